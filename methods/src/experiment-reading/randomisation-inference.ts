import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength, requireOpenShare } from '../errors/requirements.ts';
import { type Matrix, withIntercept } from '../linear-algebra/matrix.ts';
import type { RandomStream } from '../random/stream.ts';
import { leastSquares } from '../regression/least-squares.ts';
import {
  type AssignmentDesign,
  type AssignmentSet,
  allAssignments,
  assignmentCount,
  observedSums,
  sampledAssignments,
  strataOf,
} from './assignment-set.ts';
import {
  type OutcomeSums,
  type RandomisationStatistic,
  squaresAndProduct,
  statisticOfAll,
  statisticSpace,
} from './assignment-statistic.ts';
import { balanceColumns } from './balance-rule.ts';
import { type Assumption, type Evidence, evidenceStrength } from './evidence.ts';
import { type EffectTest, testInversion } from './test-inversion.ts';

export type RandomisationOptions = {
  /** Default `studentised`: also asymptotically right for the average effect (Wu and Ding 2021). Pairs give the same either way. */
  readonly statistic?: RandomisationStatistic;
  /** Adjusts for covariates fixed before the draw: the outcome's residuals on them are permuted (Rosenbaum 2002). */
  readonly covariates?: Matrix;
  readonly confidence?: number;
  /** Enumerate up to so many assignments, default 500,000; above that, or where they are more, draw. */
  readonly exactMax?: number;
  readonly sample?: { readonly draws: number; readonly random: RandomStream };
  readonly effectThatMatters?: number;
};

