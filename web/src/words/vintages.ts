import { fiscalYear, schoolYearOf, type Text } from '@leeway/model';

export const everyNumberOpens: Text = {
  en: 'every number opens to its rows',
  es: 'cada número se abre hasta sus filas',
};

const span = (years: readonly number[]): string => {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = schoolYearOf(fiscalYear(first));
  return first === last ? from : `${from} – ${schoolYearOf(fiscalYear(last))}`;
};

export const vintageWords = (of: { vintage: number; fiscalYears: readonly number[] }): Text => ({
  en: `${span(of.fiscalYears)}, vintage ${of.vintage}`,
  es: `${span(of.fiscalYears)}, versión ${of.vintage}`,
});

export const yearsSpan = span;
