import { count, type Language, moneyExact, moneyShort, type Text } from '@leeway/model';
import { inBoth } from './in-both.ts';
import { PALETTE } from './palette.ts';

export const MAPPING = {
  question: PALETTE.columns,
  answer: {
    en: 'Any state’s table with a row for each district and year can be read once somebody says what its columns mean. You say it once; every later file with the same headings is then read without asking.',
    es: 'Cualquier tabla estatal con una fila por distrito y año se puede leer en cuanto alguien indique qué significan sus columnas. Se indica una vez; los archivos posteriores con los mismos encabezados se leen sin preguntar.',
  },
  bring: { en: 'Bring the table', es: 'Traer la tabla' },
  bringNote: {
    en: 'CSV or workbook; nothing is stored until you import',
    es: 'CSV o libro; nada se guarda hasta que usted importe',
  },
  looking: { en: 'Looking at headings and cells', es: 'Mirando encabezados y celdas' },
  other: { en: 'Bring another file', es: 'Traer otro archivo' },
  columns: { en: 'The columns', es: 'Las columnas' },
  columnsNote: {
    en: 'proposed from headings and cells; check each one',
    es: 'propuesto a partir de encabezados y celdas; revise cada una',
  },
  columnsSaved: { en: 'as the saved mapping has them', es: 'como las tiene la asignación guardada' },
  heading: { en: 'Heading and first cells', es: 'Encabezado y primeras celdas' },
  meaning: { en: 'Meaning', es: 'Significado' },
  unit: { en: 'Printed in', es: 'Impreso en' },
  sureness: { en: 'How sure', es: 'Qué tan seguro' },
  chosen: { en: 'chosen by you', es: 'elegido por usted' },
  notUsed: { en: 'Not used', es: 'No se usa' },
  onlyRest: {
    en: 'holds only what the other columns of its parts do not',
    es: 'contiene solo lo que no está en las columnas de sus partes',
  },
  table: { en: 'The table', es: 'La tabla' },
  title: { en: 'Title of the table', es: 'Título de la tabla' },
  publisher: { en: 'Published by', es: 'Publicada por' },
  state: { en: 'State', es: 'Estado' },
  chooseState: { en: 'Choose a state', es: 'Elija un estado' },
  licence: { en: 'Licence or terms, if stated', es: 'Licencia o condiciones, si constan' },
  name: { en: 'Kept under the name', es: 'Se guarda con el nombre' },
  ids: { en: 'Its ids are', es: 'Sus identificadores son' },
  basis: { en: 'Its amounts are', es: 'Sus importes son' },
  year: { en: 'Fiscal year', es: 'Año fiscal' },
  yearAsked: { en: 'asked at each import', es: 'se pregunta en cada importación' },
  yearFixed: { en: 'always the same', es: 'siempre el mismo' },
  yearOfFile: { en: 'Fiscal year of this file, by its end', es: 'Año fiscal de este archivo, por su final' },
  books: { en: 'How the agency keeps its books', es: 'Cómo lleva sus cuentas la agencia' },
  booksNote: {
    en: 'its accounting manual says; two districts are compared only where these agree',
    es: 'lo dice su manual contable; dos distritos solo se comparan donde esto coincide',
  },
  trial: { en: 'What would be read', es: 'Qué se leería' },
  trialNote: { en: 'from this file, as the columns stand now', es: 'de este archivo, según están ahora las columnas' },
  sheet: { en: 'Sheet of the workbook', es: 'Hoja del libro' },
  reading: { en: 'Reading', es: 'Leyendo' },
  save: { en: 'Save and look at the import', es: 'Guardar y ver la importación' },
  saving: { en: 'Saving', es: 'Guardando' },
  saved: { en: 'The mapping is saved.', es: 'La asignación está guardada.' },
  notSaved: { en: 'The mapping was not saved', es: 'La asignación no se guardó' },
  needed: { en: 'Needed', es: 'Hace falta' },
  useful: { en: 'Useful', es: 'Conviene' },
  fault: { en: 'To mend', es: 'Por corregir' },
  finish: { en: 'Still needed before it can be saved:', es: 'Falta antes de poder guardar:' },
  fits: {
    en: 'A saved mapping reads this file already. Here it is; saving again replaces it.',
    es: 'Una asignación guardada ya lee este archivo. Aquí está; al guardar de nuevo se reemplaza.',
  },
  kept: { en: 'Mappings that are kept', es: 'Asignaciones guardadas' },
  keptNote: { en: 'to mend one, bring a file that it reads', es: 'para corregir una, traiga un archivo que lea' },
  keptNone: {
    en: 'No mapping is kept yet. Bring a table; naming its columns takes about five minutes.',
    es: 'Aún no hay asignaciones guardadas. Traiga una tabla; nombrar sus columnas toma unos cinco minutos.',
  },
  readColumns: { en: 'Columns read', es: 'Columnas leídas' },
  savedOn: { en: 'Saved', es: 'Guardada' },
  offer: { en: 'Say what its columns mean', es: 'Indicar qué significan sus columnas' },
  offerNote: {
    en: 'It is a table with rows and headings. Say once what its columns mean, and it can be read.',
    es: 'Es una tabla con filas y encabezados. Indique una vez qué significan sus columnas y se podrá leer.',
  },
  lacks: {
    id: { en: 'the id', es: 'el identificador' },
    name: { en: 'the name', es: 'el nombre' },
    year: { en: 'the year', es: 'el año' },
    state: { en: 'the state', es: 'el estado' },
    title: { en: 'the title', es: 'el título' },
    publisher: { en: 'who publishes it', es: 'quién la publica' },
    pupils: { en: 'pupils', es: 'alumnos' },
    spending: { en: 'spending', es: 'gasto' },
  },
  stateYear: { en: 'Read it as this year', es: 'Leerlo como de ese año' },
} satisfies Record<string, Text | Record<string, Text>>;

