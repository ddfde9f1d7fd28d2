import type { Text } from '@leeway/model';

/** What a table says where there is no number. */
export const NOT_ON_RECORD: Text = { en: 'not on record', es: 'sin registro' };
export const NO_FAIR_COMPARISON: Text = { en: 'no fair comparison', es: 'sin comparación justa' };

/** How to read the table of opportunities. */
export const OPPORTUNITY_LEGEND: Text = {
  en: 'p10, p50, p90: one chance in ten of less, an even chance, one in ten of more; a negative p10 is a cost. chance: of any saving. evidence: A, the strongest, to E, the weakest.',
  es: 'p10, p50, p90: una probabilidad entre diez de menos, una de dos, una entre diez de más; un p10 negativo es un costo. chance: de algún ahorro. evidence: de A, la más fuerte, a E, la más débil.',
};
