import type { MethodError } from '../errors/method-error.ts';
import {
  type Basis,
  emptyBasis,
  exchange,
  isArtificial,
  largestOf,
  refactor,
  THETA,
  writeColumn,
  writeRight,
  writeWeights,
} from './basis.ts';
import { addEarners, type Candidates, clear, emptyCandidates, gatherNear } from './candidates.ts';
import { dualSimplex, liftingUnit, type Ray, type Search } from './dual-simplex.ts';
import { addFacet, dropLastFacet, emptyFacets, type Facets, holds, knownFacet } from './facets.ts';
import { addToFrame, emptyFrame, type Frame } from './frame.ts';
import { innerMagnitude, innerProduct } from './inner-product.ts';
import { CHEAPER, minimiseTheta } from './primal-simplex.ts';
import { sweep } from './sweep.ts';
import type { Technology } from './technology.ts';
import { searchFailed } from './too-close.ts';
import { bestPlace, delist, emptyWarmList, enlist, type WarmList } from './warm-list.ts';

/** Everything that a run over many units carries from one to the next. */
export type Solver = {
  readonly problem: Technology;
  readonly frame: Frame;
  readonly facets: Facets;
  readonly warm: WarmList;
  readonly near: Candidates;
  readonly basis: Basis;
  readonly ray: Ray;
  /** The unit's point on the frontier, in scaled units. */
  readonly target: Float64Array;
  readonly values: Float64Array;
};

/** A sweep over the list should cost about as much as one exchange over the frame. */
const WARM_LEAST = 300;
const WARM_MOST = 6000;

export function emptySolver(problem: Technology): Solver {
  const { order, units } = problem;
  return {
    problem,
    frame: emptyFrame(problem),
    facets: emptyFacets(order),
    warm: emptyWarmList(Math.min(WARM_MOST, 4 * units + 16), order),
    near: emptyCandidates(problem),
    basis: emptyBasis(order),
    ray: { row: 0, flip: 1 },
    target: new Float64Array(order),
    values: new Float64Array(order),
  };
}

/**
 * The facet that a unit is measured against. Adds to the frame whatever it takes until the unit lies inside the hull of the
 * frame (BuildHull; Dulá 2011), so that after the last unit the frame spans all of them.
 */
export function facetOfUnit(solver: Solver, unit: number): number {
  const { problem, frame, facets } = solver;
  for (;;) {
    const facet = facetOnFrame(solver, unit);
    if (facet < 0) {
      if (frame.member[unit] === 1) throw failed(problem, `Unit ${unit} is not found among its own mixtures.`);
      addToFrame(problem, frame, unit);
      continue;
    }
    const theta = projected(solver, facet, unit);
    const outside = problem.sign * (theta - 1) > 1e-11;
    if (!outside || frame.member[unit] === 1 || !addMostProfitable(solver, facets.prices, facet * problem.order, -1))
      return facet;
  }
}

/** The best facet over the present frame; −1 when no mixture of it reaches the unit. */
function facetOnFrame(solver: Solver, unit: number): number {
  const { problem, frame, facets, warm, basis, near } = solver;
  const search: Search = { frame, banned: -1, objective: true };
  for (;;) {
    const place = bestPlace(problem, warm, unit);
    if (place < 0) break;
    const facet = warm.facets[place] as number;
    if (!holds(problem, facets, frame, facet)) {
      facets.valid[facet] = 0;
      delist(warm, place, problem.order);
      continue;
    }
    warm.useful[place] = 1;
    projected(solver, facet, unit);
    if (reached(solver, facet)) return facet;
    if (!loaded(solver, facet, unit)) break;
    gatherNear(problem, frame, near, facets.prices, facet * problem.order);
    const first = dualSimplex(problem, { ...search, frame: near }, unit, basis, solver.ray);
    if (first === 'optimal') return remembered(solver, unit);
    if (!loaded(solver, facet, unit)) break;
    clear(near);
    if (dualSimplex(problem, search, unit, basis, solver.ray) === 'optimal') return remembered(solver, unit);
    break;
  }
  if (!coldOptimum(solver, search, unit)) return -1;
  clear(near);
  return remembered(solver, unit);
}

/** Writes the unit's point on the hyperplane of a facet to `target` and gives its θ. */
export function projected({ problem, facets, target }: Solver, facet: number, unit: number): number {
  const { order, columns, movingFrom, movingTo } = problem;
  const start = facet * order;
  const offset = unit * order;
  let fixed = 0;
  let moving = 0;
  for (let i = 0; i < order; i += 1) {
    const term = (facets.prices[start + i] as number) * (columns[offset + i] as number);
    if (i >= movingFrom && i < movingTo) moving += term;
    else fixed += term;
  }
  const theta = -fixed / moving;
  for (let i = 0; i < order; i += 1) {
    const entry = columns[offset + i] as number;
    target[i] = i >= movingFrom && i < movingTo ? theta * entry : entry;
  }
  return theta;
}

/** True when the facet's columns mix to the target with no weight below zero; writes the weights to `values`. */
function reached({ problem, facets, target, values }: Solver, facet: number): boolean {
  const { order } = problem;
  const base = facet * order * order;
  for (let k = 1; k < order; k += 1) {
    const start = base + k * order;
    const value = innerProduct(facets.inverse, start, target, 0, order);
    values[k] = value;
    const artificial = value > 0 && isArtificial(facets.names[facet * order + k] as number, order);
    if (value >= 0 && !artificial) continue;
    const noise = 1e-14 * largestOf(facets.inverse, start, order);
    if (Math.abs(value) > noise + 1e-11 * innerMagnitude(facets.inverse, start, target, 0, order)) return false;
  }
  return true;
}

