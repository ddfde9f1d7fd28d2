import { count, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';

export const WHY = {
  open: { en: 'Open to its rows', es: 'Abrir hasta sus filas' },
  title: { en: 'Where this number comes from', es: 'De dónde viene este número' },
  ownPage: { en: 'Open as a page', es: 'Abrir como página' },
  back: { en: 'Back to the district', es: 'Volver al distrito' },
  kinds: {
    observed: { en: 'observed', es: 'observado' },
    parameter: { en: 'outside constant', es: 'constante externa' },
    formula: { en: 'formula', es: 'fórmula' },
    model: { en: 'estimated by a model', es: 'estimado por un modelo' },
    unknown: { en: 'not on record', es: 'sin registro' },
  },
  fittedOn: { en: 'Fitted on', es: 'Ajustado con' },
  inForceFrom: { en: 'in force from', es: 'vigente desde' },
  wouldShow: { en: 'What would show it', es: 'Qué lo mostraría' },
  line: { en: 'line', es: 'línea' },
  tree: { en: 'The tree', es: 'El árbol' },
  treeNote: {
    en: 'each number above the numbers that it is made of, down to rows of files',
    es: 'cada número sobre los números que lo forman, hasta las filas de los archivos',
  },
  rowTitle: { en: 'What the file says on line', es: 'Qué dice el archivo en la línea' },
  asPublished: { en: 'As published', es: 'Como se publicó' },
  item: { en: 'Item', es: 'Partida' },
  label: { en: 'Published label', es: 'Nombre publicado' },
  value: { en: 'Value', es: 'Valor' },
  unit: { en: 'Unit', es: 'Unidad' },
  meaning: { en: 'In the common chart', es: 'En el plan común' },
  note: { en: 'Note', es: 'Nota' },
  batch: { en: 'The whole batch', es: 'El lote completo' },
} satisfies Record<string, Text | Record<string, Text>>;

export const rowsUnderWords = (n: number): Text =>
  inBoth((language) =>
    language === 'en'
      ? `${count(n, 'en')} ${n === 1 ? 'row' : 'rows'}`
      : `${count(n, 'es')} ${n === 1 ? 'fila' : 'filas'}`,
  );

export const showAllRows = (n: number): Text => ({ en: `Show all ${n} rows`, es: `Mostrar las ${n} filas` });

export const whyQuestion = (label: Text): Text => ({
  en: `Where does this come from: ${label.en}?`,
  es: `¿De dónde viene esto: ${label.es}?`,
});
