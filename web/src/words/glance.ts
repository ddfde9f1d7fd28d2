import { count, fiscalYear, moneyInWords, moneyRange, percent, schoolYearOf, type Text } from '@leeway/model';
import { counted, inBoth } from './in-both.ts';

export const GLANCE = {
  opportunities: { en: 'Opportunities, largest first', es: 'Oportunidades, de mayor a menor' },
  opportunitiesNote: {
    en: 'net saving a year: 80 % range, middle half and median; the thin grey line is what has been claimed elsewhere (an arrow where it goes beyond the axis)',
    es: 'ahorro neto al año: rango del 80 %, mitad central y mediana; la línea gris fina es lo que se ha afirmado en otros lugares (una flecha donde sale del eje)',
  },
  areasNote: {
    en: 'dollars a pupil; each dot is a peer, adjusted to your pupils and wages; the tint is what such districts would spend (90 % range)',
    es: 'dólares por alumno; cada punto es un par, ajustado a sus alumnos y salarios; la franja es lo que gastarían tales distritos (rango del 90 %)',
  },
  whyPeers: { en: 'Why these peers', es: 'Por qué estos pares' },
  allAreas: { en: 'Areas as a table', es: 'Las áreas en una tabla' },
  yearsTitle: { en: 'Pupils and dollars over the years', es: 'Alumnos y dólares a través de los años' },
  pupils: { en: 'Pupils', es: 'Alumnos' },
  spendingPerPupil: { en: 'Spending per pupil', es: 'Gasto por alumno' },
  realNote: {
    en: 'in constant dollars where a price index is on record; the axes do not begin at zero',
    es: 'en dólares constantes donde hay índice de precios; los ejes no comienzan en cero',
  },
  axisNote: { en: 'the axes do not begin at zero', es: 'los ejes no comienzan en cero' },
  classroom: { en: 'Share on instruction', es: 'Proporción en instrucción' },
  classroomCaption: {
    en: 'Instruction as a share of current spending, activities and athletics counted with it where the record has them apart: you against the same peers.',
    es: 'La instrucción como proporción del gasto corriente, con actividades y deportes donde el registro los separa: usted frente a los mismos pares.',
  },
  beyondChance: {
    above: { en: 'above, beyond chance', es: 'por encima, más allá del azar' },
    below: { en: 'below, beyond chance', es: 'por debajo, más allá del azar' },
  },
  notSeparate: { en: 'not separate in this record', es: 'no aparece por separado en este registro' },
  withOthers: { en: 'mixed with other areas', es: 'mezclada con otras áreas' },
  noPeers: { en: 'no fair comparison on record', es: 'sin comparación justa en el registro' },
  fairPeers: { en: 'fair range', es: 'rango justo' },
  you: { en: 'you', es: 'usted' },
  noOpportunities: {
    en: 'The record on hand gives no question with dollars behind it. Load a file with spending by function for this district.',
    es: 'El registro disponible no da ninguna pregunta con dólares detrás. Cargue un archivo con el gasto por función de este distrito.',
  },
  load: { en: 'Load a file', es: 'Cargar un archivo' },
  total: { en: 'Together', es: 'En conjunto' },
} satisfies Record<string, Text | Record<string, Text>>;

/** The heading over the areas, however many are registered. */
export const areasAgainstPeers = (n: number): Text => {
  const areas = counted(n, () => String(n), { en: 'area', es: 'área' }, { en: 'areas', es: 'áreas' });
  return {
    en: `${n === 1 ? '' : 'The '}${areas.en} against fair peers`,
    es: `${n === 1 ? '' : 'Las '}${areas.es} frente a pares justos`,
  };
};

export const allOpportunities = (n: number): Text =>
  n === 1 ? { en: 'The one →', es: 'La única →' } : { en: `All ${n} →`, es: `Las ${n} →` };

export const yearLabel = (year: number): string => schoolYearOf(fiscalYear(year));

type Estimate = { p10: number; p50: number; p90: number };

export const estimateWords = (estimate: Estimate): Text =>
  inBoth((language) => moneyRange(estimate.p10, estimate.p90, language));

/** An interval for those who do not see it. */
export const intervalAlt = (net: Estimate, claimed: Estimate | null): Text =>
  inBoth((language) => {
    const said = `${moneyInWords(net.p50, language)} (${moneyRange(net.p10, net.p90, language)})`;
    if (!claimed) return language === 'en' ? `median ${said}` : `mediana ${said}`;
    const claim = moneyRange(claimed.p10, claimed.p90, language);
    return language === 'en'
      ? `median ${said}; claimed elsewhere ${claim}`
      : `mediana ${said}; afirmado en otros lugares ${claim}`;
  });

export const dotsAlt = (title: Text, you: string, peers: number, expected: Text | null): Text => ({
  en: `${title.en}: you ${you}; ${peers} ${peers === 1 ? 'peer as a dot' : 'peers as dots'}${expected ? `; such districts would spend ${expected.en}` : ''}.`,
  es: `${title.es}: usted ${you}; ${peers} ${peers === 1 ? 'par como punto' : 'pares como puntos'}${expected ? `; tales distritos gastarían ${expected.es}` : ''}.`,
});

export const yearsCaption = (what: Text, first: string, last: string, from: Text, to: Text): Text => ({
  en: `${what.en}: ${from.en} in ${first}, ${to.en} in ${last}.`,
  es: `${what.es}: ${from.es} en ${first}, ${to.es} en ${last}.`,
});

export const shareOfBudget = (share: Estimate): Text =>
  inBoth((language) => {
    const range = `${percent(share.p10, 1, language).replace('\u00a0%', '')}–${percent(share.p90, 1, language)}`;
    return language === 'en' ? `${range} of the budget` : `${range} del presupuesto`;
  });

export const chanceWords = (chance: number): Text =>
  inBoth((language) => {
    const shown = chance > 0.995 ? `> ${percent(0.99, 0, language)}` : percent(chance, 0, language);
    return shown;
  });

export const peersCounted = (n: number): Text =>
  counted(n, (language) => count(n, language), { en: 'peer', es: 'par' }, { en: 'peers', es: 'pares' });
