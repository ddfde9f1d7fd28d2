import type { Plan, RoutingProblem } from '../problem.ts';

/**
 * The stops of a plan as far as riders may still have them. A rider who may not, or had none, gets the nearest of his choices
 * where others of his school already board, else the nearest of all; −1 without choices.
 */
export function keptStops({ riders, schools }: RoutingProblem, plan: Plan): Int32Array {
  const stops = new Int32Array(riders.length).fill(-1);
  const served = schools.map(() => new Set<number>());
  riders.forEach(({ choices, school }, i) => {
    const own = plan.riderStop[i] ?? -1;
    if (!choices.some(({ stop }) => stop === own)) return;
    stops[i] = own;
    served[school]?.add(own);
  });
  riders.forEach(({ choices, school }, i) => {
    if (choices.length === 0 || (stops[i] ?? -1) >= 0) return;
    const chosen = choices.find(({ stop }) => served[school]?.has(stop)) ?? choices[0];
    stops[i] = chosen?.stop ?? -1;
    if (chosen) served[school]?.add(chosen.stop);
  });
  return stops;
}
