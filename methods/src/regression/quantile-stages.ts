import { invertSquare, solveSquare } from '../linear-algebra/square-solve.ts';
import { startingBasis } from './quantile-start.ts';
import { optimalBasis } from './quantile-vertex.ts';
import { addRow, basisRows, type VertexProblem } from './vertex-problem.ts';

/** The optimal vertex of one level, evaluated on the response as given. */
export type Vertex = {
  readonly basis: Int32Array;
  readonly coefficients: Float64Array;
  readonly loss: number;
  readonly lossBound: number;
};

const STAGED_ABOVE = 3000;
const SAMPLE_EVERY = 8;
const NEAR_SHARE = 0.12;

/**
 * Solves every eighth row, then the rows near that plane with all others held on their side (Portnoy and Koenker 1997), then
 * all rows from there, which confirms the optimum or mends the few rows that were on the wrong side.
 */
export function quantileVertex(problem: VertexProblem, level: number, start: Int32Array | null): Vertex {
  let basis = start ?? startingBasis(problem, level);
  if (problem.rows > STAGED_ABOVE && problem.columns > 0) {
    const sampled = Int32Array.from({ length: Math.ceil(problem.rows / SAMPLE_EVERY) }, (_, i) => i * SAMPLE_EVERY);
    basis = solvedOn(problem, level, sampled, basis, new Float64Array(problem.columns));
    const { near, outside } = nearPlane(problem, level, basis);
    basis = solvedOn(problem, level, near, basis, outside);
  }
  return evaluated(problem, level, optimalBasis(problem, level, basis));
}

function solvedOn(
  problem: VertexProblem,
  level: number,
  chosen: Int32Array,
  basis: Int32Array,
  outside: Float64Array,
): Int32Array {
  const { columns } = problem;
  const kept = new Uint8Array(problem.rows);
  for (const row of basis) kept[row] = 1;
  const rows = Int32Array.from([...basis, ...chosen.filter((row) => kept[row] === 0)]);
  const part = { rows: rows.length, columns, outside, loadings: new Float64Array(rows.length * columns) };
  rows.forEach((row, k) => {
    part.loadings.set(problem.loadings.subarray(row * columns, (row + 1) * columns), k * columns);
  });
  const entries = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  const first = Int32Array.from(basis, (_, k) => k);
  const reduced = { ...part, response: entries(problem.response), perturbed: entries(problem.perturbed) };
  return optimalBasis(reduced, level, first).map((k) => rows[k] as number);
}

function nearPlane(
  problem: VertexProblem,
  level: number,
  basis: Int32Array,
): { near: Int32Array; outside: Float64Array } {
  const { rows, columns, loadings } = problem;
  const target = Float64Array.from(basis, (row) => problem.perturbed[row] as number);
  const residuals = residualsAt(problem, solveSquare(basisRows(problem, basis), columns, target), problem.perturbed);
  const sizes = residuals.map(Math.abs).sort();
  const band = sizes[Math.floor(NEAR_SHARE * rows)] as number;
  const outside = new Float64Array(columns);
  const near: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    const residual = residuals[i] as number;
    if (Math.abs(residual) <= band) near.push(i);
    else addRow(outside, loadings, i * columns, columns, residual < 0 ? level - 1 : level);
  }
  return { near: Int32Array.from(near), outside };
}

function residualsAt(
  { columns, loadings }: VertexProblem,
  coefficients: Float64Array,
  response: Float64Array,
): Float64Array {
  return response.map((value, i) => {
    let residual = value;
    for (let j = 0; j < columns; j += 1)
      residual -= (loadings[i * columns + j] as number) * (coefficients[j] as number);
    return residual;
  });
}

/** The multipliers belong to the perturbed response; being feasible, they bound the loss of the given response too. */
function evaluated(problem: VertexProblem, level: number, basis: Int32Array): Vertex {
  const { rows, columns, loadings, response } = problem;
  const square = basisRows(problem, basis);
  const at = (values: Float64Array) => Float64Array.from(basis, (row) => values[row] as number);
  const coefficients = columns === 0 ? new Float64Array(0) : solveSquare(square, columns, at(response));
  const moved = columns === 0 ? new Float64Array(0) : solveSquare(square, columns, at(problem.perturbed));
  const residuals = residualsAt(problem, coefficients, response);
  const sides = residualsAt(problem, moved, problem.perturbed);
  for (const row of basis) residuals[row] = 0;
  const inBasis = new Uint8Array(rows);
  for (const row of basis) inBasis[row] = 1;
  const gradient = new Float64Array(columns);
  let [loss, lossBound] = [0, 0];
  for (let i = 0; i < rows; i += 1) {
    if (inBasis[i] === 1) continue;
    const residual = residuals[i] as number;
    const multiplier = (sides[i] as number) < 0 ? level - 1 : level;
    loss += residual * (residual < 0 ? level - 1 : level);
    lossBound += multiplier * (response[i] as number);
    addRow(gradient, loadings, i * columns, columns, multiplier);
  }
  const inverse = invertSquare(square, columns) ?? new Float64Array(columns * columns);
  basis.forEach((row, j) => {
    let pull = 0;
    for (let k = 0; k < columns; k += 1) pull += (inverse[k * columns + j] as number) * (gradient[k] as number);
    lossBound += Math.min(level, Math.max(level - 1, -pull)) * (response[row] as number);
  });
  return { basis, coefficients, loss, lossBound };
}
