import { betaQuantile } from '../distributions/beta.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { MethodError } from '../errors/method-error.ts';

/**
 * What is known about an uncertain factor, in the factor's own units.
 * `p10-p50-p90`: a two-piece normal with exactly these percentiles, so a tenth lies below `low` and a tenth above `high`;
 * tails run on beyond, and are cut at `minimum` and `maximum` where given (0 and 1 for a share).
 * `triangular` and `pert`: nothing outside `low`..`high`, most likely `mid`.
 */
export type Range =
  | {
      readonly kind: 'p10-p50-p90';
      readonly low: number;
      readonly mid: number;
      readonly high: number;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly kind: 'triangular' | 'pert'; readonly low: number; readonly mid: number; readonly high: number }
  | { readonly kind: 'known'; readonly value: number };

const TENTH = 1.2815515655446004;

/** The value that a factor stays below with probability `p`, 0 < p < 1. Throws `out-of-range`, `not-finite`. */
export function rangeQuantile(range: Range, p: number): number {
  requireRange(range);
  return sampledAt(range, p);
}

/** Throws `not-finite` for a missing number and `out-of-range` unless low ≤ mid ≤ high and minimum ≤ maximum. */
export function requireRange(range: Range): void {
  if (range.kind === 'known') {
    if (!Number.isFinite(range.value)) throw new MethodError('not-finite', `A known factor is ${range.value}.`);
    return;
  }
  const { low, mid, high } = range;
  if (![low, mid, high].every(Number.isFinite)) {
    throw new MethodError('not-finite', `A range must be three finite numbers, but got ${low}, ${mid}, ${high}.`);
  }
  if (!(low <= mid && mid <= high)) {
    throw new MethodError('out-of-range', `A range needs low ≤ mid ≤ high, but got ${low}, ${mid}, ${high}.`);
  }
  if (range.kind === 'p10-p50-p90' && (range.minimum ?? -Infinity) > (range.maximum ?? Infinity)) {
    throw new MethodError('out-of-range', `The minimum ${range.minimum} lies above the maximum ${range.maximum}.`);
  }
}

export function sampledAt(range: Range, p: number): number {
  if (range.kind === 'known') return range.value;
  const { low, mid, high } = range;
  if (range.kind === 'p10-p50-p90') {
    const z = normalQuantile(p) / TENTH;
    const value = mid + z * (z < 0 ? mid - low : high - mid);
    return Math.min(
      range.maximum ?? Number.POSITIVE_INFINITY,
      Math.max(range.minimum ?? Number.NEGATIVE_INFINITY, value),
    );
  }
  const width = high - low;
  if (width === 0) return low;
  const before = (mid - low) / width;
  if (range.kind === 'pert') return low + width * betaQuantile(p, 1 + 4 * before, 5 - 4 * before);
  return p < before ? low + width * Math.sqrt(p * before) : high - width * Math.sqrt((1 - p) * (1 - before));
}
