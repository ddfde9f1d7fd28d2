import { isOverloaded } from './overload.ts';
import { planCost } from './plan-cost.ts';
import type { SearchState } from './search-state.ts';

/** Turns from one price to the next, and from one look at the plan to the next. */
const PRICE_EVERY = 500;
const LOOK_EVERY = 10;
/** Logarithm by which a price rises where every plan is overloaded that should not be. */
const STEP = 0.04;
/** Share of plans to be without overload, at first and at last. */
const [FIRST, LAST] = [0.4, 0.9];

/**
 * Prices overload from here on instead of forbidding it (as in Vidal 2022): where capacity is scarce, ways from one good plan to
 * another lead through overloaded ones. At first the heaviest stop costs a tenth of the longest leg.
 * A plan that is overloaded already stays under strict capacity.
 */
export function priceOverload(state: SearchState): void {
  if (isOverloaded(state)) return;
  const { load, cost } = state.problem;
  let [heaviest, longest] = [1, 1];
  for (const one of load) heaviest = Math.max(heaviest, one);
  for (const one of cost) longest = Math.max(longest, one);
  state.overload = { price: longest / (10 * heaviest), looks: 0, within: 0 };
}

/** Before turn `iteration`, at a share `progress` of the budget: looks at the plan, and sets the price anew now and then. */
export function steerOverload(state: SearchState, iteration: number, progress: number): void {
  const { overload } = state;
  if (iteration % LOOK_EVERY !== 0) return;
  overload.looks += 1;
  if (!isOverloaded(state)) overload.within += 1;
  if (iteration % PRICE_EVERY !== 0) return;
  const wanted = FIRST + (LAST - FIRST) * progress;
  const price = overload.price * Math.exp(STEP * (wanted - overload.within / overload.looks));
  state.overload = { price, looks: 0, within: 0 };
  state.cost = planCost(state);
}
