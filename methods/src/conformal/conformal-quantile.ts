import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';

/**
 * The ⌈(n + 1)(1 − miscoverage)⌉-th smallest of n calibration scores: a new exchangeable score stays at or below it with
 * probability at least 1 − miscoverage (Vovk, Gammerman and Shafer 2005). +Infinity when n is too small to promise that,
 * which is whenever n < 1/miscoverage − 1. Throws `out-of-range`, and `not-finite` for a NaN score.
 */
export function conformalQuantile(scores: ArrayLike<number>, miscoverage: number): number {
  requireOpenShare('Miscoverage', miscoverage);
  const sorted = Float64Array.from(scores).sort();
  for (const score of sorted) {
    if (Number.isNaN(score)) throw new MethodError('not-finite', 'A calibration score is NaN.');
  }
  // (n + 1)(1 − a) carries rounding such as 19.000000000000004 for n = 19, a = .05, which must not cost a whole rank.
  const position = Math.ceil((sorted.length + 1) * (1 - miscoverage) - 1e-9);
  return position > sorted.length ? Number.POSITIVE_INFINITY : (sorted[Math.max(position, 1) - 1] as number);
}

/** The fewest calibration rows for which `conformalQuantile` is finite at this miscoverage. Throws `out-of-range`. */
export function fewestCalibrationRows(miscoverage: number): number {
  requireOpenShare('Miscoverage', miscoverage);
  return Math.ceil(1 / miscoverage - 1 - 1e-9);
}
