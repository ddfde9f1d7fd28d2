/** Inner product of `count` entries of two packed arrays, from the given offsets: the one kernel that the solver lives in. */
export function innerProduct(a: Float64Array, aFrom: number, b: Float64Array, bFrom: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (a[aFrom + i] as number) * (b[bFrom + i] as number);
  return sum;
}

/** Sum of the sizes of the terms of that inner product: what its rounding error is measured against. */
export function innerMagnitude(a: Float64Array, aFrom: number, b: Float64Array, bFrom: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += Math.abs((a[aFrom + i] as number) * (b[bFrom + i] as number));
  return sum;
}
