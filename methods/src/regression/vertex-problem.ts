/**
 * A quantile regression in well-conditioned coordinates: row i of `loadings` is loadings[i*columns .. (i+1)*columns).
 * `perturbed` is the response moved by a fixed pseudo-random amount of about 1e-9 of its spread, so that ties cannot make the
 * search cycle. `outside` is the pull (multiplier × loadings) of rows that were left out because their side is taken as
 * known.
 */
export type VertexProblem = {
  readonly rows: number;
  readonly columns: number;
  readonly loadings: Float64Array;
  readonly response: Float64Array;
  readonly perturbed: Float64Array;
  readonly outside: Float64Array;
};

/** The response with ties broken; see `VertexProblem`. */
export function perturbed(response: Float64Array): Float64Array {
  let mean = 0;
  for (const value of response) mean += value / response.length;
  let spread = 0;
  for (const value of response) spread += Math.abs(value - mean) / response.length;
  const size = 1e-9 * (spread > 0 ? spread : Math.abs(mean) || 1);
  let word = 0x2545f491;
  return response.map((value) => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    return value + size * (0.5 + (word >>> 0) / 0x100000000);
  });
}

/** The rows of a basis, one after the other. */
export function basisRows({ columns, loadings }: VertexProblem, basis: Int32Array): Float64Array {
  const rows = new Float64Array(columns * columns);
  basis.forEach((row, k) => {
    rows.set(loadings.subarray(row * columns, (row + 1) * columns), k * columns);
  });
  return rows;
}

/** Adds `factor` times a row of loadings to a vector. */
export function addRow(
  sum: Float64Array,
  loadings: Float64Array,
  offset: number,
  columns: number,
  factor: number,
): void {
  for (let j = 0; j < columns; j += 1) sum[j] = (sum[j] as number) + factor * (loadings[offset + j] as number);
}
