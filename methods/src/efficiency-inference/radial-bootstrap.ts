import type { Orientation } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import type { RandomStream } from '../random/stream.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';
import { drawDistances, type InefficiencyLaw, inefficiencyLaw } from './inefficiency-draws.ts';
import { intervalWidening } from './interval-widening.ts';
import { type RadialKernel, scorePass } from './radial-kernel.ts';
import { radialProblem } from './radial-problem.ts';

const FEW_UNITS = 30;
const CANDIDATES = 60;
const BEHIND = 1 + 1e-9;
const REFINEMENTS = 2;
const REFINING_REPLICATES = 30;

/** Options of `bootstrapPlan` and `radialBootstrap`. */
export type BootstrapOptions = {
  readonly returns: 'constant' | 'variable';
  readonly orientation: Orientation;
  readonly random: RandomStream;
  /** How artificial inefficiencies are drawn; by default `half-normal` below 30 units and `smoothed` from there on. */
  readonly law?: 'smoothed' | 'half-normal';
};

/** Everything that replicates need; made alike from the same data and seed in every thread. */
export type BootstrapPlan = {
  readonly orientation: Orientation;
  readonly returns: 'constant' | 'variable';
  /** Radial scores of the data, one per unit. */
  readonly scores: Float64Array;
  /** 1 on the frontier and larger behind it: 1 / score when input-oriented, the score itself otherwise. */
  readonly distances: Float64Array;
  /** Distances with their estimated bias added, so about as far from 1 as the true ones: artificial ones are drawn from these. */
  readonly drawnFrom: Float64Array;
  readonly law: InefficiencyLaw;
  readonly random: RandomStream;
  readonly sequence: Int32Array;
  readonly kernel: RadialKernel;
};

/** One unit's score with what the sample leaves open, in the score's own direction. */
export type ScoreInference = {
  readonly score: number;
  /** The score with its estimated bias taken off: always further from 1. */
  readonly biasCorrected: number;
  /** One of these is the score itself, which is the best that the true one can be. */
  readonly low: number;
  readonly high: number;
  /** False where taking the bias off adds more noise than it removes (bias² ≤ 3 × variance; Simar and Wilson 2000). */
  readonly correctionPays: boolean;
};

/** Scores, intervals and the draws from which ranks can be had. */
export type RadialBootstrap = {
  readonly units: readonly ScoreInference[];
  readonly replicates: number;
  readonly level: number;
  /** Share of the units that are on the frontier, and how much wider the intervals were made for it: `intervalWidening`. */
  readonly frontierShare: number;
  readonly widening: number;
  /** Bandwidth of the smoothing, null for the half-normal law. */
  readonly bandwidth: number | null;
  /** Plausible true scores: replicate b of unit i at [i * replicates + b]. Not below 0; for `rankUncertainty`. */
  readonly plausibleScores: Float64Array;
  /** `homogeneous`: inefficiency is spread alike at every size and mix. `half-normal-inefficiency`: few units, shape assumed. */
  readonly assumptions: readonly ('homogeneous' | 'smoothed-inefficiency' | 'half-normal-inefficiency')[];
};

/**
 * Prepares the smoothed homogeneous bootstrap of radial scores (Simar and Wilson 1998). `inputs` and `outputs` are units ×
 * measures; inputs above zero, outputs not negative. Throws `shape`, `not-finite`, `out-of-range`, `no-convergence`, and
 * `too-few-rows` when fewer than three units (one, half-normal) are behind the frontier: nothing to learn inefficiency from.
 */
export function bootstrapPlan(inputs: Matrix, outputs: Matrix, options: BootstrapOptions): BootstrapPlan {
  const { returns, orientation, random } = options;
  const kernel = radialProblem(inputs, outputs, returns, orientation);
  const { units, leaders } = kernel;
  const scores = new Float64Array(units);
  const inOrder = Int32Array.from({ length: units }, (_, i) => i);
  scorePass(kernel, inOrder, { nearness: scores, cut: -1 }, scores, 0);
  const distances = scores.map((score) => Math.max(1, distanceOf(score, orientation)));
  const few = options.law === undefined ? units < FEW_UNITS : options.law === 'half-normal';
  const behind = distances.filter((value) => value > BEHIND).length;
  const needed = few ? 1 : 3;
  if (behind < needed) {
    throw new MethodError(
      'too-few-rows',
      `Only ${behind} of ${units} units are behind the frontier; ${needed} needed.`,
    );
  }
  // Units measured against the same look-alikes follow each other, so that few steps lead from one to the next.
  const leader = (unit: number, place: 0 | 1) => leaders[2 * unit + place] as number;
  const sequence = inOrder.sort((a, b) => leader(a, 0) - leader(b, 0) || leader(a, 1) - leader(b, 1) || a - b);
  const law = inefficiencyLaw(distances, few);
  let plan: BootstrapPlan = {
    orientation,
    returns,
    scores,
    distances,
    drawnFrom: distances,
    law,
    random,
    sequence,
    kernel,
  };
  for (let turn = 0; turn < REFINEMENTS; turn += 1) {
    const drawnFrom = lengthened({ ...plan, random: random.branch('refinement', turn) });
    plan = { ...plan, drawnFrom, law: inefficiencyLaw(drawnFrom, few) };
  }
  return plan;
}

