import { MethodError } from '../errors/method-error.ts';
import { emptyFactor, type GrowingFactor, growFactor, solveInPlace } from './growing-factor.ts';

/** ½ xᵀHx − gᵀx over weights that are not negative and add up to one; H symmetric, row-major. */
export type SimplexProblem = { readonly gram: Float64Array; readonly order: number; readonly linear: Float64Array };

export type SimplexSolution = {
  readonly weights: Float64Array;
  /** x·∇ − min ∇, at least the excess of the objective over its true minimum; as a share of the largest entry of H. */
  readonly dualityGap: number;
  readonly iterations: number;
};

/**
 * Exact least squares on the simplex by an active set (Lawson and Hanson 1974, chapter 23, with the sum fixed): the unconstrained
 * optimum of the weights in play, a step back to the first that would turn negative, and the weight whose gradient is lowest
 * comes in. Ends after finitely many steps at a point that satisfies Karush, Kuhn and Tucker to rounding; `dualityGap`
 * certifies it. Throws `too-few-rows` (no weights), `no-convergence`.
 */
export function simplexLeastSquares({ gram, order, linear }: SimplexProblem): SimplexSolution {
  if (order === 0) throw new MethodError('too-few-rows', 'Simplex least squares needs at least one weight, but got 0.');
  const weights = new Float64Array(order);
  const scale = largestDiagonal(gram, order);
  const factor = emptyFactor(order, scale);
  let active = [bestVertex(gram, order, linear)];
  weights[active[0] as number] = 1;
  const gradient = new Float64Array(order);
  for (let iteration = 1; iteration <= 60 * order + 60; iteration += 1) {
    active = descend({ gram, order, linear }, active, { weights, factor });
    fillGradient({ gram, order, linear }, active, weights, gradient);
    let level = 0;
    for (const j of active) level += (weights[j] as number) * (gradient[j] as number);
    let lowest = -1;
    for (let j = 0; j < order; j += 1) {
      if (weights[j] === 0 && (lowest < 0 || (gradient[j] as number) < (gradient[lowest] as number))) lowest = j;
    }
    const fall = lowest < 0 ? 0 : level - (gradient[lowest] as number);
    if (fall <= 1e-12 * scale || active.includes(lowest)) {
      const gap = level - gradient.reduce((least, value) => Math.min(least, value), Infinity);
      return { weights, dualityGap: scale > 0 ? gap / scale : 0, iterations: iteration };
    }
    active.push(lowest);
  }
  throw new MethodError('no-convergence', `Simplex least squares of ${order} weights did not settle.`);
}

/** Moves to the optimum of the active weights, dropping those that would turn negative on the way. */
function descend(
  problem: SimplexProblem,
  start: number[],
  { weights, factor }: { readonly weights: Float64Array; readonly factor: GrowingFactor },
): number[] {
  let active = start;
  for (;;) {
    const target = equalityOptimum(problem, active, factor);
    let step = 1;
    let blocking = -1;
    for (let k = 0; k < active.length; k += 1) {
      const now = weights[active[k] as number] as number;
      const next = target[k] as number;
      if (next > 1e-15) continue;
      const share = now <= 0 ? 0 : now / (now - next);
      if (share < step || blocking < 0) {
        step = Math.min(step, share);
        blocking = k;
      }
    }
    for (let k = 0; k < active.length; k += 1) {
      const j = active[k] as number;
      const now = weights[j] as number;
      weights[j] = blocking < 0 ? (target[k] as number) : Math.max(0, now + step * ((target[k] as number) - now));
    }
    if (blocking < 0) return active;
    weights[active[blocking] as number] = 0;
    active = active.filter((_, k) => k !== blocking);
    factor.valid = Math.min(factor.valid, blocking);
  }
}

/**
 * Minimum over weights of `active` that add up to one, signs free. Adding κ(Σx)² changes nothing there and makes H definite. Rows
 * of the factor that are still right are kept, so that one more weight costs a row and not a factorisation.
 */
function equalityOptimum(problem: SimplexProblem, active: readonly number[], factor: GrowingFactor): Float64Array {
  const { linear, order } = problem;
  const size = active.length;
  growFactor(problem, active, factor);
  const free = new Float64Array(size);
  const tilt = new Float64Array(size).fill(1);
  for (let a = 0; a < size; a += 1) free[a] = (linear[active[a] as number] as number) + factor.lift;
  solveInPlace(factor.rows, order, free);
  solveInPlace(factor.rows, order, tilt);
  let [sum, slope] = [0, 0];
  for (let a = 0; a < size; a += 1) {
    sum += free[a] as number;
    slope += tilt[a] as number;
  }
  const price = (1 - sum) / slope;
  for (let a = 0; a < size; a += 1) free[a] = (free[a] as number) + price * (tilt[a] as number);
  return free;
}

function fillGradient(
  { gram, order, linear }: SimplexProblem,
  active: readonly number[],
  weights: Float64Array,
  gradient: Float64Array,
): void {
  for (let j = 0; j < order; j += 1) {
    let sum = -(linear[j] as number);
    for (let k = 0; k < active.length; k += 1) {
      const i = active[k] as number;
      sum += (gram[i * order + j] as number) * (weights[i] as number);
    }
    gradient[j] = sum;
  }
}

function bestVertex(gram: Float64Array, order: number, linear: Float64Array): number {
  let best = 0;
  const value = (j: number) => (gram[j * order + j] as number) / 2 - (linear[j] as number);
  for (let j = 1; j < order; j += 1) if (value(j) < value(best)) best = j;
  return best;
}

function largestDiagonal(gram: Float64Array, order: number): number {
  let largest = 0;
  for (let j = 0; j < order; j += 1) largest = Math.max(largest, gram[j * order + j] as number);
  return largest;
}