/** Copies a facet to the working basis and turns its θ column to this unit. */
export function loaded({ problem, facets, basis }: Solver, facet: number, unit: number): boolean {
  const { order } = problem;
  basis.names.set(facets.names.subarray(facet * order, (facet + 1) * order));
  basis.inverse.set(facets.inverse.subarray(facet * order * order, (facet + 1) * order * order));
  writeRight(problem, unit, basis);
  writeColumn(problem, THETA, unit, basis.column);
  writeWeights(basis);
  return exchange(basis, 0, THETA);
}

/**
 * From nothing: any mixture that reaches the unit (dual simplex without an objective), then the best one. False when the frame
 * has none; `ray` then tells the row in want.
 */
export function coldOptimum(solver: Solver, search: Search, unit: number): boolean {
  const { problem, basis, ray } = solver;
  const { order, columns, movingFrom, movingTo, slackSign } = problem;
  let own = movingFrom;
  for (let i = movingFrom; i < movingTo; i += 1) {
    if (Math.abs(columns[unit * order + i] as number) > Math.abs(columns[unit * order + own] as number)) own = i;
  }
  let place = 1;
  for (let i = 0; i < order; i += 1) {
    if (i === own) continue;
    basis.names[place] = slackSign[i] === 0 ? -2 - order - i : -2 - i;
    place += 1;
  }
  basis.names[0] = THETA;
  writeRight(problem, unit, basis);
  if (!refactor(problem, basis, unit)) throw failed(problem, `Unit ${unit}: no basis to start from.`);
  const found = dualSimplex(problem, { ...search, objective: false }, unit, basis, ray);
  if (found === 'none') return false;
  if (found === 'stalled' || minimiseTheta(problem, search, unit, basis) !== 'optimal') {
    throw failed(problem, `Unit ${unit}: no optimum over ${search.frame.size} units.`);
  }
  return true;
}

/** A facet that later corners have overtaken, mended by letting them in: the unit's mixture is still feasible. */
export function mendedFacet(solver: Solver, facet: number, unit: number): number {
  const { problem, frame, facets, basis, near } = solver;
  facets.valid[facet] = 0;
  if (loaded(solver, facet, unit)) {
    gatherNear(problem, frame, near, facets.prices, facet * problem.order);
    if (minimiseTheta(problem, { frame: near, banned: -1, objective: true }, unit, basis) === 'optimal')
      return remembered(solver, unit);
  }
  return facetOfUnit(solver, unit);
}

/** The working basis as a facet: known, or computed afresh so that rounding does not travel, and mended where a unit still earns. */
function remembered(solver: Solver, unit: number): number {
  const { problem, frame, facets, warm, basis, near } = solver;
  for (let attempt = 0; ; attempt += 1) {
    let facet = knownFacet(facets, basis);
    const fresh = facet < 0;
    if (fresh) {
      if (!refactor(problem, basis, unit)) throw failed(problem, `Unit ${unit}: the best basis is singular.`);
      facet = addFacet(facets, basis, problem);
    }
    if (holds(problem, facets, frame, facet, attempt < 12 ? CHEAPER : 1e-9)) {
      enlist(warm, facets, facet, { order: problem.order, limit: Math.max(WARM_LEAST, frame.size) });
      return facet;
    }
    const [prices, from, seen] = [facets.prices, facet * problem.order, facets.checked[facet] as number];
    addEarners(problem, frame, near, { prices, from, seen });
    if (fresh) dropLastFacet(facets, problem.order);
    else facets.valid[facet] = 0;
    const search: Search = { frame: attempt < 8 ? near : frame, banned: -1, objective: true };
    if (attempt === 16 || minimiseTheta(problem, search, unit, basis) !== 'optimal')
      throw failed(problem, `Unit ${unit}: prices that leave no profit were not found.`);
  }
}

/** Adds the unit that earns most at these prices to the frame; false when none but `banned` earns anything. */
export function addMostProfitable(solver: Solver, prices: Float64Array, from: number, banned: number): boolean {
  const { problem, frame } = solver;
  const { order, columns, units, products } = problem;
  let best = -1;
  let most = 1e-13;
  sweep(prices, from, columns, 0, order, products, units);
  for (let j = 0; j < units; j += 1) {
    const price = products[j] as number;
    if (price <= most || frame.member[j] === 1 || j === banned) continue;
    if (price <= CHEAPER * innerMagnitude(prices, from, columns, j * order, order)) continue;
    most = price;
    best = j;
  }
  if (best < 0) return false;
  addToFrame(problem, frame, best);
  return true;
}

/** Adds the unit that would lift the row in want; false when none can. */
export function addLifting({ problem, frame, basis, ray }: Solver, banned: number): boolean {
  const unit = liftingUnit(problem, frame, banned, basis, ray);
  if (unit >= 0) addToFrame(problem, frame, unit);
  return unit >= 0;
}

/** A search that failed, told from the columns of the problem. */
export function failed({ columns, order, units }: Technology, what: string): MethodError {
  return searchFailed(what, columns, order, units);
}
