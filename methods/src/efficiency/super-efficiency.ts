import { refactor, writeValues } from './basis.ts';
import { dualSimplex, type Search } from './dual-simplex.ts';
import { holds } from './facets.ts';
import { addToFrame } from './frame.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import { maximiseSlacks, minimiseTheta, TIE } from './primal-simplex.ts';
import { type Writer, writeFromBasis, writePrices } from './result-writer.ts';
import { addLifting, addMostProfitable, coldOptimum, loaded, type Solver } from './solver.ts';
import type { Technology } from './technology.ts';
import { bestPlace } from './warm-list.ts';

/**
 * A corner of the frontier against all units but itself (Andersen and Petersen 1993). The frame without it need not span the
 * others, so every optimum is priced against all units. ±Infinity is written where no mixture of the others reaches it.
 */
export function writeSuperEfficiency(solver: Solver, writer: Writer, unit: number, slackWeights: Float64Array): void {
  const { problem, frame, basis } = solver;
  const search: Search = { frame, banned: unit, objective: true };
  if (!optimumWithout(solver, search, unit)) {
    writer.scores[unit] = problem.sign * Number.POSITIVE_INFINITY;
    writer.peerStarts[unit + 1] = writer.peerStarts[unit] as number;
    return;
  }
  const prices = pricesOf(solver);
  writePrices(problem, writer, unit, prices);
  addTies(solver, prices, unit);
  maximiseSlacks(problem, search, unit, basis, slackWeights);
  refactor(problem, basis, unit);
  writeValues(problem, basis, unit);
  writeFromBasis(problem, writer, unit, basis, boundOf(problem, prices, unit));
}

function optimumWithout(solver: Solver, search: Search, unit: number): boolean {
  const { problem, basis } = solver;
  while (!warmOptimum(solver, search, unit) && !coldOptimum(solver, search, unit)) {
    if (!addLifting(solver, unit)) return false;
  }
  for (;;) {
    refactor(problem, basis, unit);
    const found = minimiseTheta(problem, search, unit, basis);
    if (found !== 'optimal' || !addMostProfitable(solver, pricesOf(solver), 0, unit)) return true;
  }
}

/** Facets that do not touch the unit stay dual feasible without it. */
function warmOptimum(solver: Solver, search: Search, unit: number): boolean {
  const { problem, warm, facets, frame, basis, ray } = solver;
  const place = bestPlace(problem, warm, unit, facets, unit);
  if (place < 0) return false;
  const facet = warm.facets[place] as number;
  if (!holds(problem, facets, frame, facet) || !loaded(solver, facet, unit)) return false;
  return dualSimplex(problem, search, unit, basis, ray) === 'optimal';
}

function pricesOf({ problem, basis }: Solver): Float64Array {
  const prices = basis.inverse.slice(0, problem.order);
  let largest = 0;
  for (const price of prices) largest = Math.max(largest, Math.abs(price));
  return prices.map((price) => (problem.sign * price) / largest);
}

/** θ that prices allow a unit. */
function boundOf({ order, columns, movingFrom, movingTo }: Technology, prices: Float64Array, unit: number): number {
  const all = innerProduct(prices, 0, columns, unit * order, order);
  const moving = innerProduct(prices, movingFrom, columns, unit * order + movingFrom, movingTo - movingFrom);
  return (moving - all) / moving;
}

function addTies({ problem, frame }: Solver, prices: Float64Array, banned: number): void {
  const { order, columns, units } = problem;
  for (let j = 0; j < units; j += 1) {
    if (frame.member[j] === 1 || j === banned) continue;
    const price = innerProduct(prices, 0, columns, j * order, order);
    if (price < -1e-5 || price < -TIE * innerMagnitude(prices, 0, columns, j * order, order)) continue;
    addToFrame(problem, frame, j);
  }
}
