/** Eigenvalues of a symmetric matrix, in no order, and the eigenvector of value k in `vectors[k * order ..]`. */
export type SymmetricEigen = { readonly values: Float64Array; readonly vectors: Float64Array };

/**
 * Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5) of a symmetric `order` by `order` matrix. Accurate to
 * rounding; meant for orders up to a hundred or so.
 */
export function symmetricEigen(matrix: Float64Array, order: number): SymmetricEigen {
  const a = matrix.slice();
  const v = new Float64Array(order * order);
  for (let i = 0; i < order; i += 1) v[i * order + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(a, order) > 0; sweep += 1) {
    for (let p = 0; p < order; p += 1) for (let q = p + 1; q < order; q += 1) rotate(a, v, order, p, q);
  }
  return { values: Float64Array.from({ length: order }, (_, i) => a[i * order + i] as number), vectors: v };
}

function offDiagonal(a: Float64Array, order: number): number {
  let off = 0;
  let all = 0;
  for (let k = 0; k < a.length; k += 1) {
    const square = (a[k] as number) ** 2;
    all += square;
    if (k % (order + 1) !== 0) off += square;
  }
  return off > 1e-32 * all ? off : 0;
}

function rotate(a: Float64Array, v: Float64Array, order: number, p: number, q: number): void {
  const apq = a[p * order + q] as number;
  if (apq === 0) return;
  const ratio = ((a[q * order + q] as number) - (a[p * order + p] as number)) / (2 * apq);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const c = 1 / Math.sqrt(tangent * tangent + 1);
  const s = tangent * c;
  for (let k = 0; k < order; k += 1) {
    const kp = a[k * order + p] as number;
    const kq = a[k * order + q] as number;
    a[k * order + p] = c * kp - s * kq;
    a[k * order + q] = s * kp + c * kq;
  }
  for (let k = 0; k < order; k += 1) {
    const pk = a[p * order + k] as number;
    const qk = a[q * order + k] as number;
    a[p * order + k] = c * pk - s * qk;
    a[q * order + k] = s * pk + c * qk;
    const vp = v[p * order + k] as number;
    const vq = v[q * order + k] as number;
    v[p * order + k] = c * vp - s * vq;
    v[q * order + k] = s * vp + c * vq;
  }
}
