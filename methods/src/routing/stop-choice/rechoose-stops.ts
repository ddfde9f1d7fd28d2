import type { Plan, RoutingProblem } from '../problem.ts';
import { besideLocks } from '../solving/locked-riders.ts';
import { nearestOf, walkCentsPerMetre } from './choose-stops.ts';
import { type StopPrice, stopPrices } from './stop-prices.ts';

const PASSES = 5;
const LEAST_SAVED = 1e-9;
/** Metres that count for a rider without a stop: more than any walk, whatever a metre weighs. */
const UNREACHED = 1e15;

type School = {
  readonly number: number;
  readonly members: readonly number[];
  /** Members who may be given a stop, by stop. */
  readonly reach: ReadonlyMap<number, readonly number[]>;
  readonly open: Set<number>;
};

/**
 * Stops chosen anew where the trips of a plan are known: for each school, single stops are closed, opened or exchanged while walks and
 * what each stop costs beside those trips (`stopPrices`) come to less, at most five times round. A stop for each rider, −1 for one without
 * choices. Trips are to be searched anew for them: prices hold for one change, not for all together.
 */
export function rechooseStops(whole: RoutingProblem, plan: Plan): Int32Array {
  const problem = besideLocks(whole);
  const price = stopPrices(problem, plan);
  const chosen = Int32Array.from(plan.riderStop);
  for (const school of schoolsOf(problem, plan)) {
    improve(problem, school, price);
    for (const rider of school.members) chosen[rider] = nearestOf(problem, rider, school.open);
  }
  return chosen;
}

function schoolsOf({ riders, schools }: RoutingProblem, plan: Plan): School[] {
  const members = schools.map((): number[] => []);
  riders.forEach((rider, i) => {
    if (rider.choices.length > 0) members[rider.school]?.push(i);
  });
  return members.map((own, number) => {
    const reach = new Map<number, number[]>();
    for (const i of own)
      for (const { stop } of riders[i]?.choices ?? []) {
        const known = reach.get(stop);
        if (known === undefined) reach.set(stop, [i]);
        else known.push(i);
      }
    const open = new Set(own.map((i) => plan.riderStop[i] ?? -1).filter((stop) => reach.has(stop)));
    return { number, members: own, reach, open };
  });
}

function improve(problem: RoutingProblem, school: School, price: StopPrice): void {
  const { reach, open, number } = school;
  const perMetre = walkCentsPerMetre(problem);
  const cost = (stop: number): number => price(stop, number);
  /** What the walks of those concerned change by, were `closing` closed and `opening` opened. */
  const walks = (closing: number, opening: number): number => {
    const concerned = new Set([...(reach.get(closing) ?? []), ...(reach.get(opening) ?? [])]);
    let sum = 0;
    for (const rider of concerned)
      sum += walkMetres(problem, rider, { open, closing, opening }) - walkMetres(problem, rider, { open });
    return sum * perMetre;
  };
  const saves = (closing: number, opening: number): boolean =>
    walks(closing, opening) - (closing < 0 ? 0 : cost(closing)) + (opening < 0 ? 0 : cost(opening)) < -LEAST_SAVED;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let changed = false;
    for (const stop of [...open]) if (saves(stop, -1)) changed = open.delete(stop);
    for (const stop of reach.keys()) {
      if (open.has(stop)) continue;
      const other = saves(-1, stop) ? -1 : neighboursOf(problem, school, stop).find((one) => saves(one, stop));
      if (other === undefined) continue;
      open.delete(other);
      open.add(stop);
      changed = true;
    }
    if (!changed) return;
  }
}

/** Open stops that a rider of this one may be given too. */
function neighboursOf({ riders }: RoutingProblem, { reach, open }: School, stop: number): number[] {
  const found = new Set<number>();
  for (const rider of reach.get(stop) ?? [])
    for (const choice of riders[rider]?.choices ?? []) if (open.has(choice.stop)) found.add(choice.stop);
  return [...found];
}

/** Metres to the nearest open stop. */
function walkMetres(
  problem: RoutingProblem,
  rider: number,
  { open, closing = -1, opening = -1 }: { open: ReadonlySet<number>; closing?: number; opening?: number },
): number {
  let least = UNREACHED;
  for (const { stop, walkMetres: far } of problem.riders[rider]?.choices ?? []) {
    const usable = stop === opening || (stop !== closing && open.has(stop));
    if (usable && far < least) least = far;
  }
  return least;
}
