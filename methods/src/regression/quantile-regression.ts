import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength, requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { solveUpper, type ThinQr, thinQr } from '../linear-algebra/thin-qr.ts';
import { quantileVertex, type Vertex } from './quantile-stages.ts';
import { perturbed, type VertexProblem } from './vertex-problem.ts';

/** A fitted linear quantile. */
export type QuantileFit = {
  /** The quantile's level, between 0 and 1. */
  readonly level: number;
  /** One per column of the design; 0 for a dropped column. */
  readonly coefficients: Float64Array;
  readonly droppedColumns: readonly number[];
  /** The rows that the fitted plane passes through: one per kept column. */
  readonly basis: Int32Array;
  /** Sum over rows of weight × residual × (level − [residual < 0]), in units of the response. */
  readonly loss: number;
  /** Lower bound of the loss of any coefficients, from linear-programming duality; equals `loss` up to rounding. */
  readonly lossBound: number;
};

/**
 * Linear quantile regression (Koenker and Bassett 1978), solved to an exact vertex: the plane passes through as many rows as
 * there are kept columns, and `lossBound` certifies that no other plane does better. Several levels share work, each
 * starting from its neighbour. The design's collinear columns are dropped and named. Where the optimum is not unique one
 * optimal vertex is returned, always the same. Weights multiply each row's loss and must be positive.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows` (no rows).
 */
export function quantileRegressions(
  design: Matrix,
  response: ArrayLike<number>,
  levels: readonly number[],
  weights?: ArrayLike<number>,
): QuantileFit[] {
  requireLength('Response', response, design.rows);
  requireFinite('Response', response);
  requireFinite('Design', design.values);
  for (const level of levels) requireOpenShare('A quantile level', level);
  if (design.rows === 0)
    throw new MethodError('too-few-rows', 'A quantile regression needs at least one row, but got 0.');
  const problem = whitened(design, response, weights);
  const order = levels.map((_, i) => i).sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));
  const fits: QuantileFit[] = [];
  let start: Int32Array | null = null;
  for (const position of order) {
    const level = levels[position] as number;
    const vertex = quantileVertex(problem.vertex, level, start);
    start = vertex.basis;
    fits[position] = fitAtVertex(problem, level, vertex);
  }
  return fits;
}

/** One level of `quantileRegressions`. */
export function quantileRegression(
  design: Matrix,
  response: ArrayLike<number>,
  level: number,
  weights?: ArrayLike<number>,
): QuantileFit {
  return quantileRegressions(design, response, [level], weights)[0] as QuantileFit;
}

type WhitenedProblem = { readonly design: Matrix; readonly qr: ThinQr; readonly vertex: VertexProblem };

/** Columns are made orthonormal first, so that sizes spanning four decades and near-collinear squares cost no accuracy. */
function whitened(
  design: Matrix,
  response: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): WhitenedProblem {
  const { rows } = design;
  const qr = thinQr(design);
  const scale = Math.sqrt(rows);
  const loadings = new Float64Array(rows * qr.rank);
  const values = Float64Array.from(response);
  for (let j = 0; j < qr.rank; j += 1) {
    for (let i = 0; i < rows; i += 1) loadings[i * qr.rank + j] = (qr.q.values[j * rows + i] as number) * scale;
  }
  if (weights !== undefined) {
    requireLength('Weights', weights, rows);
    for (let i = 0; i < rows; i += 1) {
      const weight = weights[i] as number;
      if (!(weight > 0 && Number.isFinite(weight))) {
        throw new MethodError('out-of-range', `Weights[${i}] is ${weight}; weights must be positive.`);
      }
      values[i] = (values[i] as number) * weight;
      for (let j = 0; j < qr.rank; j += 1) loadings[i * qr.rank + j] = (loadings[i * qr.rank + j] as number) * weight;
    }
  }
  return {
    design,
    qr,
    vertex: {
      rows,
      columns: qr.rank,
      loadings,
      response: values,
      perturbed: perturbed(values),
      outside: new Float64Array(qr.rank),
    },
  };
}

function fitAtVertex(problem: WhitenedProblem, level: number, vertex: Vertex): QuantileFit {
  const { qr, design } = problem;
  const scale = Math.sqrt(design.rows);
  const solved = solveUpper(
    qr.r,
    qr.rank,
    vertex.coefficients.map((value) => value * scale),
  );
  const coefficients = new Float64Array(design.columns);
  qr.kept.forEach((column, j) => {
    coefficients[column] = solved[j] as number;
  });
  return {
    level,
    coefficients,
    droppedColumns: qr.dropped,
    basis: vertex.basis,
    loss: vertex.loss,
    lossBound: vertex.lossBound,
  };
}
