import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { largestOnHalfLine } from '../root-finding/bisection.ts';

/** How much of a repeated measurement is lasting and how much is noise. */
export type PanelVariance = {
  /** Generalised-least-squares mean over units. */
  readonly mean: number;
  /** Variance of the lasting part between units, and of the noise within them, in squared units of the values. */
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** Share of a single measurement's variance that lasts: between ÷ (between + within); null without any variance. */
  readonly lastingShare: number | null;
  readonly units: readonly PanelUnit[];
};

/** One unit's lasting deviation from the mean: best linear unbiased prediction with its posterior standard deviation. */
export type PanelUnit = {
  readonly unit: string | number;
  readonly measurements: number;
  readonly observedDeviation: number;
  readonly lastingDeviation: number;
  readonly standardDeviation: number;
};

/**
 * Variance components of value = mean + lasting part of the unit + noise, by restricted maximum likelihood (Patterson and
 * Thompson 1971), for any number of measurements per unit, one included. Take out what moves all units together (year means,
 * drivers) first. Units come back in order of first appearance. Throws `shape`, `not-finite`, and `too-few-rows` when there
 * are fewer than two units or no unit has two measurements.
 */
export function panelVariance(units: ArrayLike<string | number>, values: ArrayLike<number>): PanelVariance {
  requireFinite('Values', values);
  requireLength('Units', units, values.length);
  const groups = grouped(units, values);
  const degreesWithin = values.length - groups.length;
  if (groups.length < 2 || degreesWithin < 1) {
    throw new MethodError(
      'too-few-rows',
      `${values.length} values of ${groups.length} units cannot separate lasting from noise.`,
    );
  }
  const within = groups.reduce((sum, group) => sum + group.squares, 0);
  const centre = groups.reduce((sum, group) => sum + group.mean, 0) / groups.length;
  const between = groups.reduce((sum, group) => sum + (group.mean - centre) ** 2, 0);
  if (within === 0) return withoutNoise(groups, centre, between / (groups.length - 1));
  const scale = (between / groups.length + within / degreesWithin) / (within / degreesWithin);
  const ratio = largestOnHalfLine((trial) => profile(groups, within, trial).logLikelihood, scale);
  const { mean, noise, weightSum } = profile(groups, within, ratio);
  return {
    mean,
    betweenVariance: ratio * noise,
    withinVariance: noise,
    lastingShare: ratio / (1 + ratio),
    units: groups.map((group) => {
      const trust = (group.count * ratio) / (1 + group.count * ratio);
      const variance = (ratio * noise) / (1 + group.count * ratio) + (1 - trust) ** 2 * (noise / weightSum);
      return {
        unit: group.unit,
        measurements: group.count,
        observedDeviation: group.mean - mean,
        lastingDeviation: trust * (group.mean - mean),
        standardDeviation: Math.sqrt(variance),
      };
    }),
  };
}

type Group = {
  readonly unit: string | number;
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
};

/** Profiled over the mean and the noise variance: only the ratio between ÷ within is left. */
function profile(groups: readonly Group[], within: number, ratio: number) {
  let [weightSum, weighted, logs, count] = [0, 0, 0, 0];
  for (const group of groups) {
    const weight = group.count / (1 + group.count * ratio);
    weightSum += weight;
    weighted += weight * group.mean;
    logs += Math.log1p(group.count * ratio);
    count += group.count;
  }
  const mean = weighted / weightSum;
  let squares = within;
  for (const group of groups) squares += (group.count / (1 + group.count * ratio)) * (group.mean - mean) ** 2;
  const noise = squares / (count - 1);
  const logLikelihood = -0.5 * ((count - 1) * Math.log(noise) + logs + Math.log(weightSum));
  return { mean, noise, weightSum, logLikelihood };
}

function grouped(units: ArrayLike<string | number>, values: ArrayLike<number>): Group[] {
  const lists = new Map<string | number, number[]>();
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as string | number;
    const list = lists.get(unit);
    if (list === undefined) lists.set(unit, [values[i] as number]);
    else list.push(values[i] as number);
  }
  return [...lists].map(([unit, list]) => {
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    return { unit, count: list.length, mean, squares: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
  });
}

function withoutNoise(groups: readonly Group[], mean: number, variance: number): PanelVariance {
  return {
    mean,
    betweenVariance: variance,
    withinVariance: 0,
    lastingShare: variance > 0 ? 1 : null,
    units: groups.map((group) => ({
      unit: group.unit,
      measurements: group.count,
      observedDeviation: group.mean - mean,
      lastingDeviation: group.mean - mean,
      standardDeviation: 0,
    })),
  };
}
