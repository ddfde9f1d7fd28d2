import { count, percent, type Text } from '@leeway/model';
import { counted, inBoth } from './in-both.ts';

export const AREA = {
  overviewAnswer: {
    en: 'Each area against what districts with the same pupils and wages would spend. Open one for its history, its figures and what could be done.',
    es: 'Cada área frente a lo que gastarían distritos con los mismos alumnos y salarios. Abra una para ver su historia, sus cifras y qué se podría hacer.',
  },
  area: { en: 'Area', es: 'Área' },
  cost: { en: 'You', es: 'Usted' },
  perPupil: { en: '$ a pupil', es: '$ por alumno' },
  expectedLow: { en: 'Fair, low', es: 'Justo, bajo' },
  expectedMid: { en: 'Fair, median', es: 'Justo, mediana' },
  expectedHigh: { en: 'Fair, high', es: 'Justo, alto' },
  standing: { en: 'Standing', es: 'Posición' },
  withinRange: { en: 'within the fair range', es: 'dentro del rango justo' },
  sight: { en: 'In the record', es: 'En el registro' },
  sights: {
    alone: { en: 'on its own', es: 'por separado' },
    'with-others': { en: 'mixed with other areas', es: 'mezclada con otras áreas' },
    'not-separate': { en: 'not separate', es: 'no separada' },
  },
  against: { en: 'You against fair peers', es: 'Usted frente a pares justos' },
  againstNote: {
    en: 'dollars a pupil; peers adjusted to your pupils and wages; the axis does not begin at zero',
    es: 'dólares por alumno; pares ajustados a sus alumnos y salarios; el eje no comienza en cero',
  },
  againstCaption: {
    en: 'Grey dots are peers, the tint is the 90 % range of what such districts would spend, the thin line its median.',
    es: 'Los puntos grises son pares; la franja es el rango del 90 % de lo que gastarían tales distritos; la línea fina, su mediana.',
  },
  peer: { en: 'District', es: 'Distrito' },
  expectedRow: { en: 'expected (90 % range)', es: 'esperado (rango del 90 %)' },
  history: { en: 'Over the years', es: 'A través de los años' },
  historyCaption: {
    en: 'Your cost a pupil over the years; the tint is what such districts would have spent in each year.',
    es: 'Su costo por alumno a través de los años; la franja es lo que tales distritos habrían gastado cada año.',
  },
  drivers: { en: 'What drives the cost', es: 'Qué determina el costo' },
  driversNote: {
    en: 'measures that the fair range is adjusted for',
    es: 'medidas por las que se ajusta el rango justo',
  },
  driver: { en: 'Driver', es: 'Factor' },
  value: { en: 'Value', es: 'Valor' },
  againstPeer: { en: 'Against a typical fair peer', es: 'Frente a un par justo típico' },
  figures: { en: 'Figures and their guardrails', es: 'Cifras y sus salvaguardas' },
  figuresNote: {
    en: 'each figure beside the partner that falls when it is gamed',
    es: 'cada cifra junto a la compañera que cae cuando se la manipula',
  },
  figure: { en: 'Figure', es: 'Cifra' },
  among: { en: 'Among peers', es: 'Entre pares' },
  guardrail: { en: 'Its guardrail', es: 'Su salvaguarda' },
  better: {
    lower: { en: 'lower is leaner', es: 'más bajo es más ajustado' },
    higher: { en: 'higher is better', es: 'más alto es mejor' },
    neither: { en: 'neither end is better', es: 'ningún extremo es mejor' },
  },
  opportunities: { en: 'Opportunities here', es: 'Oportunidades aquí' },
  noOpportunities: {
    en: 'The record on hand gives no question with dollars behind it in this area.',
    es: 'El registro disponible no da ninguna pregunta con dólares detrás en esta área.',
  },
  levers: { en: 'Tried elsewhere, not yet sizable here', es: 'Probado en otros lugares, aún no dimensionable aquí' },
  leversNote: {
    en: 'with what to load so that it can be sized',
    es: 'con lo que hay que cargar para dimensionarlo; fuentes y ámbito del efecto, en inglés como se publicaron',
  },
  leversSized: { en: 'Sized here:', es: 'Dimensionadas aquí:' },
  lever: { en: 'What was tried', es: 'Qué se probó' },
  effect: { en: 'Effect as published', es: 'Efecto publicado' },
  load: { en: 'What to load', es: 'Qué cargar' },
  decisions: { en: 'Who decides what', es: 'Quién decide qué' },
  decisionsNote: { en: 'under the district’s operating model', es: 'según el modelo operativo del distrito' },
  decision: { en: 'Decision', es: 'Decisión' },
  decides: { en: 'Decides', es: 'Decide' },
  recommends: { en: 'Recommends', es: 'Recomienda' },
  performs: { en: 'Carries out', es: 'Ejecuta' },
  cadence: { en: 'How often', es: 'Frecuencia' },
  keyFigures: { en: 'Key figures of the field', es: 'Cifras clave del campo' },
  keyFiguresNote: {
    en: 'as the field defines them; a published benchmark only where one was read',
    es: 'como las define el campo; un valor publicado solo donde se leyó uno',
  },
  showKeyFigures: { en: 'Show the key figures', es: 'Mostrar las cifras clave' },
  name: { en: 'Figure', es: 'Cifra' },
  definition: { en: 'Definition', es: 'Definición' },
  published: { en: 'Published median', es: 'Mediana publicada' },
  unit: { en: 'Unit', es: 'Unidad' },
  source: { en: 'Source', es: 'Fuente' },
  sees: { en: 'What the record sees and what it cannot', es: 'Qué ve el registro y qué no' },
  seesHead: { en: 'It sees', es: 'Ve' },
  cannotSeeHead: { en: 'It cannot see', es: 'No ve' },
  wouldShowHead: { en: 'What would show it', es: 'Qué lo mostraría' },
  allAreas: { en: 'All areas', es: 'Todas las áreas' },
} satisfies Record<string, Text | Record<string, Text>>;

export const coverageWords = (coverage: number, districts: number): Text =>
  inBoth((language) =>
    language === 'en'
      ? `Checked on districts held out: the 90 % range covers ${percent(coverage, 1, 'en')} of them. Fitted on ${count(districts, 'en')} ${districts === 1 ? 'district' : 'districts'}.`
      : `Comprobado con distritos reservados: el rango del 90 % cubre el ${percent(coverage, 1, 'es')}. Ajustado con ${count(districts, 'es')} ${districts === 1 ? 'distrito' : 'distritos'}.`,
  );

export const keyFigureCount = (n: number): Text =>
  counted(n, () => String(n), { en: 'figure', es: 'cifra' }, { en: 'figures', es: 'cifras' });

export const overviewQuestion = (n: number): Text => ({
  en: `How do the ${n} areas compare?`,
  es: `¿Cómo se comparan las ${n} áreas?`,
});
