import { randomEffects } from '../pooling/random-effects.ts';

/** Heads before and after one step of one unit, `age` periods ago (0 the latest). */
export type Step = { readonly unit: number; readonly before: number; readonly after: number; readonly age: number };

/** Ratios after ÷ before of every unit, shrunk to what units have in common. */
export type ShrunkRatios = {
  /** One per unit. */
  readonly ratios: Float64Array;
  /** Variance of each log ratio. */
  readonly logVariances: Float64Array;
  /** The common ratio: exponential of the random-effects mean of log ratios. */
  readonly pooled: number;
  /** Variance of true log ratios between units (τ²). */
  readonly betweenVariance: number;
  /** Variance of a count over its mean, 1 for Poisson counts, estimated within units over time. */
  readonly dispersion: number;
};

const LEAST_DISPERSION = 0.01;

/**
 * Empirical Bayes on log ratios: each unit's recency-weighted ratio Σw·after ÷ Σw·before, w = recency^age, is drawn to the
 * common one by sampling ÷ (sampling + between) variance, τ² by Paule and Mandel (1982). The sampling variance follows from
 * counts whose variance is `dispersion` times their mean. A unit without heads gets the common ratio; 1 where nobody has any.
 */
export function shrunkRatios(units: number, steps: readonly Step[], recency: number): ShrunkRatios {
  const sums = recencySums(units, steps, recency);
  const dispersion = dispersionOf(units, steps, sums);
  const known = Array.from({ length: units }, (_, unit) => unit).filter((unit) => (sums.before[unit] as number) > 0);
  const logs = new Float64Array(units);
  const variances = new Float64Array(units);
  for (const unit of known) {
    // Half a head on either side keeps the logarithm of an empty stage finite.
    logs[unit] = Math.log(((sums.after[unit] as number) + 0.5) / ((sums.before[unit] as number) + 0.5));
    variances[unit] = (dispersion * ((sums.squares[unit] as number) + 0.5)) / ((sums.after[unit] as number) + 0.5) ** 2;
  }
  const common = commonOf(
    known.map((unit) => logs[unit] as number),
    known.map((unit) => variances[unit] as number),
  );
  const ratios = new Float64Array(units).fill(Math.exp(common.mean));
  const logVariances = new Float64Array(units).fill(common.variance + common.between);
  for (const unit of known) {
    const variance = variances[unit] as number;
    const pull = known.length < 2 ? 0 : variance / (variance + common.between);
    ratios[unit] = Math.exp(common.mean + (1 - pull) * ((logs[unit] as number) - common.mean));
    logVariances[unit] = (1 - pull) * variance + pull * pull * common.variance;
  }
  return { ratios, logVariances, pooled: Math.exp(common.mean), betweenVariance: common.between, dispersion };
}

type Common = { readonly mean: number; readonly variance: number; readonly between: number };

function commonOf(logs: readonly number[], variances: readonly number[]): Common {
  if (logs.length < 2) return { mean: logs[0] ?? 0, variance: variances[0] ?? 0, between: 0 };
  const pooled = randomEffects({ estimates: logs, variances }, 'paule-mandel');
  return {
    mean: pooled.coefficients[0] as number,
    variance: (pooled.standardErrors[0] as number) ** 2,
    between: pooled.betweenVariance,
  };
}

type Sums = { readonly before: Float64Array; readonly after: Float64Array; readonly squares: Float64Array };

function recencySums(units: number, steps: readonly Step[], recency: number): Sums {
  const sums = {
    before: new Float64Array(units),
    after: new Float64Array(units),
    squares: new Float64Array(units),
  };
  for (const { unit, before, after, age } of steps) {
    const weight = recency ** age;
    sums.before[unit] = (sums.before[unit] as number) + weight * before;
    sums.after[unit] = (sums.after[unit] as number) + weight * after;
    sums.squares[unit] = (sums.squares[unit] as number) + weight * weight * after;
  }
  return sums;
}

/** Pearson's statistic around each unit's own ratio over its degrees of freedom; 1 where no unit has two steps. */
function dispersionOf(units: number, steps: readonly Step[], sums: Sums): number {
  const seen = new Set<number>();
  let [pearson, count] = [0, 0];
  for (const { unit, before, after } of steps) {
    const expected = (before * (sums.after[unit] as number)) / (sums.before[unit] as number);
    if (!(expected > 0)) continue;
    pearson += (after - expected) ** 2 / expected;
    count += 1;
    seen.add(unit);
  }
  return count > seen.size && units > 0 ? Math.max(pearson / (count - seen.size), LEAST_DISPERSION) : 1;
}
