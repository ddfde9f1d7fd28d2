import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { type Matrix, matrixRow } from '../linear-algebra/matrix.ts';
import type { RandomStream } from '../random/stream.ts';
import { type PeerMetric, peerMetric, weightedCoordinates } from './metric.ts';
import { nearestRows } from './nearest.ts';
import { adjustment, type PeerRuleScore, peerRuleScores } from './rule-scores.ts';

export type PeerModelOptions = {
  readonly random: RandomStream;
  /** Peers of each unit, default 20. */
  readonly neighbours?: number;
  /** Weight of each driver, 0 or more, chosen by the user instead of by cross-validation. */
  readonly weights?: ArrayLike<number>;
  /** Rows scored at most and splits made; see `PeerScoreOptions`. */
  readonly maximumRows?: number;
  readonly splits?: number;
};

/** Everything needed to find and adjust peers, and how far they can be trusted. */
export type PeerModel = {
  readonly drivers: Matrix;
  readonly outcome: Float64Array;
  readonly neighbours: number;
  readonly metric: PeerMetric;
  /** 1: all drivers alike; 0: by what they move the outcome; null: weights were given. */
  readonly evenness: number | null;
  /** Of the rule in use, on splits that did not choose it. */
  readonly score: PeerRuleScore;
  /** Of unadjusted nearest neighbours with all drivers alike, on the same splits. */
  readonly plainScore: PeerRuleScore;
  readonly coordinates: Float64Array;
};

/** One peer of a subject. */
export type Peer = {
  /** Row in the model's table. */
  readonly row: number;
  /** Distance in weighted standard deviations. */
  readonly distance: number;
  readonly outcome: number;
  /** What the peer's outcome would be with the subject's drivers, by the regression's slopes. */
  readonly adjustedOutcome: number;
  /** Peer less subject for each driver, in unweighted standard deviations: what the two differ in. */
  readonly differences: Float64Array;
};

const EVENNESS = [0, 0.15, 0.3, 0.6, 1];

/**
 * Learns what makes units alike for one outcome. `drivers` (units × drivers, no intercept) must be causes that the unit does
 * not choose; `outcome` is best a logarithm. The metric lies between all-alike and coefficient-weighted at the evenness that
 * guesses held-out units best, and each peer is adjusted by regression to the subject's drivers (bias-corrected matching,
 * Abadie and Imbens 2011). Choosing and scoring use different random splits. Throws `shape`, `not-finite`, `too-few-rows`,
 * `out-of-range`.
 */
export function peerModel(drivers: Matrix, outcome: ArrayLike<number>, options: PeerModelOptions): PeerModel {
  requireFinite('Drivers', drivers.values);
  requireFinite('Outcome', outcome);
  requireLength('Outcome', outcome, drivers.rows);
  const { neighbours = 20, maximumRows = 800, splits = 20 } = options;
  const bounds = { neighbours, maximumRows };
  const evenness =
    options.weights === undefined ? chosenEvenness(drivers, outcome, { ...bounds, random: options.random }) : null;
  const weighting = options.weights === undefined ? { evenness: evenness ?? 1 } : { given: options.weights };
  const rules = [
    { weighting, adjusted: true },
    { weighting: { evenness: 1 }, adjusted: false },
  ];
  const scores = peerRuleScores(drivers, outcome, rules, { ...bounds, splits, random: options.random.branch('score') });
  const [score, plainScore] = scores as [PeerRuleScore, PeerRuleScore];
  const metric = peerMetric(drivers, outcome, weighting);
  return {
    drivers,
    outcome: Float64Array.from(outcome),
    neighbours,
    metric,
    evenness,
    score,
    plainScore,
    coordinates: weightedCoordinates(drivers, metric),
  };
}

function chosenEvenness(
  drivers: Matrix,
  outcome: ArrayLike<number>,
  options: { readonly random: RandomStream; readonly neighbours: number; readonly maximumRows: number },
): number {
  const rules = EVENNESS.map((evenness) => ({ weighting: { evenness }, adjusted: true }));
  const scores = peerRuleScores(drivers, outcome, rules, {
    ...options,
    splits: 6,
    random: options.random.branch('choose'),
  });
  const best = Math.max(...scores.map(({ rSquared }) => rSquared));
  return EVENNESS[scores.findIndex(({ rSquared }) => rSquared === best)] ?? 1;
}

/**
 * Peers of a subject, nearest first: a row of the table (which is never its own peer) or the drivers of a unit outside it.
 * `eligible` keeps only some rows, for example those of one state. Fewer than asked for come back when no more are eligible.
 * Throws `shape`, `not-finite`, `out-of-range` (no such row).
 */
export function peersOf(
  model: PeerModel,
  subject: number | ArrayLike<number>,
  options: { readonly count?: number; readonly eligible?: (row: number) => boolean } = {},
): Peer[] {
  const { drivers, metric, outcome } = model;
  if (typeof subject === 'number' && !(Number.isInteger(subject) && subject >= 0 && subject < drivers.rows)) {
    throw new MethodError('out-of-range', `There is no row ${subject} among ${drivers.rows}.`);
  }
  const values = typeof subject === 'number' ? matrixRow(drivers, subject) : subject;
  requireLength('Subject', values, drivers.columns);
  requireFinite('Subject', values);
  const target = weightedCoordinates({ rows: 1, columns: drivers.columns, values: Float64Array.from(values) }, metric);
  const allowed = (row: number) => row !== subject && (options.eligible?.(row) ?? true);
  const count = options.count ?? model.neighbours;
  const nearest = nearestRows(model.coordinates, drivers.columns, target, count, allowed);
  return Array.from(nearest.rows, (row, k) => ({
    row,
    distance: Math.sqrt(nearest.squaredDistances[k] as number),
    outcome: outcome[row] as number,
    adjustedOutcome: (outcome[row] as number) + adjustment(metric.slopes, drivers, row, values),
    differences: matrixRow(drivers, row).map(
      (value, j) => (value - (values[j] as number)) / (metric.scale[j] as number),
    ),
  }));
}
