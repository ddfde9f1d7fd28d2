import { normalQuantile } from '../distributions/normal.ts';
import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import type { RandomStream } from './stream.ts';

/** Uniform on the open interval (0, 1) with 53 random bits: never 0 and never 1, so quantile functions stay finite. */
export function unit(random: RandomStream): number {
  const high = random.bits() >>> 5;
  const low = random.bits() >>> 6;
  return (high * 67108864 + low + 0.5) / 9007199254740992;
}

/** Uniform between `low` and `high`. */
export function uniform(random: RandomStream, low: number, high: number): number {
  return low + (high - low) * unit(random);
}

/** A whole number from 0 to `bound` - 1, each equally likely (rejection, no modulo bias). Throws `out-of-range`. */
export function integerBelow(random: RandomStream, bound: number): number {
  if (!(Number.isInteger(bound) && bound >= 1 && bound <= 0x100000000)) {
    throw new MethodError('out-of-range', `The bound must be a whole number in 1..2^32, but got ${bound}.`);
  }
  const limit = 0x100000000 - (0x100000000 % bound);
  let word = random.bits();
  while (word >= limit) word = random.bits();
  return word % bound;
}

/** Normal draw by inversion: one uniform each, so it rises with that uniform (common random numbers work). */
export function normal(random: RandomStream, mean = 0, standardDeviation = 1): number {
  return mean + standardDeviation * normalQuantile(unit(random));
}

/** Exponential of a normal draw; `logMean` and `logStandardDeviation` are those of the logarithm. */
export function lognormal(random: RandomStream, logMean: number, logStandardDeviation: number): number {
  return Math.exp(normal(random, logMean, logStandardDeviation));
}

/** Triangular draw with minimum `low`, most likely value `mode` and maximum `high`, by inversion. Throws `out-of-range`. */
export function triangular(random: RandomStream, low: number, mode: number, high: number): number {
  requireOrdered(low, mode, high);
  const u = unit(random);
  const width = high - low;
  if (width === 0) return low;
  const cut = (mode - low) / width;
  return u < cut ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Gamma draw with unit scale (Marsaglia and Tsang 2000). Throws `out-of-range`. */
export function gamma(random: RandomStream, shape: number): number {
  requirePositive('Shape', shape);
  if (shape < 1) return gamma(random, shape + 1) * unit(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(unit(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta draw on 0..1. Throws `out-of-range`. */
export function beta(random: RandomStream, alpha: number, betaShape: number): number {
  const first = gamma(random, alpha);
  return first / (first + gamma(random, betaShape));
}

/**
 * PERT draw: a beta on `low`..`high` with the given mode and mean (low + 4 mode + high) / 6 (Malcolm et al. 1959).
 * Throws `out-of-range`.
 */
export function pert(random: RandomStream, low: number, mode: number, high: number): number {
  requireOrdered(low, mode, high);
  if (high === low) return low;
  const alpha = 1 + (4 * (mode - low)) / (high - low);
  const betaShape = 1 + (4 * (high - mode)) / (high - low);
  return low + (high - low) * beta(random, alpha, betaShape);
}

function requireOrdered(low: number, mode: number, high: number): void {
  if (!(low <= mode && mode <= high)) {
    throw new MethodError('out-of-range', `A range needs low ≤ mode ≤ high, but got ${low}, ${mode}, ${high}.`);
  }
}
