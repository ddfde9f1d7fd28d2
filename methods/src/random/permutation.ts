import { integerBelow } from './draws.ts';
import type { RandomStream } from './stream.ts';

/** The numbers 0..size-1 in random order, every order equally likely (Fisher-Yates). */
export function permutation(random: RandomStream, size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = integerBelow(random, i + 1);
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

/** `count` different numbers out of 0..size-1, in random order. `count` above `size` gives them all. */
export function sampleWithoutReplacement(random: RandomStream, size: number, count: number): Int32Array {
  return permutation(random, size).subarray(0, Math.min(size, count));
}

/** Deals 0..size-1 into `folds` groups whose sizes differ by at most one: entry i is the fold of row i. */
export function foldAssignment(random: RandomStream, size: number, folds: number): Int32Array {
  const fold = new Int32Array(size);
  permutation(random, size).forEach((row, position) => {
    fold[row] = position % folds;
  });
  return fold;
}
