/** A quantile regression in well-conditioned coordinates: row i of `loadings` is loadings[i*columns .. (i+1)*columns). */
export type VertexProblem = {
  readonly rows: number;
  readonly columns: number;
  readonly loadings: Float64Array;
  readonly response: Float64Array;
};
