import { count, type Text } from '@leeway/model';
import { counted } from './in-both.ts';

/** What a page says when it has nothing, or cannot say it. Each: what, so what, fix. */
export const STATES = {
  notFoundTitle: { en: 'There is no page here', es: 'Aquí no hay ninguna página' },
  notFound: {
    en: 'The address leads to nothing that Leeway knows. Links to a district or a figure may be from another record.',
    es: 'La dirección no lleva a nada que Leeway conozca. Los enlaces a un distrito o a una cifra pueden ser de otro registro.',
  },
  meant: {
    en: 'The address ends with the id of a district. Is this the one?',
    es: 'La dirección termina con el id de un distrito. ¿Es este?',
  },
  toStart: { en: 'Choose a district', es: 'Elegir un distrito' },
  errorTitle: { en: 'This page could not be drawn', es: 'No se pudo mostrar esta página' },
  errorSoWhat: {
    en: 'No number is shown rather than a wrong one. Nothing that is stored was changed.',
    es: 'No se muestra ningún número antes que uno equivocado. No cambió nada de lo guardado.',
  },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
  unreachableTitle: { en: 'The server does not answer', es: 'El servidor no responde' },
  unreachable: {
    en: 'Start it with npm start, or check the connection, then try again.',
    es: 'Inícielo con npm start, o revise la conexión, e intente de nuevo.',
  },
  renewedTitle: { en: 'This page has to be loaded anew', es: 'Hay que cargar esta página de nuevo' },
  renewed: {
    en: 'A part of Leeway could not be fetched: the server is not running, or a newer version runs there since this page was opened.',
    es: 'No se pudo traer una parte de Leeway: el servidor no está en marcha, o allí corre una versión más nueva desde que se abrió esta página.',
  },
  loadAnew: { en: 'Load anew', es: 'Cargar de nuevo' },
  nothingFound: { en: 'Nothing matches.', es: 'Nada coincide.' },
  clearFilters: { en: 'Clear the filters', es: 'Quitar los filtros' },
} satisfies Record<string, Text>;

export const FINDINGS = {
  title: { en: 'What to know about these numbers', es: 'Qué saber sobre estos números' },
  severity: {
    blocks: { en: 'Blocks', es: 'Bloquea' },
    weakens: { en: 'Weakens', es: 'Debilita' },
    note: { en: 'Note', es: 'Nota' },
  },
  none: { en: 'No findings.', es: 'Sin hallazgos.' },
} satisfies Record<string, Text | Record<string, Text>>;

export const TABLES = {
  showTable: { en: 'Show as table', es: 'Ver como tabla' },
  showPicture: { en: 'Show as picture', es: 'Ver como gráfico' },
  exportCsv: { en: 'Export as shown (CSV)', es: 'Exportar como se ve (CSV)' },
  filter: { en: 'Filter', es: 'Filtrar' },
  all: { en: 'All', es: 'Todas' },
  sortBy: { en: 'Sort by', es: 'Ordenar por' },
  yes: { en: 'yes', es: 'sí' },
  no: { en: 'no', es: 'no' },
} satisfies Record<string, Text>;

export const rowsShown = (shown: number, total: number): Text =>
  counted(
    total,
    (language) =>
      (shown === total ? '' : `${count(shown, language)} ${language === 'en' ? 'of' : 'de'} `) + count(total, language),
    { en: 'row', es: 'fila' },
    { en: 'rows', es: 'filas' },
  );

export const openDistrict = (name: string): Text => ({ en: `Open ${name}`, es: `Abrir ${name}` });
