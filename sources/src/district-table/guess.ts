import { type CrosswalkTarget, RECORD_MEASURES, type Text } from '@leeway/model';
import type { MappedColumn, MappedUnit } from './mapping.ts';
import type { SampledColumn } from './samples.ts';
import { MEANINGS, MONEY_IN } from './vocabulary.ts';

/** What a column of numbers may mean, how sure that is from 0 to 1, and why. */
export type Guess = { readonly entry: MappedColumn; readonly confidence: number; readonly reason: Text };

const EXACT = 0.9;
/** From here on a guess is more than a hunch. */
export const PARTLY = 0.7;
const UNKNOWN = 0.3;

const NO_MEANING: Text = {
  en: 'No meaning was recognised in the heading.',
  es: 'No se reconoció un significado en el encabezado.',
};
const RIVAL: Text = {
  en: 'Another column fits the meaning of this heading better.',
  es: 'Otra columna se ajusta mejor al significado de este encabezado.',
};
const USUAL: Text = {
  en: 'The heading is a usual one for this meaning.',
  es: 'El encabezado es habitual para este significado.',
};

const KEPT: CrosswalkTarget = { kind: 'kept', why: NO_MEANING };

const inPart = (words: string): Text => ({
  en: `Only “${words}” in the heading points to this meaning.`,
  es: `Solo «${words}» en el encabezado apunta a este significado.`,
});

const PER_CENT = /\b(percent|pct)\b/;

const isMoney = (target: CrosswalkTarget): boolean =>
  target.kind === 'measure' ? RECORD_MEASURES[target.measure] === 'cents' : target.kind !== 'kept';

function unitOf({ words, cells }: SampledColumn, target: CrosswalkTarget): MappedUnit {
  const measured = target.kind === 'measure' ? RECORD_MEASURES[target.measure] : null;
  if (isMoney(target) || (target.kind === 'kept' && cells.some((cell) => cell.includes('$')))) {
    return /thousands|\b000s?\b/.test(words) ? 'thousands-of-dollars' : 'dollars';
  }
  if (measured === 'index') return 'index';
  if (measured === 'share' || PER_CENT.test(words)) {
    const small = cells.every((cell) => Math.abs(Number(cell)) <= 1);
    return small ? 'share' : 'percent';
  }
  return 'count';
}

function guessOf(column: SampledColumn): Guess {
  const meaning = MEANINGS.find(
    ({ words, without, target }) =>
      words.test(column.words) &&
      !without?.test(column.words) &&
      !(target.kind === 'function' && MONEY_IN.test(column.words)) &&
      !(isMoney(target) && PER_CENT.test(column.words)),
  );
  const target = meaning?.target ?? KEPT;
  const matched = meaning?.words.exec(column.words)?.[0] ?? '';
  const whole = matched.length >= 0.6 * column.words.length;
  return {
    entry: { column: column.heading, unit: unitOf(column, target), target, note: null },
    confidence: meaning ? (whole ? EXACT : PARTLY) : UNKNOWN,
    reason: meaning ? (whole ? USUAL : inPart(matched)) : NO_MEANING,
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
    return { entry: { ...guess.entry, target: { kind: 'kept', why: RIVAL } }, confidence: UNKNOWN, reason: RIVAL };
  });
}

/** A guess for each column of numbers. */
export const guessMeanings = (columns: readonly SampledColumn[]): readonly Guess[] =>
  withoutRivals(columns.map(guessOf));
