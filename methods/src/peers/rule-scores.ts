import { MethodError } from '../errors/method-error.ts';
import { type Matrix, matrixRow, selectEntries, selectRows } from '../linear-algebra/matrix.ts';
import { permutation } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import {
  type PeerMetric,
  type PeerScales,
  type PeerWeighting,
  peerScales,
  weightedCoordinates,
  weightedMetric,
} from './metric.ts';
import { nearestRows } from './nearest.ts';

/** A way to guess a unit's outcome from its peers. `adjusted` moves each peer's value along the regression first. */
export type PeerRule = {
  readonly weighting: PeerWeighting;
  readonly adjusted: boolean;
};

/** How well a rule guesses units that it has not seen. */
export type PeerRuleScore = {
  /** Share of the outcome's variance explained out of sample: mean and standard deviation over splits. Can be negative. */
  readonly rSquared: number;
  readonly rSquaredStandardDeviation: number;
  /** Root mean square error of a guess, in units of the outcome. */
  readonly errorStandardDeviation: number;
};

export type PeerScoreOptions = {
  readonly random: RandomStream;
  readonly neighbours: number;
  /** Random splits, default 20. */
  readonly splits?: number;
  /** Share of rows held out in each split, default 0.3. */
  readonly testShare?: number;
  /** Larger tables are scored on a random sample of this many rows, default 800: slightly pessimistic, and bounded in time. */
  readonly maximumRows?: number;
};

/**
 * Scores peer rules on the same repeated random splits: metric, slopes and peers come from the training rows, the outcome of
 * the held-out rows is guessed as the mean over their peers. Throws `too-few-rows` unless training rows outnumber both the
 * neighbours and the drivers, `shape`, `not-finite`, `out-of-range`.
 */
export function peerRuleScores(
  drivers: Matrix,
  outcome: ArrayLike<number>,
  rules: readonly PeerRule[],
  options: PeerScoreOptions,
): PeerRuleScore[] {
  const { splits = 20, testShare = 0.3, maximumRows = 800, neighbours, random } = options;
  const squared = rules.map(() => [] as { share: number; error: number }[]);
  for (let split = 0; split < splits; split += 1) {
    const order = permutation(random.branch('split', split), drivers.rows).subarray(0, maximumRows);
    const held = Math.round(order.length * testShare);
    if (held < 2 || order.length - held <= Math.max(neighbours, drivers.columns + 1)) {
      throw new MethodError(
        'too-few-rows',
        `${order.length} rows are too few to score ${neighbours} peers on ${drivers.columns} drivers.`,
      );
    }
    const training = part(drivers, outcome, order.subarray(held));
    const test = part(drivers, outcome, order.subarray(0, held));
    const scales = peerScales(training.drivers, training.outcome);
    rules.forEach((rule, k) => {
      squared[k]?.push(splitScore(rule, scales, training, test, neighbours));
    });
  }
  return squared.map(summary);
}

type Part = { readonly drivers: Matrix; readonly outcome: Float64Array };

function part(drivers: Matrix, outcome: ArrayLike<number>, rows: Int32Array): Part {
  return { drivers: selectRows(drivers, rows), outcome: selectEntries(outcome, rows) };
}

function splitScore(
  rule: PeerRule,
  scales: PeerScales,
  training: Part,
  test: Part,
  neighbours: number,
): { share: number; error: number } {
  const metric = weightedMetric(scales, rule.weighting);
  const points = weightedCoordinates(training.drivers, metric);
  const targets = weightedCoordinates(test.drivers, metric);
  const { columns } = training.drivers;
  const mean = test.outcome.reduce((sum, value) => sum + value, 0) / test.outcome.length;
  let [errors, total] = [0, 0];
  for (let i = 0; i < test.outcome.length; i += 1) {
    const target = targets.subarray(i * columns, (i + 1) * columns);
    const peers = nearestRows(points, columns, target, neighbours);
    const guess = guessFrom(rule, metric, training, peers.rows, matrixRow(test.drivers, i));
    errors += ((test.outcome[i] as number) - guess) ** 2;
    total += ((test.outcome[i] as number) - mean) ** 2;
  }
  return { share: total === 0 ? 0 : 1 - errors / total, error: errors / test.outcome.length };
}

function guessFrom(
  rule: PeerRule,
  metric: PeerMetric,
  training: Part,
  peers: Int32Array,
  subject: Float64Array,
): number {
  let sum = 0;
  for (const peer of peers) {
    sum += training.outcome[peer] as number;
    if (rule.adjusted) sum += adjustment(metric.slopes, training.drivers, peer, subject);
  }
  return sum / peers.length;
}

/** What the regression adds to a peer's outcome to give it the subject's drivers. */
export function adjustment(slopes: Float64Array, drivers: Matrix, peer: number, subject: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < drivers.columns; j += 1) {
    sum += (slopes[j] as number) * ((subject[j] as number) - (drivers.values[j * drivers.rows + peer] as number));
  }
  return sum;
}

function summary(scores: readonly { share: number; error: number }[]): PeerRuleScore {
  const mean = scores.reduce((sum, { share }) => sum + share, 0) / scores.length;
  const variance = scores.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / Math.max(1, scores.length - 1);
  const error = scores.reduce((sum, score) => sum + score.error, 0) / scores.length;
  return { rSquared: mean, rSquaredStandardDeviation: Math.sqrt(variance), errorStandardDeviation: Math.sqrt(error) };
}
