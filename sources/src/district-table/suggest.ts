import type { Text, Treatment } from '@leeway/model';
import { STATE_OF_FIPS } from '../checking/index.ts';
import type { DecodedTable, TableRow } from '../contract.ts';
import { headingKey } from '../reading/index.ts';
import { type Guess, guessMeanings, PARTLY } from './guess.ts';
import { headingWords, likelyHeader } from './header.ts';
import type { IdScheme, TableMapping } from './mapping.ts';
import { type MissingMeaning, missingMeanings } from './missing.ts';
import { guessRoles, type Role, type RoleGuesses } from './roles.ts';
import { cellAt, isNumeric, type SampledColumn, shownCells } from './samples.ts';

/** One column of the file with what it seems to be: a place or time, a value in the mapping, or nothing that is used. */
export type ColumnSuggestion = {
  readonly heading: string;
  /** Up to five different cells. */
  readonly samples: readonly string[];
  readonly use: Exclude<Role, 'state'> | 'value' | 'none';
  readonly confidence: number;
  readonly reason: Text;
};

/** A first mapping for a person to mend: every column with how sure we are of it, 0 to 1, and what must be asked. */
export type MappingSuggestion = {
  /** With empty words where nothing in the file says: such a mapping does not pass `tableMapping` yet. */
  readonly mapping: TableMapping;
  /** By heading as printed. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly columns: readonly ColumnSuggestion[];
  readonly missing: readonly MissingMeaning[];
  readonly questions: readonly Text[];
};

/** Assumed until someone who knows the agency's manual says otherwise. */
const ASSUMED_TREATMENT: Treatment = {
  benefits: 'inside-functions',
  foodFund: 'inside',
  debt: 'apart',
  transfers: 'apart',
  basisOfAccounting: { en: 'not stated', es: 'no se indica' },
};

const NOT_NUMBERS: Text = { en: 'Its cells are not numbers.', es: 'Sus celdas no son números.' };
const EMPTY: Text = { en: 'Its first cells are empty.', es: 'Sus primeras celdas están vacías.' };
const STATE_ITSELF: Text = {
  en: 'It says the state, which the mapping says once for the whole table.',
  es: 'Indica el estado, que la asignación dice una vez para toda la tabla.',
};

/** Columns with a heading; of several with the same heading the first, which is the one that is read. */
function columnsOf(header: TableRow, rows: readonly TableRow[]): readonly SampledColumn[] {
  const seen = new Set<string>();
  return header.cells.flatMap((heading, position) => {
    const key = headingKey(heading);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const cells = rows.map((row) => cellAt(row, position)).filter((cell) => cell !== '');
    return [{ heading: heading.trim(), words: headingWords(heading), position, cells }];
  });
}

function questionsFor(year: SampledColumn | undefined, guesses: readonly Guess[]): readonly Text[] {
  const questions: Text[] = [
    {
      en: 'Does the agency keep employee benefits, food, debt and transfers inside its functions? Its accounting manual says.',
      es: '¿La agencia incluye prestaciones, alimentos, deuda y transferencias en sus funciones? Lo dice su manual contable.',
    },
  ];
  if (!year) {
    questions.push({
      en: 'No column tells the fiscal year. Which fiscal year does the file cover?',
      es: 'Ninguna columna indica el año fiscal. ¿Qué año fiscal cubre el archivo?',
    });
  }
  const unsure = guesses.filter((guess) => guess.confidence < PARTLY).map((guess) => `'${guess.entry.column}'`);
  if (unsure.length > 0) {
    const list = unsure.slice(0, 8).join(', ');
    questions.push({
      en: `No meaning yet: ${list}. Is anything there that you need?`,
      es: `Aún sin significado: ${list}. ¿Hay ahí algo que necesite?`,
    });
  }
  return questions;
}

const idSchemeOf = (id: SampledColumn | undefined): IdScheme => {
  if (!id) return 'state';
  if (/\b(leaid|nces|lea id)\b/.test(id.words)) return 'leaid';
  return id.cells.length > 0 && id.cells.every((cell) => /^[A-Z]{2}\d{5}$/.test(cell)) ? 'as-printed' : 'state';
};

function stateOf({ state, id }: RoleGuesses, scheme: IdScheme): string {
  const ids = id?.column.cells ?? [];
  const starts = ids.map((cell) => (scheme === 'leaid' ? cell.padStart(7, '0') : cell).slice(0, 2));
  const fromIds = starts.map((start) => (scheme === 'leaid' ? (STATE_OF_FIPS[start] ?? '') : start));
  const printed = [...(state?.column.cells ?? []), ...fromIds];
  const codes = new Set(printed.filter((cell) => Object.values(STATE_OF_FIPS).includes(cell)));
  return codes.size === 1 ? ([...codes][0] ?? '') : '';
}

const stateQuestion = (state: string): readonly Text[] =>
  state === ''
    ? [
        {
          en: 'No column tells the state. Which state’s districts are these?',
          es: 'Ninguna columna indica el estado. ¿De qué estado son estos distritos?',
        },
      ]
    : [];

function described(column: SampledColumn, roles: RoleGuesses, guesses: readonly Guess[]): ColumnSuggestion {
  const shown = { heading: column.heading, samples: shownCells(column) };
  if (roles.state?.column === column) return { ...shown, use: 'none', confidence: 1, reason: STATE_ITSELF };
  for (const use of ['id', 'name', 'county', 'year'] as const) {
    const role = roles[use];
    if (role?.column === column) return { ...shown, use, confidence: role.confidence, reason: role.reason };
  }
  const guess = guesses.find(({ entry }) => entry.column === column.heading);
  if (guess) return { ...shown, use: 'value', confidence: guess.confidence, reason: guess.reason };
  return { ...shown, use: 'none', confidence: 1, reason: column.cells.length > 0 ? NOT_NUMBERS : EMPTY };
}

/**
 * A mapping proposed from headings and the first rows, unfinished where they do not say enough. Null where no row reads as
 * headings over numbers.
 */
export function suggestMapping(table: DecodedTable, id = 'new-table'): MappingSuggestion | null {
  const header = likelyHeader(table);
  if (!header) return null;
  const rows = table.head.filter((row) => row.line > header.line);
  const columns = columnsOf(header, rows);
  const roles = guessRoles(columns, rows);
  const taken = new Set(Object.values(roles).map(({ column }) => column));
  const guesses = guessMeanings(columns.filter((column) => !taken.has(column) && isNumeric(column)));
  const idScheme = idSchemeOf(roles.id?.column);
  const mapping: TableMapping = {
    id,
    title: { en: table.name, es: table.name },
    publisher: '',
    licence: null,
    synthetic: false,
    state: stateOf(roles, idScheme),
    basis: 'actual',
    unitKind: 'district',
    sheet: table.sheets.length > 1 ? table.sheet : null,
    idColumn: roles.id?.column.heading ?? '',
    idScheme,
    nameColumn: roles.name?.column.heading ?? '',
    countyColumn: roles.county?.column.heading ?? null,
    parentColumn: null,
    year: roles.year ? { column: roles.year.column.heading } : { stated: true },
    columns: guesses.map((guess) => guess.entry),
    treatment: ASSUMED_TREATMENT,
  };
  return {
    mapping,
    confidence: Object.fromEntries(guesses.map((guess) => [guess.entry.column, guess.confidence])),
    columns: columns.map((column) => described(column, roles, guesses)),
    missing: missingMeanings(mapping),
    questions: [...questionsFor(roles.year?.column, guesses), ...stateQuestion(mapping.state)],
  };
}
