import { fiscalYear, schoolYearOf, type Text } from '@leeway/model';

export const COMPARE = {
  question: { en: 'Can these districts be compared?', es: '¿Se pueden comparar estos distritos?' },
  answer: {
    en: 'Area by area: fair as published, fair once adjusted, or refused with the reason. Where a comparison would mislead it is refused, and each number stands only for itself, as published.',
    es: 'Área por área: justo tal como se publica, justo una vez ajustado, o rechazado con el motivo. Donde una comparación engañaría se rechaza, y cada número vale solo por sí mismo, como se publicó.',
  },
  add: { en: 'Add a district', es: 'Agregar un distrito' },
  remove: { en: 'Remove', es: 'Quitar' },
  rows: { en: 'Area by area', es: 'Área por área' },
  area: { en: 'Area', es: 'Área' },
  verdict: { en: 'Verdict', es: 'Veredicto' },
  verdicts: {
    fair: { en: 'fair', es: 'justo' },
    adjusted: { en: 'fair once adjusted', es: 'justo una vez ajustado' },
    refused: { en: 'refused', es: 'rechazado' },
    'not-on-record': { en: 'not on record', es: 'sin registro' },
  },
  notComparable: { en: 'not comparable', es: 'no comparable' },
  published: { en: 'as published', es: 'como se publicó' },
  empty: {
    en: 'Choose two or more districts. Areas that their sources count alike are set side by side; the others say why not.',
    es: 'Elija dos o más distritos. Las áreas que sus fuentes cuentan igual se ponen lado a lado; las otras dicen por qué no.',
  },
  reason: { en: 'Reason', es: 'Motivo' },
} satisfies Record<string, Text | Record<string, Text>>;

/** In whose prices the rows stand: only those said to be adjusted are restated. */
export const pricesOfRows = (fiscalYears: readonly number[]): Text => {
  const latest = schoolYearOf(fiscalYear(Math.max(...fiscalYears)));
  return new Set(fiscalYears).size > 1
    ? {
        en: `Rows fair once adjusted stand at prices of ${latest}; all others are dollars as published.`,
        es: `Las filas justas una vez ajustadas están a precios de ${latest}; las demás, en dólares como se publicó.`,
      }
    : { en: `Dollars of ${latest}, as published.`, es: `Dólares de ${latest}, como se publicó.` };
};

export const DISTRICT_FIELD = {
  label: { en: 'District name or NCES id', es: 'Nombre del distrito o id NCES' },
  none: { en: 'No district on record has this name.', es: 'Ningún distrito del registro tiene este nombre.' },
} satisfies Record<string, Text>;
