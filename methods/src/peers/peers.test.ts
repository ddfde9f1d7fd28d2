import { describe, expect, it } from 'vitest';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { normal } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import { stream } from '../random/stream.ts';
import { peerMetric } from './metric.ts';
import { nearestRows } from './nearest.ts';
import { peerModel, peersOf } from './peer-model.ts';
import { peerRuleScores } from './rule-scores.ts';

/** Cost rises by 3 per unit of the first driver; the second is noise that only confuses. */
function town(rows: number, seed = 1) {
  const random = stream(seed, 'town');
  const cause = Array.from({ length: rows }, () => normal(random));
  const noise = Array.from({ length: rows }, () => normal(random, 0, 100));
  const cost = cause.map((value) => 10 + 3 * value + normal(random, 0, 0.5));
  return { drivers: matrixFromColumns([cause, noise]), cost };
}

describe('the metric', () => {
  const { drivers, cost } = town(300);

  it('counts a driver by what it moves the cost when evenness is 0, and all alike when it is 1', () => {
    const [cause, noise] = peerMetric(drivers, cost, { evenness: 0 }).weights;
    expect(cause).toBeGreaterThan(1.9);
    expect(noise).toBeLessThan(0.1);
    expect([...peerMetric(drivers, cost, { evenness: 1 }).weights]).toEqual([1, 1]);
  });

  it('takes given weights as they are, up to their mean', () => {
    expect([...peerMetric(drivers, cost, { given: [30, 10] }).weights]).toEqual([1.5, 0.5]);
    expect(() => peerMetric(drivers, cost, { given: [0, 0] })).toThrow('not all 0');
  });

  it('survives a driver that never varies', () => {
    const constant = matrixFromColumns([drivers.values.slice(0, 300), new Array(300).fill(7)]);
    expect([...peerMetric(constant, cost, { evenness: 0.3 }).weights].every(Number.isFinite)).toBe(true);
  });
});

describe('nearest rows', () => {
  it('are those that sorting all distances would give, equal ones by row', () => {
    const points = Float64Array.from([5, 1, 3, 1, 9, 2]);
    expect([...nearestRows(points, 1, Float64Array.of(0), 4).rows]).toEqual([1, 3, 5, 2]);
    expect([...nearestRows(points, 1, Float64Array.of(0), 10).rows]).toEqual([1, 3, 5, 2, 0, 4]);
    expect([...nearestRows(points, 1, Float64Array.of(0), 2, (row) => row > 3).rows]).toEqual([5, 4]);
  });
});

describe('peers', () => {
  const { drivers, cost } = town(400);
  const model = peerModel(drivers, cost, { random: stream(1), neighbours: 5 });

  it('are never the unit itself, come nearest first, and say what they differ in', () => {
    const peers = peersOf(model, 7);
    expect(peers).toHaveLength(5);
    expect(peers.map(({ row }) => row)).not.toContain(7);
    expect(peers.map(({ distance }) => distance)).toEqual(peers.map(({ distance }) => distance).sort((a, b) => a - b));
    expect(Math.abs(peers[0]?.differences[0] ?? 9)).toBeLessThan(0.2);
  });

  it('answer what they would spend with the subject’s drivers', () => {
    const [peer] = peersOf(model, [2, 0], { count: 1 });
    const [slope = 0, small = 0] = model.metric.slopes;
    const row = peer?.row ?? -1;
    const [cause = 0, noise = 0] = [drivers.values[row], drivers.values[400 + row]];
    expect(peer?.adjustedOutcome).toBeCloseTo((cost[row] ?? 0) + slope * (2 - cause) + small * (0 - noise), 9);
  });

  it('by the learned metric guess unseen units better than plain nearest neighbours, and say how well', () => {
    expect(model.evenness).toBeLessThanOrEqual(0.3);
    expect(model.score.rSquared).toBeGreaterThan(model.plainScore.rSquared);
    expect(model.score.rSquared).toBeGreaterThan(0.9);
    expect(model.score.errorStandardDeviation).toBeCloseTo(0.5, 0);
  });

  it('adjusted by regression guess a cost that is exactly linear in its drivers without error', () => {
    const exact = Array.from(
      { length: 400 },
      (_, i) => 2 + 3 * (drivers.values[i] ?? 0) - 0.1 * (drivers.values[400 + i] ?? 0),
    );
    const rules = [true, false].map((adjusted) => ({ weighting: { evenness: 1 }, adjusted }));
    const [adjusted, plain] = peerRuleScores(drivers, exact, rules, { random: stream(1), neighbours: 5 });
    expect(adjusted?.rSquared).toBeCloseTo(1, 9);
    expect(adjusted?.errorStandardDeviation).toBeCloseTo(0, 9);
    expect(plain?.rSquared).toBeLessThan(0.999);
  });

  it('explain nothing of an outcome made of noise, and the score says so', () => {
    const random = stream(9);
    const lottery = peerModel(
      drivers,
      cost.map(() => normal(random)),
      { random: stream(2) },
    );
    expect(lottery.score.rSquared).toBeLessThan(0.1);
  });

  it('come only from eligible rows, fewer than asked for if need be', () => {
    expect(
      peersOf(model, 0, { eligible: (row) => row < 3 })
        .map(({ row }) => row)
        .sort(),
    ).toEqual([1, 2]);
  });

  it('stay the same when units change places or a driver changes its unit', () => {
    const order = permutation(stream(4), 400);
    const column = (j: number, factor = 1) => Array.from(order, (i) => (drivers.values[j * 400 + i] ?? 0) * factor);
    const options = { random: stream(1), neighbours: 5, weights: [2, 1] };
    const plain = peersOf(peerModel(drivers, cost, options), 7).map(({ row }) => row);
    const moved = peerModel(
      matrixFromColumns([column(0, 1000), column(1)]),
      Array.from(order, (i) => cost[i] ?? 0),
      options,
    );
    expect(peersOf(moved, order.indexOf(7)).map(({ row }) => order[row])).toEqual(plain);
  });

  it('are refused for a table smaller than the number of peers, and for a row that does not exist', () => {
    const few = town(10);
    expect(() => peerModel(few.drivers, few.cost, { random: stream(1) })).toThrow('too few');
    expect(() => peersOf(model, 400)).toThrow('no row 400');
  });
});
