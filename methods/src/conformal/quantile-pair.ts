import { dot, type Matrix, matrixRow } from '../linear-algebra/matrix.ts';
import { quantileRegressions } from '../regression/quantile-regression.ts';

/** Which limits a band has: both, or only one with the whole miscoverage on its side. */
export type BandSide = 'both' | 'lower' | 'upper';

/** Linear lower and upper quantiles; null on the side without a limit. */
export type QuantilePair = { readonly lower: Float64Array | null; readonly upper: Float64Array | null };

export function fittedPair(
  design: Matrix,
  response: ArrayLike<number>,
  miscoverage: number,
  side: BandSide,
): QuantilePair {
  const tail = side === 'both' ? miscoverage / 2 : miscoverage;
  const levels = side === 'both' ? [tail, 1 - tail] : [side === 'lower' ? tail : 1 - tail];
  const fits = quantileRegressions(design, response, levels);
  const first = fits[0]?.coefficients ?? null;
  return {
    lower: side === 'upper' ? null : first,
    upper: side === 'upper' ? first : side === 'both' ? (fits[1]?.coefficients ?? null) : null,
  };
}

/** Lower and upper quantile at a row, in order even where the two planes cross; infinite on a side without a limit. */
export function pairAt(pair: QuantilePair, row: ArrayLike<number>): { readonly low: number; readonly high: number } {
  const low = pair.lower === null ? Number.NEGATIVE_INFINITY : dot(pair.lower, row);
  const high = pair.upper === null ? Number.POSITIVE_INFINITY : dot(pair.upper, row);
  return low <= high ? { low, high } : { low: high, high: low };
}

/** How far each response lies outside its pair; negative inside (Romano, Patterson and Candès 2019, equation 6). */
export function pairScores(pair: QuantilePair, design: Matrix, response: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: design.rows }, (_, i) => {
    const { low, high } = pairAt(pair, matrixRow(design, i));
    const value = response[i] as number;
    return Math.max(low - value, value - high);
  });
}
