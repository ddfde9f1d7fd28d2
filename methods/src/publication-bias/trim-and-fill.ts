import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import type { BetweenVarianceMethod } from '../pooling/between-variance.ts';
import { randomEffects } from '../pooling/random-effects.ts';
import { requireEstimates } from '../pooling/shrinkage.ts';
import { type Checked, FEWEST_ESTIMATES, unchecked } from './checkable.ts';

export type TrimAndFill = {
  /** On which side estimates seem to be missing, and how many. */
  readonly side: 'left' | 'right';
  readonly missing: number;
  readonly mean: number;
  readonly standardError: number;
  readonly betweenVariance: number;
};

/**
 * Trims the most extreme estimates until the funnel is symmetric, then fills in their mirror images (Duval and Tweedie 2000,
 * estimator L0). It takes any asymmetry for missing estimates and fails when true effects differ much between places, so it
 * asks how large the change could be, not what the effect is. Throws `shape`, `not-finite`, `out-of-range`.
 */
export function trimAndFill(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  method: BetweenVarianceMethod = 'dersimonian-laird',
): Checked<TrimAndFill> {
  const { values, variances } = requireEstimates(estimates, standardErrors);
  if (values.length < FEWEST_ESTIMATES) return unchecked('too-few-estimates');
  const errors = variances.map(Math.sqrt);
  if (Math.max(...errors) - Math.min(...errors) <= 1e-8 * Math.max(...errors)) return unchecked('errors-too-alike');
  const slope = randomEffects(
    { estimates: values, variances, moderators: withIntercept(matrixFromColumns([errors])) },
    method,
  );
  const side = (slope.coefficients[1] as number) > 0 ? 'left' : 'right';
  const sign = side === 'left' ? 1 : -1;
  const order = Array.from(values.keys()).sort(
    (a, b) => sign * ((values[a] as number) - (values[b] as number)) || a - b,
  );
  const sorted = order.map((i) => sign * (values[i] as number));
  const sortedVariances = order.map((i) => variances[i] as number);
  const { missing, centre } = trimmed(sorted, sortedVariances, method);
  const extreme = missing === 0 ? [] : sorted.slice(-missing);
  const filled = randomEffects(
    {
      estimates: [...sorted, ...extreme.map((value) => 2 * centre - value)],
      variances: [...sortedVariances, ...(missing === 0 ? [] : sortedVariances.slice(-missing))],
    },
    method,
  );
  return {
    result: {
      side,
      missing,
      mean: sign * (filled.coefficients[0] as number),
      standardError: filled.standardErrors[0] as number,
      betweenVariance: filled.betweenVariance,
    },
    why: null,
    weaknesses: ['asymmetry-has-other-causes', 'misleads-when-places-differ'],
  };
}

/** Trims from the top of rising estimates until the number to trim repeats itself (at most 100 rounds). */
function trimmed(sorted: readonly number[], variances: readonly number[], method: BetweenVarianceMethod) {
  const count = sorted.length;
  let [missing, centre] = [0, 0];
  for (let round = 0; round < 100; round += 1) {
    const kept = Math.max(2, count - missing);
    const fit = randomEffects({ estimates: sorted.slice(0, kept), variances: variances.slice(0, kept) }, method);
    centre = fit.coefficients[0] as number;
    const next = Math.min(count - 2, Math.max(0, Math.round(linearEstimate(sorted, centre))));
    if (next === missing) break;
    missing = next;
  }
  return { missing, centre };
}

/** L0 = (4T − n(n + 1))/(2n − 1) with T the sum of ranks of distance on the upper side; ties rank in order. */
function linearEstimate(sorted: readonly number[], centre: number): number {
  const count = sorted.length;
  const byDistance = sorted.map((value, i) => ({ distance: Math.abs(value - centre), above: value > centre, i }));
  byDistance.sort((a, b) => a.distance - b.distance || a.i - b.i);
  const upper = byDistance.reduce((sum, { above }, rank) => sum + (above ? rank + 1 : 0), 0);
  return (4 * upper - count * (count + 1)) / (2 * count - 1);
}