/** Each distance with its mean shortfall over a few replicates added. */
function lengthened(plan: BootstrapPlan): Float64Array {
  const { distances, orientation } = plan;
  const replicates = bootstrapReplicates(plan, 0, REFINING_REPLICATES);
  return distances.map((distance, i) => {
    let shortfall = 0;
    for (let at = i; at < replicates.length; at += distances.length)
      shortfall += Math.max(0, distance - distanceOf(replicates[at] as number, orientation)) / REFINING_REPLICATES;
    return distance + shortfall;
  });
}

const distanceOf = (score: number, orientation: Orientation) => (orientation === 'input' ? 1 / score : score);

/**
 * Scores of every unit against the artificial references `from` to `to` − 1: replicate b of unit i at
 * [(b − from) * units + i]. Each replicate has its own random stream, so ranges can be shared out among threads and put
 * together in order. Throws `no-convergence`.
 */
export function bootstrapReplicates(plan: BootstrapPlan, from: number, to: number): Float64Array {
  const { kernel, distances, drawnFrom, orientation, law, random, sequence } = plan;
  const { units, order, inputs, outputs, own, reference } = kernel;
  const first = orientation === 'input' ? 0 : inputs;
  const last = orientation === 'input' ? inputs : inputs + outputs;
  const drawn = new Float64Array(units);
  const scores = new Float64Array(units * (to - from));
  for (let b = from; b < to; b += 1) {
    drawDistances(law, drawnFrom, random.branch('replicate', b), drawn);
    for (let j = 0; j < units; j += 1) {
      const ratio = (drawn[j] as number) / (distances[j] as number);
      const factor = orientation === 'input' ? ratio : 1 / ratio;
      for (let k = first; k < last; k += 1) reference[j * order + k] = (own[j * order + k] as number) * factor;
    }
    const cut = quantileOfSorted(drawn.slice().sort(), Math.min(1, CANDIDATES / units));
    scorePass(kernel, sequence, { nearness: drawn, cut }, scores, (b - from) * units);
  }
  return scores;
}

/**
 * Intervals and bias-corrected scores from the replicates of `bootstrapReplicates`. Taken in distances (≥ 1), where the
 * replicate's shortfall from the estimate stands for the estimate's shortfall from the truth (Simar and Wilson 2000, eq. 3.8).
 * Without noise no true score is better than its estimate, so the interval ends there; its far end is the level's quantile of
 * the shortfalls × `intervalWidening`. Throws `shape`, `out-of-range`, `too-few-rows`.
 */
export function bootstrapInference(plan: BootstrapPlan, replicates: Float64Array, level = 0.95): RadialBootstrap {
  requireOpenShare('Level', level);
  const { distances, scores, orientation, law } = plan;
  const units = scores.length;
  const count = replicates.length / units;
  if (!Number.isInteger(count)) {
    throw new MethodError('shape', `${replicates.length} replicated scores do not fit ${units} units.`);
  }
  if (count < 20) throw new MethodError('too-few-rows', `An interval needs 20 replicates, but got ${count}.`);
  const frontierShare = distances.filter((distance) => distance <= BEHIND).length / units;
  const widening = intervalWidening(frontierShare);
  const asScore = (distance: number) => distanceOf(distance, orientation);
  const plausibleScores = new Float64Array(replicates.length);
  const results = Array.from(scores, (score, i): ScoreInference => {
    const estimate = distances[i] as number;
    const shortfalls = new Float64Array(count);
    let mean = 0;
    for (let b = 0; b < count; b += 1) {
      const shortfall = Math.max(0, estimate - distanceOf(replicates[b * units + i] as number, orientation));
      shortfalls[b] = shortfall;
      plausibleScores[i * count + b] = asScore(estimate + widening * shortfall);
      mean += shortfall / count;
    }
    let variance = 0;
    for (const shortfall of shortfalls) variance += (shortfall - mean) ** 2 / (count - 1);
    const far = asScore(estimate + widening * quantileOfSorted(shortfalls.sort(), level));
    const near = asScore(estimate);
    return {
      score,
      biasCorrected: asScore(estimate + mean),
      low: Math.min(far, near),
      high: Math.max(far, near),
      correctionPays: mean ** 2 > 3 * variance,
    };
  });
  const smoothed = law.kind === 'smoothed';
  return {
    units: results,
    replicates: count,
    level,
    frontierShare,
    widening,
    bandwidth: smoothed ? law.bandwidth : null,
    plausibleScores,
    assumptions: ['homogeneous', smoothed ? 'smoothed-inefficiency' : 'half-normal-inefficiency'],
  };
}

/** `bootstrapPlan`, `bootstrapReplicates` and `bootstrapInference` in one call; 2,000 replicates and 95 % unless told otherwise. */
export function radialBootstrap(
  inputs: Matrix,
  outputs: Matrix,
  options: BootstrapOptions & { readonly replicates?: number; readonly level?: number },
): RadialBootstrap {
  const plan = bootstrapPlan(inputs, outputs, options);
  return bootstrapInference(plan, bootstrapReplicates(plan, 0, options.replicates ?? 2000), options.level);
}
