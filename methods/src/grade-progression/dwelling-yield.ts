import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { leastSquares } from '../regression/least-squares.ts';

/** One step of one unit with the dwellings that were finished in its period. */
export type DwellingStep = { readonly before: number; readonly after: number; readonly dwellings: number };

/**
 * Heads that a new dwelling brings to a stage beside those who progress into it: least squares of heads after on heads before
 * and dwellings, weighted by 1 ÷ heads before, pooled over units and never below zero. 0 under three usable steps.
 */
export function dwellingYield(steps: readonly DwellingStep[]): number {
  const usable = steps.filter(({ before }) => before > 0);
  if (usable.length < 3 || usable.every(({ dwellings }) => dwellings === 0)) return 0;
  const design = matrixFromColumns([
    usable.map(({ before }) => Math.sqrt(before)),
    usable.map(({ before, dwellings }) => dwellings / Math.sqrt(before)),
  ]);
  const fit = leastSquares(
    design,
    usable.map(({ before, after }) => after / Math.sqrt(before)),
  );
  return Math.max(0, fit.coefficients[1] ?? 0);
}
