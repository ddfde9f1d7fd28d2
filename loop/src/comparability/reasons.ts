import { commonFunction, type FiscalYear, type Text } from '@leeway/model';

/** The broadest of the functions by name, every one. */
function named(codes: readonly string[], language: 'en' | 'es'): string {
  const broadest = codes.filter((code) => !codes.includes(commonFunction(code).within ?? ''));
  return broadest.map((code) => commonFunction(code).title[language].toLowerCase()).join(', ');
}

/** Why a comparison is adjusted or refused, in words. */
export const REASONS = {
  functions: (codes: readonly string[]): Text => ({
    en: `The two records cut functions differently: one of them also holds ${named(codes, 'en')}.`,
    es: `Los registros dividen las funciones de otro modo: uno incluye además ${named(codes, 'es')}.`,
  }),
  foodFund: {
    en: 'One record keeps the school lunch fund inside, the other outside.',
    es: 'Un registro incluye el fondo de comedores escolares y el otro no.',
  },
  benefitsUnknown: {
    en: 'One record keeps employee benefits outside its functions, and their amount is not on record.',
    es: 'Un registro deja las prestaciones fuera de sus funciones y su monto no consta.',
  },
  benefitsAllocated: {
    en: 'One record keeps employee benefits on lines of their own; they are spread over functions in proportion to spending, for want of salaries by function.',
    es: 'Un registro deja las prestaciones en líneas aparte; se reparten entre funciones en proporción al gasto, a falta de salarios por función.',
  },
  benefitsOutside: {
    en: 'One record also keeps employee benefits outside its functions.',
    es: 'Además, un registro deja las prestaciones fuera de sus funciones.',
  },
  wagesNotAdjusted: { en: 'Wages are not adjusted.', es: 'Los salarios no están ajustados.' },
  apart: {
    en: 'One record mixes debt or transfers into its functions, the other keeps them apart.',
    es: 'Un registro mezcla deuda o transferencias en sus funciones y el otro las separa.',
  },
  restated: (years: readonly FiscalYear[], at: FiscalYear): Text => ({
    en: `Fiscal years ${years.join(' and ')} stand at the prices of fiscal ${at}.`,
    es: `Los años fiscales ${years.join(' y ')} se expresan a precios del año fiscal ${at}.`,
  }),
  pricesUnknown: {
    en: 'The years differ, and consumer prices of one of them are not on record.',
    es: 'Los años difieren y no constan los precios al consumidor de uno de ellos.',
  },
  notOnRecord: {
    en: 'Fewer than two of these districts show it apart in their record.',
    es: 'Menos de dos de estos distritos lo muestran por separado en su registro.',
  },
} as const;
