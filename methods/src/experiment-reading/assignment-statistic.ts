import { type AssignmentSet, expandProduct, type Stratum } from './assignment-set.ts';

/** Difference in means, or that over its Neyman standard error, stratum by stratum weighted by size. */
export type RandomisationStatistic = 'difference' | 'studentised';

/** The outcome is `own - effect * dose`; sums of own, dose and their squares and product over the treated of an assignment. */
export type OutcomeSums = {
  readonly strata: readonly Stratum[];
  readonly sums: readonly Float64Array[];
  /** The same five sums over all members of each stratum. */
  readonly totals: readonly Float64Array[];
  readonly units: number;
};

export function squaresAndProduct(own: Float64Array, dose: Float64Array): Float64Array[] {
  const product = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * (b[i] as number));
  return [own, dose, product(own, own), product(own, dose), product(dose, dose)];
}

const WIDTH = 5;

/** Buffers for one set of assignments, so that evaluating it at many effects allocates nothing. */
export type StatisticSpace = {
  readonly differences: readonly Float64Array[];
  readonly variances: readonly Float64Array[];
  readonly out: Float64Array;
  readonly spread: Float64Array;
};

export function statisticSpace(
  outcome: OutcomeSums,
  set: Pick<AssignmentSet, 'count'>,
  statistic: RandomisationStatistic,
): StatisticSpace {
  const rows = outcome.sums.map((sums) => sums.length / WIDTH);
  const studentised = statistic === 'studentised';
  const single = rows.length === 1;
  const differences = rows.map((count) => new Float64Array(count));
  const variances = rows.map((count) => new Float64Array(studentised ? count : 0));
  return {
    differences,
    variances,
    out: single ? (differences[0] as Float64Array) : new Float64Array(set.count),
    spread: single ? (variances[0] as Float64Array) : new Float64Array(studentised ? set.count : 0),
  };
}

/** Statistic of every assignment of the set under this effect; the buffer is written anew by the next call. */
export function statisticOfAll(
  outcome: OutcomeSums,
  { exact }: Pick<AssignmentSet, 'exact'>,
  effect: number,
  space: StatisticSpace,
): Float64Array {
  const { differences, variances, out, spread } = space;
  outcome.strata.forEach((stratum, k) => {
    const into = { difference: differences[k] as Float64Array, variance: variances[k] as Float64Array };
    strataMoments(outcome, { stratum, k }, effect, into);
  });
  if (differences.length > 1) {
    total(differences, exact, out);
    if (spread.length > 0) total(variances, exact, spread);
  }
  if (spread.length > 0) divideByError(out, spread);
  return out;
}

function divideByError(out: Float64Array, spread: Float64Array): void {
  for (let i = 0; i < out.length; i += 1) {
    const error = Math.sqrt(spread[i] as number);
    // No spread inside both arms: the strongest statistic there is, or none at all.
    out[i] = error > 0 ? (out[i] as number) / error : Math.sign(out[i] as number) * Number.MAX_VALUE;
  }
}

function total(parts: readonly Float64Array[], exact: boolean, out: Float64Array): void {
  if (exact) {
    expandProduct(parts, out);
    return;
  }
  out.fill(0);
  for (const part of parts) for (let i = 0; i < out.length; i += 1) out[i] = (out[i] as number) + (part[i] as number);
}

function strataMoments(
  outcome: OutcomeSums,
  at: { readonly stratum: Stratum; readonly k: number },
  effect: number,
  into: { readonly difference: Float64Array; readonly variance: Float64Array },
): void {
  const { difference, variance } = into;
  const sums = outcome.sums[at.k] as Float64Array;
  const all = outcome.totals[at.k] as Float64Array;
  const m = at.stratum.treated;
  const c = at.stratum.members.length - m;
  const weight = (m + c) / outcome.units;
  const allSum = (all[0] as number) - effect * (all[1] as number);
  const allSquares = (all[2] as number) - 2 * effect * (all[3] as number) + effect * effect * (all[4] as number);
  for (let i = 0; i < difference.length; i += 1) {
    const o = i * WIDTH;
    const sum = (sums[o] as number) - effect * (sums[o + 1] as number);
    const rest = allSum - sum;
    difference[i] = weight * (sum / m - rest / c);
    if (variance.length === 0) continue;
    const squares =
      (sums[o + 2] as number) - 2 * effect * (sums[o + 3] as number) + effect * effect * (sums[o + 4] as number);
    const treatedVariance = Math.max(0, squares - (sum * sum) / m) / (m - 1) / m;
    const controlVariance = Math.max(0, allSquares - squares - (rest * rest) / c) / (c - 1) / c;
    variance[i] = weight * weight * (treatedVariance + controlVariance);
  }
}
