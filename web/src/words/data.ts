import { count, type Text } from '@leeway/model';
import { counted, inBoth } from './in-both.ts';

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
  districtYears: { en: 'District-years', es: 'Distritos-año' },
  used: { en: 'Used', es: 'Usadas' },
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
  read: { en: 'Lines read', es: 'Líneas leídas' },
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
  quarantine: { en: 'Lines and cells set aside', es: 'Líneas y celdas apartadas' },
  quarantineNote: { en: 'kept and shown, never counted', es: 'guardadas y visibles, nunca contadas' },
  noQuarantine: { en: 'Nothing had to be set aside.', es: 'No hubo que apartar nada.' },
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

type Counts = {
  rows: { read: number };
  lines: { used: number; quarantined: number };
  cellsQuarantined: number;
  districtYears: number;
  units: number;
};

const said = (n: number, one: Text, many: Text): Text => counted(n, (language) => count(n, language), one, many);

/** How the lines of a file became district-years: lines read = used + set aside. */
export function countsWords({ rows, lines, cellsQuarantined, districtYears, units }: Counts): Text {
  const read = said(rows.read, { en: 'line read', es: 'línea leída' }, { en: 'lines read', es: 'líneas leídas' });
  const used = said(lines.used, { en: 'used', es: 'usada' }, { en: 'used', es: 'usadas' });
  const aside = said(lines.quarantined, { en: 'set aside', es: 'apartada' }, { en: 'set aside', es: 'apartadas' });
  const cells = said(
    cellsQuarantined,
    { en: 'single cell of the lines used is set aside', es: 'celda suelta de las líneas usadas está apartada' },
    { en: 'single cells of the lines used are set aside', es: 'celdas sueltas de las líneas usadas están apartadas' },
  );
  const years = said(
    districtYears,
    { en: 'district-year', es: 'distrito-año' },
    { en: 'district-years', es: 'distritos-año' },
  );
  const of = said(units, { en: 'unit', es: 'unidad' }, { en: 'units', es: 'unidades' });
  return inBoth((language) => {
    const lead = `${read[language]}: ${used[language]}, ${aside[language]}.`;
    const alone = cellsQuarantined > 0 ? ` ${cells[language]}.` : '';
    return `${lead}${alone} ${years[language]} ${language === 'en' ? 'of' : 'de'} ${of[language]}.`;
  });
}

export const findingCounts = (findings: { blocks: number; weakens: number; note: number }): Text => {
  const parts = [
    findings.blocks > 0 && said(findings.blocks, { en: 'blocks', es: 'bloquea' }, { en: 'block', es: 'bloquean' }),
    findings.weakens > 0 &&
      said(findings.weakens, { en: 'weakens', es: 'debilita' }, { en: 'weaken', es: 'debilitan' }),
    findings.note > 0 && said(findings.note, { en: 'note', es: 'nota' }, { en: 'notes', es: 'notas' }),
  ].filter((part) => part !== false);
  return inBoth((language) => parts.map((part) => part[language]).join(', '));
};

export const quarantineShown = (shown: number, total: number): Text => ({
  en: `${count(shown, 'en')} of ${count(total, 'en')} shown`,
  es: `${shown === 1 ? 'se muestra' : 'se muestran'} ${count(shown, 'es')} de ${count(total, 'es')}`,
});

/** Beside the lines that are set aside whole. */
export const cellsAside = (cells: number): Text =>
  said(cells, { en: 'single cell', es: 'celda suelta' }, { en: 'single cells', es: 'celdas sueltas' });

export const ofUnits = (units: number): Text => {
  const of = said(units, { en: 'unit', es: 'unidad' }, { en: 'units', es: 'unidades' });
  return { en: `of ${of.en}`, es: `de ${of.es}` };
};
