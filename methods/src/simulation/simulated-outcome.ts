import { MethodError } from '../errors/method-error.ts';
import { unit } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import { type Range, requireRange, sampledAt } from './range.ts';
import { type SampleSummary, sampleSummary } from './sample-summary.ts';

/** An uncertain quantity by name. The name also names its random numbers: renaming a factor redraws it, adding one does not. */
export type Factor = { readonly name: string; readonly range: Range };

export type SimulationOptions = {
  readonly random: RandomStream;
  /** Default 10,000. */
  readonly draws?: number;
};

/** One drawn value for each draw of a factor: each of `draws` equally likely slices of its range is hit exactly once. */
export function stratifiedSample(factor: Factor, options: SimulationOptions): Float64Array {
  const draws = options.draws ?? 10_000;
  if (!(Number.isInteger(draws) && draws >= 1))
    throw new MethodError('out-of-range', `Draws must be 1 or more, but got ${draws}.`);
  requireRange(factor.range);
  const random = options.random.branch('factor', factor.name);
  const sample = new Float64Array(draws);
  permutation(random, draws).forEach((slice, draw) => {
    sample[draw] = sampledAt(factor.range, (slice + unit(random)) / draws);
  });
  return sample;
}

/**
 * Any function of independent uncertain factors, by Monte Carlo with Latin-hypercube sampling (McKay, Beckman and Conover
 * 1979). `outcome` is called once per draw with the factors' values in order; the array it gets is reused between calls.
 * Throws `out-of-range`, `not-finite`, and `shape` when two factors share a name, for they would then move together.
 */
export function simulatedOutcome(
  factors: readonly Factor[],
  outcome: (values: Float64Array) => number,
  options: SimulationOptions,
): { readonly summary: SampleSummary; readonly sample: Float64Array } {
  const names = new Set(factors.map(({ name }) => name));
  if (names.size !== factors.length) {
    throw new MethodError('shape', `Factor names must differ, but got ${factors.map(({ name }) => name).join(', ')}.`);
  }
  const drawn = factors.map((factor) => stratifiedSample(factor, options));
  const values = new Float64Array(factors.length);
  const sample = new Float64Array(options.draws ?? 10_000);
  for (let draw = 0; draw < sample.length; draw += 1) {
    for (let k = 0; k < drawn.length; k += 1) values[k] = drawn[k]?.[draw] as number;
    sample[draw] = outcome(values);
  }
  return { summary: sampleSummary(sample), sample };
}

/** `simulatedOutcome` of the factors' product: addressable dollars × effect × transfer × cashable share. */
export function simulatedProduct(factors: readonly Factor[], options: SimulationOptions): SampleSummary {
  return simulatedOutcome(factors, (values) => values.reduce((product, value) => product * value, 1), options).summary;
}
