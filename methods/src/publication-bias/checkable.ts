/** A check's result, or why there is none. A check that cannot be made is no sign of no bias. */
export type Checked<Result> =
  | { readonly result: Result; readonly why: null; readonly weaknesses: readonly string[] }
  | { readonly result: null; readonly why: CannotCheck; readonly weaknesses: readonly string[] };

/**
 * Too few estimates; standard errors too alike to tell small studies from large; an interval of p-values without estimate;
 * weights that the likelihood leaves without a finite value.
 */
export type CannotCheck = 'too-few-estimates' | 'errors-too-alike' | 'empty-interval' | 'weights-unbounded';

/** Fewer than this and no check is made: each fits two or three numbers, and nothing would be left to judge them by. */
export const FEWEST_ESTIMATES = 5;

/** Under this many a check rarely finds a bias that is there (Sterne et al. 2011), which its weaknesses then say. */
export const ENOUGH_ESTIMATES = 10;

export function unchecked(why: CannotCheck): {
  readonly result: null;
  readonly why: CannotCheck;
  readonly weaknesses: readonly string[];
} {
  return { result: null, why, weaknesses: [] };
}
