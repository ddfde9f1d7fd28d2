import { MethodError } from '../errors/method-error.ts';
import { blossomMatching } from './blossom.ts';

/** Pairs of a minimum-weight perfect matching, and the proof that no other is lighter. */
export type PerfectMatching = {
  /** Entry i is the partner of i. */
  readonly partner: Int32Array;
  /** Sum of the distances of the pairs. */
  readonly weight: number;
  /** No perfect matching weighs less than this: `weight` less it is at most the rounding of distances. */
  readonly weightBound: number;
};

/** Distances are rounded to this many steps of the largest, so that the search compares whole numbers. */
const STEPS = 2 ** 40;

/**
 * Minimum-weight perfect matching of an even number of units on symmetric distances (row-major, not negative, finite), by
 * Edmonds' blossom algorithm in O(n³). Distances are rounded to 2⁻⁴⁰ of the largest. Throws `shape`, `out-of-range`.
 */
export function perfectMatching(distances: ArrayLike<number>, units: number): PerfectMatching {
  if (!(Number.isInteger(units) && units >= 2 && units % 2 === 0)) {
    throw new MethodError('shape', `${units} units cannot be paired; an even number of at least 2 can.`);
  }
  if (distances.length !== units * units) {
    throw new MethodError('shape', `${units} units need ${units * units} distances, but got ${distances.length}.`);
  }
  let largest = 0;
  for (let i = 0; i < distances.length; i += 1) {
    const distance = distances[i] as number;
    if (!(distance >= 0 && Number.isFinite(distance))) {
      throw new MethodError('out-of-range', `Distance ${i} is ${distance}; distances are finite and not negative.`);
    }
    largest = Math.max(largest, distance);
  }
  const step = largest === 0 ? 1 : largest / STEPS;
  const gain = (i: number, j: number): number =>
    STEPS + 1 - Math.round(((distances[i * units + j] as number) + (distances[j * units + i] as number)) / 2 / step);
  const { partner, dualBound } = blossomMatching(units, gain);
  let weight = 0;
  for (let i = 0; i < units; i += 1) {
    const j = partner[i] as number;
    if (j > i) weight += ((distances[i * units + j] as number) + (distances[j * units + i] as number)) / 2;
  }
  return { partner, weight, weightBound: ((STEPS + 1) * (units / 2) - dualBound) * step };
}