export const GROUPS = {
  places: { en: 'Where and when', es: 'Dónde y cuándo' },
  pupils: { en: 'Pupils', es: 'Alumnos' },
  functions: { en: 'Spending by function', es: 'Gasto por función' },
  money: { en: 'Other money', es: 'Otro dinero' },
  other: { en: 'About the district', es: 'Sobre el distrito' },
  outside: { en: 'Money outside the areas', es: 'Dinero fuera de las áreas' },
} satisfies Record<string, Text>;

export const PLACE_WORDS = {
  id: { en: 'District’s id', es: 'Identificador del distrito' },
  name: { en: 'District’s name', es: 'Nombre del distrito' },
  county: { en: 'County', es: 'Condado' },
  year: { en: 'Fiscal year', es: 'Año fiscal' },
} satisfies Record<string, Text>;

export const UNITS = {
  dollars: { en: 'dollars', es: 'dólares' },
  'thousands-of-dollars': { en: 'thousands of dollars', es: 'miles de dólares' },
  count: { en: 'a count', es: 'un recuento' },
  percent: { en: 'per cent, 0 to 100', es: 'por ciento, 0 a 100' },
  share: { en: 'a share, 0 to 1', es: 'una proporción, 0 a 1' },
  index: { en: 'an index', es: 'un índice' },
} satisfies Record<string, Text>;

export const ID_SCHEMES = {
  state: { en: 'the state’s own codes', es: 'códigos propios del estado' },
  leaid: { en: 'NCES ids of seven digits (LEAID)', es: 'identificadores NCES de siete cifras (LEAID)' },
  'as-printed': { en: 'to be taken exactly as printed', es: 'tal como están impresos' },
} satisfies Record<string, Text>;

export const BASES = {
  actual: { en: 'what was spent (actuals)', es: 'lo gastado (ejecución)' },
  budget: { en: 'what was budgeted', es: 'lo presupuestado' },
  estimate: { en: 'estimates', es: 'estimaciones' },
} satisfies Record<string, Text>;

type Choices = { readonly label: Text; readonly options: Readonly<Record<string, Text>> };

