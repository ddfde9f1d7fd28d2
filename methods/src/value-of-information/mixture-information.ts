import { normalCdf, normalDensity } from '../distributions/normal.ts';
import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { averageAt } from '../pooling/meta-regression.ts';
import type { TauNodes } from '../pooling/tau-nodes.ts';
import { bisection } from '../root-finding/bisection.ts';
import { type Adoption, type InformationValue, requireAdoption } from './adoption.ts';
import { expectedGain } from './unit-normal-loss.ts';

/** Given τ, the decisive effect and the study's result are jointly normal; this is the mixture over τ. */
export type JointMixture = {
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  /** Variance of the decisive effect, of the result, and their covariance. */
  readonly effectVariance: Float64Array;
  readonly resultVariance: Float64Array;
  readonly covariance: Float64Array;
};

/**
 * The next pilot seen from a pooled posterior. `decision` says whose effect counts: that of the `pilot-place` alone, or of
 * `places-like-it` on average, of which the pilot's place is one more example. Throws `shape`, `out-of-range`.
 */
export function nextPilot(
  nodes: TauNodes,
  context: ArrayLike<number>,
  plan: { readonly plannedError: number; readonly decision: 'pilot-place' | 'places-like-it' },
): JointMixture {
  requirePositive('The planned standard error', plan.plannedError);
  const { weight, mean, variance } = averageAt(nodes, context);
  const place = variance.map((value, k) => value + (nodes.tau[k] as number) ** 2);
  const effectVariance = plan.decision === 'pilot-place' ? place : variance;
  return {
    weight,
    mean,
    effectVariance,
    resultVariance: place.map((value) => value + plan.plannedError ** 2),
    covariance: effectVariance,
  };
}

/**
 * The worth of a study whose result tells of τ as well as of the effect. The mean after result y is E(effect | y); where it
 * crosses the break-even effect the action changes, and between crossings the expected net benefit of the mixture is a sum
 * of closed forms. Crossings are sought on a grid of 400 points over ±10 standard deviations of every component, so two
 * within a grid step would be missed. Throws `shape`, `not-finite`, `out-of-range`.
 */
export function mixtureInformation(joint: JointMixture, adoption: Adoption): InformationValue {
  requireAdoption(adoption);
  requireJoint(joint);
  const { worth, cost } = adoption;
  const { weight, mean, effectVariance } = joint;
  let expected = 0;
  let perfect = 0;
  for (let k = 0; k < weight.length; k += 1) expected += (weight[k] as number) * (worth * (mean[k] as number) - cost);
  const sign = expected > 0 ? -1 : 1;
  for (let k = 0; k < weight.length; k += 1) {
    const net = worth * (mean[k] as number) - cost;
    perfect += (weight[k] as number) * expectedGain(sign * net, worth * Math.sqrt(effectVariance[k] as number));
  }
  const edges = actionEdges(joint, cost / worth);
  let [sample, changed] = [0, 0];
  for (let piece = 0; piece + 1 < edges.length; piece += 1) {
    const { gain, chance } = pieceValue(joint, adoption, [edges[piece] as number, edges[piece + 1] as number]);
    if (sign * gain > 0) {
      sample += sign * gain;
      changed += chance;
    }
  }
  return {
    today: Math.max(expected, 0),
    adoptToday: expected > 0,
    perfect,
    sample: Math.min(sample, perfect),
    chanceOfChange: Math.min(1, changed),
    assumptions: ['risk-neutral', 'effect-normal-given-spread', 'study-unbiased', 'standard-errors-known'],
  };
}

function requireJoint(joint: JointMixture): void {
  requireFinite('Weights', joint.weight);
  for (const [name, values] of Object.entries(joint)) requireLength(name, values, joint.weight.length);
  joint.resultVariance.forEach((value, k) => {
    const shared = (joint.covariance[k] as number) ** 2;
    if (!(value > 0 && shared <= value * (joint.effectVariance[k] as number) * (1 + 1e-12))) {
      throw new MethodError('out-of-range', `Component ${k} is no distribution: its result’s variance is ${value}.`);
    }
  });
}

/** −Infinity, the results at which the better action changes, Infinity. */
function actionEdges(joint: JointMixture, breakEven: number): number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  joint.mean.forEach((mean, k) => {
    const reach = 10 * Math.sqrt(joint.resultVariance[k] as number);
    low = Math.min(low, mean - reach);
    high = Math.max(high, mean + reach);
  });
  const excess = (y: number) => conditionalMean(joint, y) - breakEven;
  const edges = [Number.NEGATIVE_INFINITY];
  const cells = 400;
  for (let i = 0; i < cells; i += 1) {
    const [from, to] = [low + ((high - low) * i) / cells, low + ((high - low) * (i + 1)) / cells];
    if (excess(from) > 0 !== excess(to) > 0) edges.push(bisection(excess, from, to));
  }
  return [...edges, Number.POSITIVE_INFINITY];
}

function conditionalMean(joint: JointMixture, y: number): number {
  const { weight, mean, resultVariance, covariance } = joint;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < weight.length; k += 1) top = Math.max(top, logHeight(joint, k, y));
  let [sum, total] = [0, 0];
  for (let k = 0; k < weight.length; k += 1) {
    const height = Math.exp(logHeight(joint, k, y) - top);
    const centre = mean[k] as number;
    sum += height * (centre + ((covariance[k] as number) / (resultVariance[k] as number)) * (y - centre));
    total += height;
  }
  return sum / total;
}

function logHeight({ weight, mean, resultVariance }: JointMixture, k: number, y: number): number {
  const variance = resultVariance[k] as number;
  return Math.log(weight[k] as number) - 0.5 * Math.log(variance) - (0.5 * (y - (mean[k] as number)) ** 2) / variance;
}

/** Expected net benefit and chance of the results between two edges: partial expectations of a bivariate normal. */
function pieceValue(joint: JointMixture, { worth, cost }: Adoption, [from, to]: readonly [number, number]) {
  const { weight, mean, resultVariance, covariance } = joint;
  let [gain, chance] = [0, 0];
  for (let k = 0; k < weight.length; k += 1) {
    const spread = Math.sqrt(resultVariance[k] as number);
    const [a, b] = [(from - (mean[k] as number)) / spread, (to - (mean[k] as number)) / spread];
    // Upper tails where both ends lie above the mean: the difference keeps its digits.
    const inside = a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
    const moved = ((covariance[k] as number) / spread) * (normalDensity(a) - normalDensity(b));
    gain += (weight[k] as number) * ((worth * (mean[k] as number) - cost) * inside + worth * moved);
    chance += (weight[k] as number) * inside;
  }
  return { gain, chance };
}
