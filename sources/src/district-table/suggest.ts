import { type CrosswalkTarget, RECORD_MEASURES, type Text, type Treatment } from '@leeway/model';
import { STATE_OF_FIPS } from '../checking/index.ts';
import type { DecodedTable, TableRow } from '../contract.ts';
import { headingKey } from '../reading/index.ts';
import { headingWords, likelyHeader } from './header.ts';
import type { IdScheme, MappedColumn, MappedUnit, TableMapping } from './mapping.ts';
import { MEANINGS, MONEY_IN, ROLE_WORDS } from './vocabulary.ts';

/** A first mapping for a person to mend: every column with how sure we are of it, 0 to 1, and what must be asked. */
export type MappingSuggestion = {
  readonly mapping: TableMapping;
  /** By heading as printed. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly questions: readonly Text[];
};

type Column = { readonly heading: string; readonly words: string; readonly samples: readonly string[] };
type Guess = { readonly entry: MappedColumn; readonly confidence: number };

const EXACT = 0.9;
const PARTLY = 0.7;
const UNKNOWN = 0.3;
const UNKNOWN_STATE = 'XX';
const NUMBER = /^[($−+-]*\s*[\d,]*\.?\d+\s*[%)]?$/;

const KEPT: CrosswalkTarget = {
  kind: 'kept',
  why: { en: 'No meaning was recognised in the heading.', es: 'No se reconoció un significado en el encabezado.' },
};

/** Assumed until someone who knows the agency's manual says otherwise. */
const ASSUMED_TREATMENT: Treatment = {
  benefits: 'inside-functions',
  foodFund: 'inside',
  debt: 'apart',
  transfers: 'apart',
  basisOfAccounting: { en: 'not stated', es: 'no se indica' },
};

function columnsOf(header: TableRow, rows: readonly TableRow[]): readonly Column[] {
  return header.cells.map((heading, position) => ({
    heading: heading.trim(),
    words: headingWords(heading),
    samples: rows.map((row) => (row.cells[position] ?? '').trim()).filter((cell) => cell !== ''),
  }));
}

const isNumeric = ({ samples }: Column): boolean =>
  samples.length > 0 && samples.filter((cell) => NUMBER.test(cell)).length >= 0.8 * samples.length;

function unitOf({ heading, words, samples }: Column, target: CrosswalkTarget): MappedUnit {
  const measured = target.kind === 'measure' ? RECORD_MEASURES[target.measure] : null;
  const isMoney = measured === 'cents' || (measured === null && target.kind !== 'kept');
  if (isMoney || (target.kind === 'kept' && samples.some((cell) => cell.includes('$')))) {
    return /thousands|\b000s?\b/.test(words) ? 'thousands-of-dollars' : 'dollars';
  }
  if (measured === 'index') return 'index';
  if (measured === 'share' || /%|\b(percent|pct)\b/i.test(heading)) {
    const small = samples.every((cell) => Math.abs(Number(cell)) <= 1);
    return small ? 'share' : 'percent';
  }
  return 'count';
}

function guessOf(column: Column): Guess {
  const meaning = MEANINGS.find(
    ({ words, without, target }) =>
      words.test(column.words) &&
      !without?.test(column.words) &&
      !(target.kind === 'function' && MONEY_IN.test(column.words)),
  );
  const target = meaning?.target ?? KEPT;
  const matched = meaning?.words.exec(column.words)?.[0] ?? '';
  const whole = matched.length >= 0.6 * column.words.length;
  return {
    entry: { column: column.heading, unit: unitOf(column, target), target, note: null },
    confidence: meaning ? (whole ? EXACT : PARTLY) : UNKNOWN,
  };
}

/** A measure has one column: of several guesses the surest stays, the others are kept without meaning. */
function withoutRivals(guesses: readonly Guess[]): readonly Guess[] {
  const best = new Map<string, Guess>();
  for (const guess of guesses) {
    const { target } = guess.entry;
    if (target.kind !== 'measure') continue;
    const rival = best.get(target.measure);
    if (!rival || guess.confidence > rival.confidence) best.set(target.measure, guess);
  }
  return guesses.map((guess) => {
    const { target } = guess.entry;
    if (target.kind !== 'measure' || best.get(target.measure) === guess) return guess;
    return { entry: { ...guess.entry, target: KEPT }, confidence: UNKNOWN };
  });
}

function questionsFor(year: Column | undefined, guesses: readonly Guess[]): readonly Text[] {
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
      en: `${unsure.length} columns have no meaning yet: ${list}. Do they hold anything you need?`,
      es: `${unsure.length} columnas aún no tienen significado: ${list}. ¿Contienen algo que necesite?`,
    });
  }
  return questions;
}

