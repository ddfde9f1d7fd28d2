import { MethodError } from '../errors/method-error.ts';
import type { VertexProblem } from './vertex-problem.ts';

/**
 * Independent rows close to the least-squares plane shifted to the wanted level. Loadings are orthonormal up to √rows, so
 * least squares needs no solving.
 */
export function startingBasis(problem: VertexProblem, level: number): Int32Array {
  const residuals = leastSquaresResiduals(problem);
  const shift = residuals.slice().sort()[Math.min(problem.rows - 1, Math.floor(level * problem.rows))] as number;
  const sizes = residuals.map((residual) => Math.abs(residual - shift));
  // Nearly always a few rows per column are enough; sorting them all is the slow last resort.
  for (const share of [(20 * problem.columns + 50) / problem.rows, 1]) {
    const basis = basisAmongNearest(problem, sizes, Math.min(1, share));
    if (basis !== null) return basis;
  }
  throw new MethodError('no-convergence', `No ${problem.columns} independent rows were found among ${problem.rows}.`);
}

function basisAmongNearest(problem: VertexProblem, sizes: Float64Array, share: number): Int32Array | null {
  const limit = sizes.slice().sort()[Math.ceil(share * (problem.rows - 1))] as number;
  const nearest = Int32Array.from({ length: problem.rows }, (_, i) => i)
    .filter((i) => (sizes[i] as number) <= limit)
    .sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || a - b);
  for (const tolerance of share < 1 ? [0.1] : [0.1, 1e-3, 1e-6, 1e-10]) {
    const basis = independentRows(problem, nearest, tolerance);
    if (basis !== null) return basis;
  }
  return null;
}

function leastSquaresResiduals({ rows, columns, loadings, response }: VertexProblem): Float64Array {
  const coefficients = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    const scaled = (response[i] as number) / rows;
    for (let j = 0; j < columns; j += 1) {
      coefficients[j] = (coefficients[j] as number) + scaled * (loadings[i * columns + j] as number);
    }
  }
  return response.map((value, i) => {
    let residual = value;
    for (let j = 0; j < columns; j += 1)
      residual -= (loadings[i * columns + j] as number) * (coefficients[j] as number);
    return residual;
  });
}

/** The first rows in the given order each of which adds a direction of at least `tolerance` of its length; null if too few. */
function independentRows(
  { columns, loadings }: VertexProblem,
  order: Int32Array,
  tolerance: number,
): Int32Array | null {
  const axes: Float64Array[] = [];
  const basis = new Int32Array(columns);
  for (const row of order) {
    if (axes.length === columns) break;
    const direction = loadings.slice(row * columns, (row + 1) * columns);
    const before = Math.hypot(...direction);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const axis of axes) {
        let amount = 0;
        for (let j = 0; j < columns; j += 1) amount += (axis[j] as number) * (direction[j] as number);
        for (let j = 0; j < columns; j += 1) direction[j] = (direction[j] as number) - amount * (axis[j] as number);
      }
    }
    const left = Math.hypot(...direction);
    if (!(left > tolerance * before)) continue;
    basis[axes.length] = row;
    axes.push(direction.map((value) => value / left));
  }
  return axes.length === columns ? basis : null;
}