export type RandomisationReading = {
  /** Effect at which the statistic is zero: the difference in means, weighted by stratum size and adjusted for covariates. */
  readonly estimate: number;
  readonly statistic: number;
  readonly kind: RandomisationStatistic;
  /** Two-sided p-value of no effect on anyone: exact, or (b + 1)/(m + 1) from draws. */
  readonly pValue: number;
  readonly pGreater: number;
  readonly pLess: number;
  readonly exact: boolean;
  /** Assignments looked at: all that the design accepts, or the draws. */
  readonly assignments: number;
  /** Standard error of `pValue` by the chance of the draws; 0 where exact. */
  readonly monteCarloError: number;
  readonly confidence: number;
  /** Effects that neither one-sided test at half the miscoverage rejects; infinite where too few assignments exist. */
  readonly low: number;
  readonly high: number;
  /** False where the p-value was seen to turn back as the effect moved; the interval then spans all that is not rejected. */
  readonly monotone: boolean;
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

/**
 * Fisher's randomisation test and the interval from inverting it, for the design by which units were drawn. Valid at any number of
 * units; a smallest p-value of 1/assignments is all that few units can give. `outcome` has one entry for each unit drawn (the mean
 * of a school). Throws `shape`, `not-finite`, `out-of-range` (observed assignment not accepted, or more assignments than
 * `exactMax` without `sample`), `too-few-rows` (`studentised` with a single unit in an arm of a stratum, unless all are pairs).
 */
export function randomisationInference(
  outcome: ArrayLike<number>,
  design: AssignmentDesign,
  options: RandomisationOptions = {},
): RandomisationReading {
  const { confidence = 0.95, covariates } = options;
  requireOpenShare('Confidence', confidence);
  requireLength('Outcome', outcome, design.treated.length);
  requireFinite('Outcome', outcome);
  const strata = strataOf(design);
  const kind = statisticFor(strata, options.statistic ?? 'studentised');
  const set = assignmentSet(design, strata, options);
  const left = (values: ArrayLike<number>) => residualsOn(covariates, values);
  const vectors = squaresAndProduct(left(outcome), left(design.treated));
  const totals = strata.map(({ members }) =>
    Float64Array.from(vectors, (vector) => members.reduce((sum, unit) => sum + (vector[unit] as number), 0)),
  );
  const units = outcome.length;
  const all: OutcomeSums = { strata, sums: set.sums(vectors), totals, units };
  const own: OutcomeSums = { ...all, sums: observedSums(strata, vectors) };
  const spaces = {
    difference: statisticSpace(own, { count: 1 }, 'difference'),
    studentised: statisticSpace(own, { count: 1 }, 'studentised'),
  };
  const observed = (effect: number, which = kind) =>
    statisticOfAll(own, { exact: false }, effect, spaces[which])[0] as number;
  const space = statisticSpace(all, set, kind);
  const typical = typicalSize(statisticOfAll(all, set, 0, space));
  const test: EffectTest = (effect) =>
    tailShares(statisticOfAll(all, set, effect, space), { observed: observed(effect), typical }, set);
  const atZero = observed(0, 'difference');
  const estimate = atZero / (atZero - observed(1, 'difference'));
  const none = test(0);
  const interval = testInversion(test, estimate, { confidence, scale: spread(vectors[0] as Float64Array) });
  return {
    estimate,
    statistic: observed(0),
    kind,
    pValue: none.twoSided,
    pGreater: none.greater,
    pLess: none.less,
    exact: set.exact,
    assignments: none.assignments,
    monteCarloError: set.exact ? 0 : Math.sqrt((none.twoSided * (1 - none.twoSided)) / none.assignments),
    confidence,
    ...interval,
    assumptions: [
      'randomised-as-stated',
      'sharp-null-constant-effect',
      'no-interference',
      ...(covariates === undefined ? [] : (['covariates-unaffected'] as const)),
    ],
    evidence: evidenceStrength({
      design: 'randomised',
      halfWidth: (interval.high - interval.low) / 2,
      effectThatMatters: options.effectThatMatters ?? estimate,
      preTrend: 'untested',
    }),
  };
}

function statisticFor(strata: ReturnType<typeof strataOf>, asked: RandomisationStatistic): RandomisationStatistic {
  // A pair's squared difference is the same whichever is treated, so the paired t is a monotone function of the difference.
  if (asked === 'difference' || strata.every(({ members }) => members.length === 2)) return 'difference';
  const thin = strata.find(({ members, treated }) => treated < 2 || members.length - treated < 2);
  if (thin === undefined) return asked;
  throw new MethodError(
    'too-few-rows',
    `A stratum has ${thin.treated} of ${thin.members.length} units treated; a studentised statistic needs two in each arm.`,
  );
}

function assignmentSet(
  design: AssignmentDesign,
  strata: ReturnType<typeof strataOf>,
  { exactMax = 500_000, sample }: RandomisationOptions,
): AssignmentSet {
  const balance =
    design.balance === undefined
      ? null
      : balanceColumns(design.balance.covariates, design.treated, design.balance.distanceMax);
  if (balance !== null) {
    const distance = balance.columns.reduce((sum, column) => sum + overAll(observedSums(strata, [column])) ** 2, 0);
    if (distance > balance.limit) {
      throw new MethodError(
        'out-of-range',
        'The observed assignment breaks the balance rule that is said to have made it.',
      );
    }
  }
  const count = assignmentCount(strata);
  if (count <= exactMax) return allAssignments(strata, balance);
  if (sample === undefined) {
    throw new MethodError('out-of-range', `The design allows ${count} assignments, above ${exactMax}; give a sample.`);
  }
  return sampledAssignments(strata, balance, sample);
}

function overAll(parts: readonly Float64Array[]): number {
  return parts.reduce((sum, part) => sum + (part[0] as number), 0);
}

function residualsOn(covariates: Matrix | undefined, values: ArrayLike<number>): Float64Array {
  if (covariates === undefined) {
    let mean = 0;
    for (let i = 0; i < values.length; i += 1) mean += (values[i] as number) / values.length;
    return Float64Array.from(values, (value) => value - mean);
  }
  return leastSquares(withIntercept(covariates), values).residuals;
}

function spread(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function tailShares(
  statistics: Float64Array,
  { observed, typical }: { readonly observed: number; readonly typical: number },
  set: AssignmentSet,
): ReturnType<EffectTest> {
  const slack = 1e-11 * Math.max(1e-300, Math.abs(observed), typical);
  const least = Math.abs(observed) - slack;
  let [greater, less, beyond, assignments] = [0, 0, 0, 0];
  for (let i = 0; i < statistics.length; i += 1) {
    if (set.accepted !== null && set.accepted[i] === 0) continue;
    const value = statistics[i] as number;
    assignments += 1;
    if (value >= observed - slack) greater += 1;
    if (value <= observed + slack) less += 1;
    if (Math.abs(value) >= least) beyond += 1;
  }
  const add = set.exact ? 0 : 1;
  const share = (count: number) => (count + add) / (assignments + add);
  return { greater: share(greater), less: share(less), twoSided: share(beyond), assignments };
}

/** Scale of the statistics for telling ties from differences: the mean size of those that are finite numbers. */
function typicalSize(statistics: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < statistics.length; i += 1) {
    const size = Math.abs(statistics[i] as number);
    if (size >= 1e300) continue;
    sum += size;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
