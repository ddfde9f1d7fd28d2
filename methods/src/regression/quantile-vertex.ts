import { MethodError } from '../errors/method-error.ts';
import { invertSquare } from '../linear-algebra/square-solve.ts';
import { addRow, basisRows, type VertexProblem } from './vertex-problem.ts';
import { weightedBreakpoint } from './weighted-breakpoint.ts';

type State = {
  readonly basis: Int32Array;
  readonly inBasis: Uint8Array;
  /** Row-major inverse of the basis rows: column j moves row j of the basis by one and the other basis rows not at all. */
  inverse: Float64Array;
  readonly residuals: Float64Array;
  /** Sum of multiplier × loadings over the rows outside the basis. */
  readonly gradient: Float64Array;
  readonly rates: Float64Array;
  readonly candidates: Int32Array;
  readonly steps: Float64Array;
};

const REFRESH_EVERY = 50;
const TOLERANCE = 1e-9;

/**
 * The basis of the vertex that minimises Σ ρ(y − Xb): the basis row whose multiplier is furthest outside [level − 1, level]
 * leaves, the plane turns past as many rows as the loss keeps falling, and the row where it stops enters. That is the
 * long-step rule of Barrodale and Roberts (1973). Throws `no-convergence`.
 */
export function optimalBasis(problem: VertexProblem, level: number, start: Int32Array): Int32Array {
  const state = stateAt(problem, start.slice());
  const limit = 5000 + 200 * problem.columns;
  refresh(problem, level, state);
  let exchanges = 0;
  let sinceRefresh = 0;
  // An optimum counts only when it is still one after the state has been recomputed from the basis.
  for (;;) {
    if (exchange(problem, level, state)) {
      exchanges += 1;
      sinceRefresh += 1;
    } else if (sinceRefresh === 0) return state.basis;
    else sinceRefresh = REFRESH_EVERY;
    if (sinceRefresh >= REFRESH_EVERY) {
      refresh(problem, level, state);
      sinceRefresh = 0;
    }
    if (exchanges > limit) {
      throw new MethodError(
        'no-convergence',
        `Quantile ${level} of ${problem.rows} rows: no optimum in ${limit} exchanges.`,
      );
    }
  }
}

function stateAt(problem: VertexProblem, basis: Int32Array): State {
  const { rows, columns } = problem;
  const inBasis = new Uint8Array(rows);
  for (const row of basis) inBasis[row] = 1;
  return {
    basis,
    inBasis,
    inverse: new Float64Array(columns * columns),
    residuals: new Float64Array(rows),
    gradient: new Float64Array(columns),
    rates: new Float64Array(rows),
    candidates: new Int32Array(rows),
    steps: new Float64Array(rows),
  };
}

/** Recomputes the inverse, residuals and gradient from the basis, which clears accumulated rounding. */
function refresh(problem: VertexProblem, level: number, state: State): void {
  const { rows, columns, loadings } = problem;
  const inverse = invertSquare(basisRows(problem, state.basis), columns);
  if (inverse === null) throw new MethodError('no-convergence', `The basis ${state.basis.join(', ')} is singular.`);
  state.inverse = inverse;
  const coefficients = new Float64Array(columns);
  for (let j = 0; j < columns; j += 1) {
    let sum = 0;
    for (let k = 0; k < columns; k += 1) {
      sum += (inverse[j * columns + k] as number) * (problem.perturbed[state.basis[k] as number] as number);
    }
    coefficients[j] = sum;
  }
  state.gradient.set(problem.outside);
  for (let i = 0; i < rows; i += 1) {
    if (state.inBasis[i] === 1) {
      state.residuals[i] = 0;
      continue;
    }
    let residual = problem.perturbed[i] as number;
    const offset = i * columns;
    for (let j = 0; j < columns; j += 1) residual -= (loadings[offset + j] as number) * (coefficients[j] as number);
    state.residuals[i] = residual;
    addRow(state.gradient, loadings, offset, columns, residual < 0 ? level - 1 : level);
  }
}

