import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';

/** One arm's observations as sums, which is all that a running comparison has to keep. */
export type ArmSummary = {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** The same outcome or another number of each unit before the start, with the sum of products with the outcome. */
  readonly before?: { readonly sum: number; readonly sumOfSquares: number; readonly sumOfProducts: number };
};

/** Mean and sample variance of an arm. */
export type ArmMoments = { readonly count: number; readonly mean: number; readonly variance: number };

/** Sums of an arm from its values, and from what was known before. Throws `not-finite`. */
export function armSummary(values: ArrayLike<number>, before?: ArrayLike<number>): ArmSummary {
  requireFinite('Values', values);
  let [sum, sumOfSquares] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    sum += values[i] as number;
    sumOfSquares += (values[i] as number) ** 2;
  }
  const arm = { count: values.length, sum, sumOfSquares };
  if (before === undefined) return arm;
  requireFinite('Before', before);
  const known = { sum: 0, sumOfSquares: 0, sumOfProducts: 0 };
  for (let i = 0; i < values.length; i += 1) {
    known.sum += before[i] as number;
    known.sumOfSquares += (before[i] as number) ** 2;
    known.sumOfProducts += (before[i] as number) * (values[i] as number);
  }
  return { ...arm, before: known };
}

/** A yes-or-no outcome: so many of so many. */
export function shareSummary(successes: number, count: number): ArmSummary {
  return { count, sum: successes, sumOfSquares: successes };
}

/**
 * Mean and variance. A share's variance p(1 − p) has no n/(n − 1), as in GrowthBook: pass `share` for that. Throws `too-few-rows`,
 * `out-of-range` (squares too small for their sum).
 */
export function armMoments({ count, sum, sumOfSquares }: ArmSummary, kind: 'mean' | 'share' = 'mean'): ArmMoments {
  if (!(count >= 2)) throw new MethodError('too-few-rows', `An arm needs two observations, but has ${count}.`);
  const mean = sum / count;
  const variance = kind === 'share' ? mean * (1 - mean) : (sumOfSquares - (sum * sum) / count) / (count - 1);
  if (!(variance >= -1e-9 * (sumOfSquares / count))) {
    throw new MethodError(
      'out-of-range',
      `Sum ${sum} and squares ${sumOfSquares} of ${count} give variance ${variance}.`,
    );
  }
  return { count, mean, variance: Math.max(0, variance) };
}

/**
 * Both arms with what the number before explains taken out (CUPED; Deng et al. 2013): θ = covariance/variance over both arms
 * pooled within, and each arm's variance less what θ explains. Means move towards what they would be with equal starts.
 * Throws `out-of-range` where an arm has no `before`.
 */
export function cupedMoments(control: ArmSummary, treated: ArmSummary): readonly [ArmMoments, ArmMoments] {
  const [a, b] = [control, treated].map(withBefore) as [WithBefore, WithBefore];
  const squares = a.beforeSquares + b.beforeSquares;
  const slope = squares > 0 ? (a.products + b.products) / squares : 0;
  const start = (a.beforeMean * a.count + b.beforeMean * b.count) / (a.count + b.count);
  const adjusted = (arm: WithBefore): ArmMoments => {
    const left = arm.variance * (arm.count - 1) + slope * slope * arm.beforeSquares - 2 * slope * arm.products;
    return {
      count: arm.count,
      mean: arm.mean - slope * (arm.beforeMean - start),
      variance: Math.max(0, left / (arm.count - 1)),
    };
  };
  return [adjusted(a), adjusted(b)];
}

type WithBefore = ArmMoments & {
  readonly beforeMean: number;
  readonly beforeSquares: number;
  readonly products: number;
};

function withBefore(arm: ArmSummary): WithBefore {
  const { before, count, sum } = arm;
  if (before === undefined) throw new MethodError('out-of-range', 'Both arms need sums of the number before.');
  return {
    ...armMoments(arm),
    beforeMean: before.sum / count,
    beforeSquares: before.sumOfSquares - (before.sum * before.sum) / count,
    products: before.sumOfProducts - (before.sum * sum) / count,
  };
}