const idSchemeOf = (id: Column): IdScheme => {
  if (/\b(leaid|nces|lea id)\b/.test(id.words)) return 'leaid';
  return id.samples.length > 0 && id.samples.every((cell) => /^[A-Z]{2}\d{5}$/.test(cell)) ? 'as-printed' : 'state';
};

function stateOf(column: Column | undefined, id: Column, scheme: IdScheme): string {
  const starts = id.samples.map((cell) => (scheme === 'leaid' ? cell.padStart(7, '0') : cell).slice(0, 2));
  const fromIds = starts.map((start) => (scheme === 'leaid' ? (STATE_OF_FIPS[start] ?? '') : start));
  const printed = [...(column?.samples ?? []), ...fromIds];
  const codes = new Set(printed.filter((cell) => /^[A-Z]{2}$/.test(cell)));
  return codes.size === 1 ? ([...codes][0] ?? UNKNOWN_STATE) : UNKNOWN_STATE;
}

const stateQuestion = (state: string): readonly Text[] =>
  state === UNKNOWN_STATE
    ? [
        {
          en: 'No column tells the state. Which state’s districts are these?',
          es: 'Ninguna columna indica el estado. ¿De qué estado son estos distritos?',
        },
      ]
    : [];

/** A mapping proposed from headings and the first rows; null where no row looks like headings with an id and a name. */
export function suggestMapping(table: DecodedTable, id = 'new-table'): MappingSuggestion | null {
  const header = likelyHeader(table);
  if (!header) return null;
  const columns = columnsOf(
    header,
    table.head.filter((row) => row.line > header.line),
  );
  const role = (name: keyof typeof ROLE_WORDS): Column | undefined =>
    columns.find((column) => ROLE_WORDS[name].test(column.words));
  const [idColumn, nameColumn] = [role('id'), role('name')];
  if (!idColumn || !nameColumn) return null;
  const [year, county, state] = [role('year'), role('county'), role('state')];
  const taken = new Set([idColumn, nameColumn, year, county, state]);
  const unique = columns.filter(
    (column, position) =>
      columns.findIndex((other) => headingKey(other.heading) === headingKey(column.heading)) === position,
  );
  const values = unique.filter((column) => !taken.has(column) && column.heading !== '' && isNumeric(column));
  const guesses = withoutRivals(values.map(guessOf));
  const idScheme = idSchemeOf(idColumn);
  const mapping: TableMapping = {
    id,
    title: { en: table.name, es: table.name },
    publisher: 'not stated',
    licence: null,
    synthetic: false,
    state: stateOf(state, idColumn, idScheme),
    basis: 'actual',
    unitKind: 'district',
    idColumn: idColumn.heading,
    idScheme,
    nameColumn: nameColumn.heading,
    countyColumn: county?.heading ?? null,
    parentColumn: null,
    year: year ? { column: year.heading } : { stated: true },
    columns: guesses.map((guess) => guess.entry),
    treatment: ASSUMED_TREATMENT,
  };
  const confidence = Object.fromEntries(guesses.map((guess) => [guess.entry.column, guess.confidence]));
  return { mapping, confidence, questions: [...questionsFor(year, guesses), ...stateQuestion(mapping.state)] };
}