/** One exchange of a basis row; false at the optimum. */
function exchange(problem: VertexProblem, level: number, state: State): boolean {
  const { rows, columns, loadings } = problem;
  let leaving = -1;
  let sign = 1;
  let slope = -TOLERANCE;
  for (let j = 0; j < columns; j += 1) {
    let pull = 0;
    let length = 0;
    for (let k = 0; k < columns; k += 1) {
      const entry = state.inverse[k * columns + j] as number;
      pull += entry * (state.gradient[k] as number);
      length += entry * entry;
    }
    const norm = Math.sqrt(length);
    const up = pull + level;
    const down = -pull + 1 - level;
    // A slope within rounding of the gradient's own size is no slope.
    if (Math.min(up, down) >= -TOLERANCE * (1 + Math.abs(pull))) continue;
    const steepest = Math.min(up, down) / norm;
    if (steepest < slope || leaving < 0) {
      slope = steepest;
      leaving = j;
      sign = up < down ? 1 : -1;
    }
  }
  if (leaving < 0) return false;

  const direction = new Float64Array(columns);
  let pull = 0;
  for (let k = 0; k < columns; k += 1) {
    direction[k] = -sign * (state.inverse[k * columns + leaving] as number);
    pull += (state.inverse[k * columns + leaving] as number) * (state.gradient[k] as number);
  }
  const startSlope = sign > 0 ? pull + level : -pull + 1 - level;
  let count = 0;
  const { rates, residuals, inBasis, candidates, steps } = state;
  for (let i = 0; i < rows; i += 1) {
    const offset = i * columns;
    let rate = 0;
    for (let j = 0; j < columns; j += 1) rate -= (loadings[offset + j] as number) * (direction[j] as number);
    rates[i] = rate;
    const residual = residuals[i] as number;
    if (inBasis[i] === 0 && residual * rate < 0) {
      steps[i] = -residual / rate;
      candidates[count] = i;
      count += 1;
    }
  }
  const entering = weightedBreakpoint(candidates, count, steps, rates, -startSlope);
  if (entering < 0) return false;
  turn(problem, level, state, { leaving, entering, sign, count });
  return true;
}

function turn(
  problem: VertexProblem,
  level: number,
  state: State,
  move: { readonly leaving: number; readonly entering: number; readonly sign: number; readonly count: number },
): void {
  const { rows, columns, loadings } = problem;
  const { rates, residuals, inBasis, candidates, steps, gradient, basis, inverse } = state;
  const { leaving, entering, sign, count } = move;
  const step = steps[entering] as number;
  addRow(gradient, loadings, entering * columns, columns, (residuals[entering] as number) < 0 ? 1 - level : -level);
  for (let c = 0; c < count; c += 1) {
    const i = candidates[c] as number;
    if (i !== entering && (steps[i] as number) < step) {
      addRow(gradient, loadings, i * columns, columns, (residuals[i] as number) < 0 ? 1 : -1);
      // Its new sign must agree with the flipped multiplier even when rounding puts the residual at zero.
      residuals[i] = (residuals[i] as number) < 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
      const moved = (rates[i] as number) * (step - (steps[i] as number));
      if (moved !== 0) residuals[i] = moved;
      rates[i] = 0;
    }
  }
  for (let i = 0; i < rows; i += 1) {
    if (inBasis[i] === 0 && (rates[i] as number) !== 0)
      residuals[i] = (residuals[i] as number) + step * (rates[i] as number);
  }
  const left = basis[leaving] as number;
  inBasis[left] = 0;
  residuals[left] = sign * step;
  addRow(gradient, loadings, left * columns, columns, sign < 0 ? level - 1 : level);
  inBasis[entering] = 1;
  residuals[entering] = 0;
  basis[leaving] = entering;
  replaceBasisRow(inverse, columns, leaving, loadings, entering * columns);
}

/** Sherman-Morrison update when row `leaving` of the basis is replaced by a new row of loadings. */
function replaceBasisRow(
  inverse: Float64Array,
  columns: number,
  leaving: number,
  loadings: Float64Array,
  offset: number,
): void {
  const weights = new Float64Array(columns);
  for (let j = 0; j < columns; j += 1) {
    let sum = 0;
    for (let k = 0; k < columns; k += 1) sum += (loadings[offset + k] as number) * (inverse[k * columns + j] as number);
    weights[j] = sum;
  }
  const pivot = weights[leaving] as number;
  for (let k = 0; k < columns; k += 1) {
    const scaled = (inverse[k * columns + leaving] as number) / pivot;
    for (let j = 0; j < columns; j += 1) {
      if (j !== leaving)
        inverse[k * columns + j] = (inverse[k * columns + j] as number) - scaled * (weights[j] as number);
    }
    inverse[k * columns + leaving] = scaled;
  }
}
