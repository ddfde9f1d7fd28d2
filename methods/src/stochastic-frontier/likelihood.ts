import { MethodError } from '../errors/method-error.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { inverseMills, logNormalCdf } from './normal-tail.ts';

/** The data of a frontier: `sign` 1 for production (inefficiency lowers the response), −1 for cost (it raises it). */
export type FrontierData = { readonly design: Matrix; readonly response: Float64Array; readonly sign: 1 | -1 };

/**
 * Log-likelihood with gradient and Hessian (row-major) in (β/σ, 1/σ, λ), λ = σᵤ/σᵥ: Aigner, Lovell and Schmidt (1977) in the
 * parameters of Olsen (1978), in which it is concave for each λ.
 */
export function frontierLikelihood({ design, response, sign }: FrontierData, point: Float64Array) {
  const { rows, columns, values } = design;
  const size = columns + 2;
  const [precision, lambda] = [point[columns] as number, point[columns + 1] as number];
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(columns + 1);
  let value = rows * (Math.log(precision) + Math.LN2 - 0.5 * Math.log(2 * Math.PI));
  for (let i = 0; i < rows; i += 1) {
    let w = precision * (response[i] as number);
    for (let k = 0; k < columns; k += 1) {
      row[k] = -(values[k * rows + i] as number);
      w += (point[k] as number) * (row[k] as number);
    }
    row[columns] = response[i] as number;
    const a = -sign * lambda * w;
    const g = inverseMills(a);
    const slope = -g * (a + g);
    value += -0.5 * w * w + logNormalCdf(a);
    const first = -w - sign * lambda * g;
    const second = -1 + lambda * lambda * slope;
    const cross = -sign * g + lambda * w * slope;
    for (let k = 0; k <= columns; k += 1) {
      const entry = row[k] as number;
      gradient[k] = (gradient[k] as number) + first * entry;
      for (let l = 0; l <= k; l += 1)
        hessian[k * size + l] = (hessian[k * size + l] as number) + second * entry * (row[l] as number);
      hessian[(columns + 1) * size + k] = (hessian[(columns + 1) * size + k] as number) + cross * entry;
    }
    gradient[columns + 1] = (gradient[columns + 1] as number) - sign * w * g;
    hessian[size * size - 1] = (hessian[size * size - 1] as number) + w * w * slope;
  }
  gradient[columns] = (gradient[columns] as number) + rows / precision;
  const at = columns * size + columns;
  hessian[at] = (hessian[at] as number) - rows / precision ** 2;
  for (let k = 0; k < size; k += 1)
    for (let l = 0; l < k; l += 1) hessian[l * size + k] = hessian[k * size + l] as number;
  return { value, gradient, hessian };
}

/**
 * Newton's method with halved steps from `start`, on the first `free` parameters; the others stay. `settled` is false when the
 * gain still to come is not below `tolerance` (relative) after 100 steps, or the Hessian is not negative definite on the way.
 */
export function maximised(data: FrontierData, start: Float64Array, free: number, tolerance: number) {
  let point: Float64Array = start;
  let here = frontierLikelihood(data, point);
  for (let turn = 0; turn < 100; turn += 1) {
    const step = newtonStep(here, start.length, free);
    if (step === null) break;
    let gain = 0;
    for (let k = 0; k < free; k += 1) gain += (step[k] as number) * (here.gradient[k] as number);
    if (gain < tolerance * (1 + Math.abs(here.value))) return { point, value: here.value, settled: true };
    let share = 1;
    let next = moved(point, step, share);
    let there = frontierIfValid(data, next);
    while (there === null || there.value < here.value) {
      share /= 2;
      // No step of any length climbs: the rest is rounding.
      if (share < 1e-9) return { point, value: here.value, settled: gain < 1e-9 * (1 + Math.abs(here.value)) };
      next = moved(point, step, share);
      there = frontierIfValid(data, next);
    }
    point = next;
    here = there;
  }
  return { point, value: here.value, settled: false };
}

function frontierIfValid(data: FrontierData, point: Float64Array) {
  const precision = point[point.length - 2] as number;
  return precision > 0 && (point[point.length - 1] as number) >= 0 ? frontierLikelihood(data, point) : null;
}

function moved(point: Float64Array, step: Float64Array, share: number): Float64Array {
  return point.map((value, k) => value + share * (step[k] ?? 0));
}

function newtonStep(
  { gradient, hessian }: { readonly gradient: Float64Array; readonly hessian: Float64Array },
  size: number,
  free: number,
): Float64Array | null {
  const factor = negatedFactor(hessian, size, free);
  return factor === null ? null : choleskySolve(factor, free, gradient);
}

/** Cholesky factor of the negated leading block; null when that is not positive definite. */
export function negatedFactor(hessian: Float64Array, size: number, free: number): Float64Array | null {
  const block = new Float64Array(free * free);
  for (let k = 0; k < free; k += 1)
    for (let l = 0; l < free; l += 1) block[k * free + l] = -(hessian[k * size + l] as number);
  try {
    return cholesky(block, free);
  } catch (error) {
    if (error instanceof MethodError && error.code === 'not-positive-definite') return null;
    throw error;
  }
}
