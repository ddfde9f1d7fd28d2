import type { Text } from '@leeway/model';
import type { TableRow } from '../contract.ts';
import { cellAt, isNumeric, type SampledColumn } from './samples.ts';
import { ROLE_WORDS } from './vocabulary.ts';
import { fiscalYearIn } from './year.ts';

/** A column that says where or when, not how much. */
export type Role = keyof typeof ROLE_WORDS;

export type RoleGuess = { readonly column: SampledColumn; readonly confidence: number; readonly reason: Text };

export type RoleGuesses = Partial<Record<Role, RoleGuess>>;

const BY_HEADING = 0.9;
const YEAR_BY_CELLS = 0.6;
const BY_CELLS = 0.5;
const DISTINCT_MIN = 2;

const USUAL: Text = { en: 'The heading is a usual one for this.', es: 'El encabezado es habitual para esto.' };
const YEARS: Text = { en: 'Every sample names a year.', es: 'Todas las muestras indican un año.' };
const NAMES: Text = {
  en: 'It holds more different words than any other column.',
  es: 'Contiene más palabras distintas que ninguna otra columna.',
};
const CODES: Text = {
  en: 'Each name has one code of its own here.',
  es: 'Cada nombre tiene aquí un código propio.',
};

/** Two digits alone may be anything; a year is written with four. */
const isYearCell = (cell: string): boolean =>
  /(19|20)\d{2}/.test(cell) && !/[$,]/.test(cell) && fiscalYearIn(cell) !== null;
const isYears = ({ cells }: SampledColumn): boolean => cells.length > 0 && cells.every(isYearCell);
const isCode = (cell: string): boolean => /^'?[A-Za-z0-9-]{1,20}$/.test(cell) && /\d/.test(cell);
const different = (column: SampledColumn): number => new Set(column.cells).size;

/** Whether each name has one code and each code one name in these rows. */
function pairsUp(rows: readonly TableRow[], name: SampledColumn, code: SampledColumn): boolean {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  return rows.every((row) => {
    const [one, other] = [cellAt(row, name.position), cellAt(row, code.position)];
    if (one === '' || other === '') return one === other;
    const same = (codes.get(one) ?? other) === other && (names.get(other) ?? one) === one;
    codes.set(one, other);
    names.set(other, one);
    return same;
  });
}

/** Which columns are id, name, county, year and state: by their headings, and what these leave open by their cells. */
export function guessRoles(columns: readonly SampledColumn[], rows: readonly TableRow[]): RoleGuesses {
  const found: RoleGuesses = {};
  for (const role of Object.keys(ROLE_WORDS) as Role[]) {
    const column = columns.find((candidate) => ROLE_WORDS[role].test(candidate.words));
    if (column) found[role] = { column, confidence: BY_HEADING, reason: USUAL };
  }
  const taken = new Set(Object.values(found).map(({ column }) => column));
  const free = (): readonly SampledColumn[] => columns.filter((column) => !taken.has(column));
  const settle = (role: Role, column: SampledColumn | undefined, confidence: number, reason: Text): void => {
    if (found[role] || !column) return;
    found[role] = { column, confidence, reason };
    taken.add(column);
  };
  settle('year', free().find(isYears), YEAR_BY_CELLS, YEARS);
  const worded = free().filter((column) => !isNumeric(column) && !column.cells.some(isCode) && !isYears(column));
  const [wordiest] = [...worded].sort((a, b) => different(b) - different(a));
  settle('name', wordiest && different(wordiest) >= DISTINCT_MIN ? wordiest : undefined, BY_CELLS, NAMES);
  const name = found.name?.column;
  const coded = name && free().find((column) => column.cells.every(isCode) && pairsUp(rows, name, column));
  settle('id', coded && different(coded) >= DISTINCT_MIN ? coded : undefined, BY_CELLS, CODES);
  return found;
}
