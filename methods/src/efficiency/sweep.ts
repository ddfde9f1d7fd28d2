/** Columns are packed with this many entries to spare, because a sweep reads on past its last one (and weighs that by 0). */
export const SPARE = 9;

/**
 * Inner products of one vector with `count` packed columns, the first at `offset`, each `order` entries after the one before,
 * over `length` rows: written to `products` from 0. Weights stand in local variables, which makes it three times as
 * fast as one inner product after another; it sums in another sequence, so that the two differ by rounding.
 */
export function sweep(
  weights: Float64Array,
  from: number,
  columns: Float64Array,
  offset: number,
  order: number,
  products: Float64Array,
  count: number,
  length = order,
): void {
  products.fill(0, 0, count);
  for (let i = 0; i < length; i += 9) {
    const rows = Math.min(9, length - i);
    (rows <= 5 ? five : nine)(weights, from + i, rows, columns, offset + i, order, products, count);
  }
}

function nine(
  w: Float64Array,
  from: number,
  rows: number,
  columns: Float64Array,
  offset: number,
  order: number,
  products: Float64Array,
  count: number,
): void {
  const a = w[from] as number;
  const b = rows > 1 ? (w[from + 1] as number) : 0;
  const c = rows > 2 ? (w[from + 2] as number) : 0;
  const d = rows > 3 ? (w[from + 3] as number) : 0;
  const e = rows > 4 ? (w[from + 4] as number) : 0;
  const f = rows > 5 ? (w[from + 5] as number) : 0;
  const g = rows > 6 ? (w[from + 6] as number) : 0;
  const h = rows > 7 ? (w[from + 7] as number) : 0;
  const i = rows > 8 ? (w[from + 8] as number) : 0;
  for (let j = 0, q = offset; j < count; j += 1, q += order) {
    products[j] =
      (products[j] as number) +
      (a * (columns[q] as number) + b * (columns[q + 1] as number) + c * (columns[q + 2] as number)) +
      (d * (columns[q + 3] as number) + e * (columns[q + 4] as number) + f * (columns[q + 5] as number)) +
      (g * (columns[q + 6] as number) + h * (columns[q + 7] as number) + i * (columns[q + 8] as number));
  }
}

function five(
  w: Float64Array,
  from: number,
  rows: number,
  columns: Float64Array,
  offset: number,
  order: number,
  products: Float64Array,
  count: number,
): void {
  const a = w[from] as number;
  const b = rows > 1 ? (w[from + 1] as number) : 0;
  const c = rows > 2 ? (w[from + 2] as number) : 0;
  const d = rows > 3 ? (w[from + 3] as number) : 0;
  const e = rows > 4 ? (w[from + 4] as number) : 0;
  for (let j = 0, q = offset; j < count; j += 1, q += order) {
    products[j] =
      (products[j] as number) +
      (a * (columns[q] as number) + b * (columns[q + 1] as number)) +
      (c * (columns[q + 2] as number) + d * (columns[q + 3] as number) + e * (columns[q + 4] as number));
  }
}