/** What others treat differently, each as a plain choice. */
export const TREATMENTS = {
  benefits: {
    label: { en: 'Employee benefits stand', es: 'Las prestaciones del personal están' },
    options: {
      'inside-functions': { en: 'inside each function', es: 'dentro de cada función' },
      'own-lines': { en: 'in columns of their own', es: 'en columnas propias' },
      'partly-inside': { en: 'partly inside, partly apart', es: 'en parte dentro, en parte aparte' },
    },
  },
  foodFund: {
    label: { en: 'School meals paid from their own fund are', es: 'Las comidas pagadas con su propio fondo están' },
    options: {
      inside: { en: 'counted here', es: 'contadas aquí' },
      outside: { en: 'not counted here', es: 'sin contar aquí' },
      partly: { en: 'partly counted', es: 'contadas en parte' },
    },
  },
  debt: {
    label: { en: 'Payments on debt are', es: 'Los pagos de deuda están' },
    options: {
      apart: { en: 'apart from the functions', es: 'aparte de las funciones' },
      inside: { en: 'inside the functions', es: 'dentro de las funciones' },
    },
  },
  transfers: {
    label: { en: 'Transfers to other funds are', es: 'Las transferencias a otros fondos están' },
    options: {
      apart: { en: 'apart from the functions', es: 'aparte de las funciones' },
      inside: { en: 'inside the functions', es: 'dentro de las funciones' },
    },
  },
} satisfies Record<string, Choices>;

export const ACCOUNTING: Choices = {
  label: { en: 'Money is booked', es: 'El dinero se registra' },
  options: {
    'not stated': { en: 'not stated', es: 'no se indica' },
    'modified accrual': { en: 'modified accrual', es: 'devengo modificado' },
    accrual: { en: 'accrual', es: 'devengo' },
    cash: { en: 'cash', es: 'caja' },
  },
};

const SURENESS: readonly (readonly [number, Text])[] = [
  [0.85, { en: 'sure', es: 'seguro' }],
  [0.65, { en: 'likely', es: 'probable' }],
  [0.45, { en: 'a guess', es: 'una suposición' }],
  [0, { en: 'not known', es: 'se desconoce' }],
];

/** A confidence from 0 to 1 in a word. */
export const surenessWords = (confidence: number): Text =>
  SURENESS.find(([from]) => confidence >= from)?.[1] ?? { en: 'not known', es: 'se desconoce' };

export const columnsFound = (file: string, columns: number, unknown: number): Text => ({
  en: `“${file}” has ${columns} ${columns === 1 ? 'column' : 'columns'}. ${unknown === 0 ? 'Each has a proposed use; check them.' : `For ${unknown} of them nothing better than a guess was found.`}`,
  es: `«${file}» tiene ${columns} ${columns === 1 ? 'columna' : 'columnas'}. ${unknown === 0 ? 'Cada una tiene un uso propuesto; revíselos.' : `Para ${unknown} de ellas no se encontró nada mejor que una suposición.`}`,
});

export const readAlready = (format: Text): Text => ({
  en: `Leeway reads this file without a mapping, as “${format.en}”.`,
  es: `Leeway lee este archivo sin asignación, como «${format.es}».`,
});

const plural = (n: number, language: Language, one: Text): string =>
  `${count(n, language)} ${one[language]}${n === 1 ? '' : 's'}`;

type Year = { units: number; pupils: number | null; spendingCents: number | null };

/** One year of a trial: enough to see a wrong column or a wrong unit at a glance. */
export const yearRead = (label: string, { units, pupils, spendingCents }: Year): Text =>
  inBoth((language) => {
    const en = language === 'en';
    const parts = [plural(units, language, { en: 'district', es: 'distrito' })];
    if (pupils !== null) parts.push(plural(pupils, language, { en: 'pupil', es: 'alumno' }));
    if (spendingCents !== null) parts.push(`${moneyShort(spendingCents)} ${en ? 'in functions' : 'en funciones'}`);
    if (pupils && spendingCents !== null) {
      parts.push(`${moneyExact(Math.round(spendingCents / pupils / 100) * 100)} ${en ? 'per pupil' : 'por alumno'}`);
    }
    return `${label}: ${parts.join(', ')}.`;
  });
