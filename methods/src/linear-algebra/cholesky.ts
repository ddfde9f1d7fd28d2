import { MethodError } from '../errors/method-error.ts';

/**
 * Lower-triangular L with A = L Lᵀ for a symmetric positive-definite A (`order` by `order`; column-major and row-major are
 * the same thing here, and L is returned row-major). Throws `not-positive-definite`.
 */
export function cholesky(a: Float64Array, order: number): Float64Array {
  const l = new Float64Array(order * order);
  for (let i = 0; i < order; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i * order + j] as number;
      for (let k = 0; k < j; k += 1) sum -= (l[i * order + k] as number) * (l[j * order + k] as number);
      if (i !== j) l[i * order + j] = sum / (l[j * order + j] as number);
      else if (sum > 0) l[i * order + i] = Math.sqrt(sum);
      else throw new MethodError('not-positive-definite', `Pivot ${i} of the Cholesky factor is ${sum}.`);
    }
  }
  return l;
}

/** Solves L Lᵀ x = b with the factor of `cholesky`. */
export function choleskySolve(l: Float64Array, order: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: order }, (_, i) => b[i] ?? Number.NaN);
  for (let i = 0; i < order; i += 1) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (l[i * order + k] as number) * (x[k] as number);
    x[i] = sum / (l[i * order + i] as number);
  }
  for (let i = order - 1; i >= 0; i -= 1) {
    let sum = x[i] as number;
    for (let k = i + 1; k < order; k += 1) sum -= (l[k * order + i] as number) * (x[k] as number);
    x[i] = sum / (l[i * order + i] as number);
  }
  return x;
}

/** A⁻¹ from the factor of `cholesky`, full and symmetric. */
export function choleskyInverse(l: Float64Array, order: number): Float64Array {
  const inverse = new Float64Array(order * order);
  const unit = new Float64Array(order);
  for (let j = 0; j < order; j += 1) {
    unit.fill(0);
    unit[j] = 1;
    inverse.set(choleskySolve(l, order, unit), j * order);
  }
  return inverse;
}
