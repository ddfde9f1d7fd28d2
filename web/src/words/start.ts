import { count, moneyShort, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';

export const START = {
  question: { en: 'Which district is yours?', es: '¿Cuál es su distrito?' },
  answer: {
    en: 'See where its money goes against districts with the same pupils and wages, what could be done better, and who decides.',
    es: 'Vea adónde va su dinero frente a distritos con los mismos alumnos y salarios, qué se podría hacer mejor y quién decide.',
  },
  field: { en: 'Find a district', es: 'Buscar un distrito' },
  demo: { en: 'Or begin with the demonstration district', es: 'O comience con el distrito de demostración' },
  own: { en: 'Or bring your file', es: 'O traiga su archivo' },
  state: { en: 'State', es: 'Estado' },
  county: { en: 'County', es: 'Condado' },
  anyCounty: { en: 'Choose a county', es: 'Elija un condado' },
  mapTitle: { en: 'By county', es: 'Por condado' },
  mapCaption: {
    en: 'The stronger the green, the more a county spends a pupil (median of its districts). Choose one to list its districts.',
    es: 'Cuanto más intenso el verde, más gasta el condado por alumno (mediana de sus distritos). Elija uno para ver sus distritos.',
  },
  mapCaptionCounts: {
    en: 'Counties with districts on record are tinted. Choose one to list its districts.',
    es: 'Los condados con distritos en el registro están teñidos. Elija uno para ver sus distritos.',
  },
  mapKeys: {
    en: 'Arrow keys go to the neighbouring county, Enter chooses it.',
    es: 'Las flechas van al condado vecino; Intro lo elige.',
  },
  mapOf: { en: 'Map of counties', es: 'Mapa de condados' },
  districts: { en: 'Districts', es: 'Distritos' },
  pupils: { en: 'Pupils', es: 'Alumnos' },
  median: { en: 'Median spending a pupil', es: 'Gasto mediano por alumno' },
  nothing: {
    en: 'Nothing is on record yet. Bring one file of your state’s districts; it takes about a minute.',
    es: 'Aún no hay nada en el registro. Traiga un archivo de los distritos de su estado; toma alrededor de un minuto.',
  },
  bring: { en: 'Bring a file', es: 'Traer un archivo' },
  district: { en: 'District', es: 'Distrito' },
  kind: { en: 'Kind', es: 'Tipo' },
  onRecord: { en: 'Spending on record', es: 'Gasto en el registro' },
  less: { en: 'less', es: 'menos' },
  more: { en: 'more', es: 'más' },
  kinds: {
    district: { en: 'district', es: 'distrito' },
    charter: { en: 'charter', es: 'chárter' },
    'service-agency': { en: 'service agency', es: 'agencia de servicios' },
    'state-agency': { en: 'state agency', es: 'agencia estatal' },
    school: { en: 'school', es: 'escuela' },
    other: { en: 'other', es: 'otro' },
  },
  noMap: {
    en: 'No county is on record for these districts; find yours by name above.',
    es: 'No hay condado registrado para estos distritos; busque el suyo por nombre arriba.',
  },
} satisfies Record<string, Text | Record<string, Text>>;

export const districtsIn = (place: string): Text => ({ en: `Districts in ${place}`, es: `Distritos en ${place}` });

export const onRecordWords = (districts: number, states: number): Text =>
  inBoth((language) =>
    language === 'en'
      ? `On record: ${count(districts, 'en')} ${districts === 1 ? 'district or other agency' : 'districts and other agencies'} in ${states === 1 ? 'one state' : `${states} states and territories`}.`
      : `En el registro: ${count(districts, 'es')} ${districts === 1 ? 'distrito u otra entidad' : 'distritos y otras entidades'} de ${states === 1 ? 'un estado' : `${states} estados y territorios`}.`,
  );

/** A county with what the map shows of it. */
export const countyWords = (of: { county: string; districts: number; medianCostPerPupil: number | null }): Text =>
  inBoth((language) => {
    const english = language === 'en';
    const one = of.districts === 1;
    const districts = english ? (one ? 'district' : 'districts') : one ? 'distrito' : 'distritos';
    const median =
      of.medianCostPerPupil === null
        ? english
          ? 'spending not on record'
          : 'gasto sin registro'
        : `${moneyShort(of.medianCostPerPupil)} ${english ? 'a pupil' : 'por alumno'}`;
    return `${of.county}: ${count(of.districts, language)} ${districts}, ${median}`;
  });
