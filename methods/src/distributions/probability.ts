import { MethodError } from '../errors/method-error.ts';

/** Throws `out-of-range` unless `0 ≤ p ≤ 1`. */
export function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new MethodError('out-of-range', `A probability must lie in 0..1, but got ${p}.`);
}

/** Throws `out-of-range` unless the parameter is a positive finite number. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new MethodError('out-of-range', `${name} must be positive and finite, but got ${value}.`);
  }
}
