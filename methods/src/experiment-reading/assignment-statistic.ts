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

/** Statistic of every assignment of the set under this effect, into `out` (length of the set). */
export function statisticOfAll(
  outcome: OutcomeSums,
  set: Pick<AssignmentSet, 'exact' | 'count'>,
  effect: number,
  statistic: RandomisationStatistic,
): Float64Array {
  const differences: Float64Array[] = [];
  const variances: Float64Array[] = [];
  outcome.strata.forEach((stratum, k) => {
    const rows = (outcome.sums[k]?.length ?? 0) / WIDTH;
    const difference = new Float64Array(rows);
    const variance = new Float64Array(statistic === 'studentised' ? rows : 0);
    strataMoments(outcome, { stratum, k }, effect, { difference, variance });
    differences.push(difference);
    variances.push(variance);
  });
  const out = new Float64Array(set.count);
  total(differences, set.exact, out);
  if (statistic === 'difference') return out;
  const spread = new Float64Array(set.count);
  total(variances, set.exact, spread);
  for (let i = 0; i < out.length; i += 1) {
    const error = Math.sqrt(spread[i] as number);
    // No spread inside both arms: the strongest statistic there is, or none at all.
    out[i] = error > 0 ? (out[i] as number) / error : Math.sign(out[i] as number) * Number.MAX_VALUE;
  }
  return out;
}

function total(parts: readonly Float64Array[], exact: boolean, out: Float64Array): void {
  if (exact) {
    expandProduct(parts, out);
    return;
  }
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
