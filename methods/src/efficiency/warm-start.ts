import { refactor, THETA } from './basis.ts';
import { addFacet, holds, knownFacet } from './facets.ts';
import type { Solver } from './solver.ts';
import { enlist } from './warm-list.ts';

/** Takes over facets of an earlier analysis by their columns: inverted for the data of today, kept where they still hold. */
export function facetOnWarmStart(solver: Solver, names: Int32Array): void {
  const { problem, frame, facets, basis, warm } = solver;
  const { order, units } = problem;
  for (let from = 0; from + order <= names.length; from += order) {
    const own = names.subarray(from, from + order);
    if (own[0] !== THETA || own.some((name) => name >= units)) continue;
    basis.names.set(own);
    const unit = own.find((name) => name >= 0);
    if (unit === undefined || knownFacet(facets, basis) >= 0 || !refactor(problem, basis, unit)) continue;
    const facet = addFacet(facets, basis, problem);
    if (pricesAreSigned(solver, facet) && holds(problem, facets, frame, facet))
      enlist(warm, facets, facet, { order, limit: Math.max(300, frame.size) });
    else facets.valid[facet] = 0;
  }
}

function pricesAreSigned({ problem, facets }: Solver, facet: number): boolean {
  const { order, slackSign } = problem;
  for (let i = 0; i < order; i += 1) {
    if ((slackSign[i] as number) * (facets.prices[facet * order + i] as number) > 1e-12) return false;
  }
  return true;
}
