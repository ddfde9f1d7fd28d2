import { MethodError } from '../errors/method-error.ts';

/** Lower Cholesky factor of (H + lift) over the weights in play, row-major with the stride of H; `valid` rows are right. */
export type GrowingFactor = { readonly rows: Float64Array; readonly lift: number; valid: number };

export function emptyFactor(order: number, scale: number): GrowingFactor {
  return { rows: new Float64Array(order * order), lift: scale > 0 ? scale : 1, valid: 0 };
}

/** Adds the rows that are missing. Throws `not-positive-definite`. */
export function growFactor(
  { gram, order }: { readonly gram: Float64Array; readonly order: number },
  active: readonly number[],
  factor: GrowingFactor,
): void {
  const { rows, lift } = factor;
  for (let i = factor.valid; i < active.length; i += 1) {
    const from = (active[i] as number) * order;
    const row = i * order;
    for (let j = 0; j <= i; j += 1) {
      const other = j * order;
      let sum = (gram[from + (active[j] as number)] as number) + lift;
      for (let k = 0; k < j; k += 1) sum -= (rows[row + k] as number) * (rows[other + k] as number);
      if (j < i) rows[row + j] = sum / (rows[other + j] as number);
      else {
        // Twins of a weight in play leave nothing but rounding; this keeps the factor alive and the certificate judges the result.
        const pivot = Math.max(sum, 1e-14 * lift);
        if (!(pivot > 0)) throw new MethodError('not-positive-definite', `Pivot ${i} of the active set is ${sum}.`);
        rows[row + j] = Math.sqrt(pivot);
      }
    }
  }
  factor.valid = active.length;
}

/** Solves L Lᵀ x = b over the first `b.length` rows, into b. */
export function solveInPlace(rows: Float64Array, stride: number, b: Float64Array): void {
  const size = b.length;
  for (let i = 0; i < size; i += 1) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (rows[i * stride + k] as number) * (b[k] as number);
    b[i] = sum / (rows[i * stride + i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const value = (b[i] as number) / (rows[i * stride + i] as number);
    b[i] = value;
    for (let k = 0; k < i; k += 1) b[k] = (b[k] as number) - value * (rows[i * stride + k] as number);
  }
}
