import type { MissingMarks } from '../checking/index.ts';

const NOT_GIVEN = { en: 'no number is given', es: 'no se da ningún número' };
const SUPPRESSED = {
  en: 'suppressed or not given by the publisher',
  es: 'suprimido o no dado por quien publica',
};

/** What agencies print where there is no number. A dash is not here: in accounts it is a zero as often as a gap. */
export const MISSING_MARKS: MissingMarks = {
  'N/A': NOT_GIVEN,
  'n/a': NOT_GIVEN,
  NA: NOT_GIVEN,
  '*': SUPPRESSED,
  '**': SUPPRESSED,
  '***': SUPPRESSED,
  '†': NOT_GIVEN,
  '‡': SUPPRESSED,
};

export const isMissingMark = (cell: string): boolean => Object.hasOwn(MISSING_MARKS, cell.trim());
