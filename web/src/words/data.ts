import { count, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';

export const DATA = {
  question: { en: 'What do these numbers stand on?', es: '¿En qué se apoyan estos números?' },
  answer: {
    en: 'Every import is a batch: whole or not at all, with its findings and control totals, and it can be undone. Nothing is edited in place.',
    es: 'Cada importación es un lote: entero o nada, con sus hallazgos y totales de control, y se puede deshacer. Nada se edita en su sitio.',
  },
  importTitle: { en: 'Bring a file', es: 'Traer un archivo' },
  importNote: {
    en: 'it is read and checked first; nothing is stored until you say so',
    es: 'primero se lee y se revisa; nada se guarda hasta que usted lo diga',
  },
  drop: { en: 'Drop a file here, or', es: 'Suelte un archivo aquí, o' },
  choose: { en: 'Choose a file', es: 'Elegir un archivo' },
  known: { en: 'Formats that are recognised by their content:', es: 'Formatos que se reconocen por su contenido:' },
  reading: { en: 'Reading and checking', es: 'Leyendo y revisando' },
  preview: { en: 'What this import would do', es: 'Qué haría esta importación' },
  commit: { en: 'Import', es: 'Importar' },
  committing: { en: 'Importing', es: 'Importando' },
  cancel: { en: 'Leave it', es: 'Dejarlo' },
  refused: { en: 'This file was not taken', es: 'Este archivo no se aceptó' },
  already: {
    en: 'This very file is already imported; importing it again would change nothing.',
    es: 'Este mismo archivo ya está importado; importarlo de nuevo no cambiaría nada.',
  },
  done: { en: 'Imported. Every page now stands on it.', es: 'Importado. Todas las páginas se apoyan ya en él.' },
  openBatch: { en: 'Open the batch', es: 'Abrir el lote' },
  blocked: {
    en: 'A finding blocks this import. Mend the file as the finding says and bring it again.',
    es: 'Un hallazgo bloquea esta importación. Corrija el archivo como dice el hallazgo y tráigalo de nuevo.',
  },
  batches: { en: 'Batches', es: 'Lotes' },
  source: { en: 'Source', es: 'Fuente' },
  years: { en: 'School years', es: 'Años escolares' },
  vintage: { en: 'Vintage', es: 'Versión' },
  units: { en: 'Units', es: 'Unidades' },
  accepted: { en: 'Rows taken', es: 'Filas aceptadas' },
  quarantined: { en: 'Set aside', es: 'Apartadas' },
  findings: { en: 'Findings', es: 'Hallazgos' },
  imported: { en: 'Imported', es: 'Importado' },
  undo: { en: 'Undo', es: 'Deshacer' },
  undoQuestion: { en: 'Undo this import?', es: '¿Deshacer esta importación?' },
  undoWhat: {
    en: 'The record returns to exactly what it was before. An older vintage of the same years becomes current again. You can bring the file again at any time.',
    es: 'El registro vuelve exactamente a como estaba antes. Una versión anterior de los mismos años vuelve a ser la vigente. Puede traer el archivo de nuevo cuando quiera.',
  },
  none: {
    en: 'Nothing is imported yet. Bring one file of your state’s spending by function; it takes about a minute.',
    es: 'Aún no hay nada importado. Traiga un archivo del gasto por función de su estado; toma alrededor de un minuto.',
  },
  file: { en: 'File', es: 'Archivo' },
  fingerprint: { en: 'SHA-256', es: 'SHA-256' },
  by: { en: 'By', es: 'Por' },
  read: { en: 'Rows read', es: 'Filas leídas' },
  controlTotals: { en: 'Control totals', es: 'Totales de control' },
  controlNote: {
    en: 'what the file or its publisher states beside what the rows add up to',
    es: 'lo que declara el archivo o su editor junto a lo que suman las filas',
  },
  total: { en: 'Total', es: 'Total' },
  stated: { en: 'Stated', es: 'Declarado' },
  computed: { en: 'Rows add up to', es: 'Suma de las filas' },
  agrees: { en: 'Agrees', es: 'Coincide' },
  agreement: {
    yes: { en: 'agrees', es: 'coincide' },
    no: { en: 'differs', es: 'difiere' },
    unstated: { en: 'not stated', es: 'no declarado' },
  },
  quarantine: { en: 'Rows set aside', es: 'Filas apartadas' },
  quarantineNote: { en: 'kept and shown, never counted', es: 'guardadas y visibles, nunca contadas' },
  noQuarantine: { en: 'No row had to be set aside.', es: 'No hubo que apartar ninguna fila.' },
  line: { en: 'Line', es: 'Línea' },
  column: { en: 'Column', es: 'Columna' },
  value: { en: 'Value', es: 'Valor' },
  reason: { en: 'Why', es: 'Por qué' },
  raw: { en: 'The row', es: 'La fila' },
  crosswalk: { en: 'What each item means', es: 'Qué significa cada partida' },
  crosswalkNote: {
    en: 'this source’s items in terms of the common chart, with what is not one-to-one',
    es: 'las partidas de esta fuente en términos del plan común, con lo que no es uno a uno',
  },
  item: { en: 'Item', es: 'Partida' },
  label: { en: 'Published label', es: 'Nombre publicado' },
  meaning: { en: 'In the common chart', es: 'En el plan común' },
  note: { en: 'Note', es: 'Nota' },
  batchQuestion: { en: 'What did this file bring?', es: '¿Qué trajo este archivo?' },
  allBatches: { en: 'All data', es: 'Todos los datos' },
} satisfies Record<string, Text | Record<string, Text>>;

export const countsWords = (rows: { read: number; accepted: number; quarantined: number }, units: number): Text =>
  inBoth((language) =>
    language === 'en'
      ? `${count(rows.read, 'en')} rows read, ${count(rows.accepted, 'en')} records taken, ${count(rows.quarantined, 'en')} rows or cells set aside; ${count(units, 'en')} units.`
      : `${count(rows.read, 'es')} filas leídas, ${count(rows.accepted, 'es')} registros aceptados, ${count(rows.quarantined, 'es')} filas o celdas apartadas; ${count(units, 'es')} unidades.`,
  );

export const findingCounts = (findings: { blocks: number; weakens: number; note: number }): Text => ({
  en: [
    findings.blocks && `${findings.blocks} block`,
    findings.weakens && `${findings.weakens} weaken`,
    findings.note && `${findings.note} note${findings.note === 1 ? '' : 's'}`,
  ]
    .filter(Boolean)
    .join(', '),
  es: [
    findings.blocks && `${findings.blocks} bloquean`,
    findings.weakens && `${findings.weakens} debilitan`,
    findings.note && `${findings.note} nota${findings.note === 1 ? '' : 's'}`,
  ]
    .filter(Boolean)
    .join(', '),
});

export const quarantineShown = (shown: number, total: number): Text => ({
  en: `${count(shown, 'en')} of ${count(total, 'en')} shown`,
  es: `se muestran ${count(shown, 'es')} de ${count(total, 'es')}`,
});
