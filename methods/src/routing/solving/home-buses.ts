import type { Plan, RoutingProblem } from '../problem.ts';
import type { journeys } from '../schedule/rides.ts';
import type { SearchProblem, Shifts } from '../search/search-problem.ts';
import { searchBuses } from './search-buses.ts';
import type { Direction } from './search-matrices.ts';
import type { VisitGroup } from './visit-groups.ts';

const MILLISECONDS = 1000;
/** More than any number of riders moved: a bus that stands in the yard today is taken only where riders would be left. */
const SPARE_BUS_TIMES = 1000;

/** A plan whose riders should keep what they have, and the price of each who does not, in the search’s unit of cost. */
type Keeping = { readonly plan: Plan; readonly seen: Seen; readonly direction: Direction; readonly price: number };

/** What riders see of a plan, both ways. */
export type Seen = ReturnType<typeof journeys>;

/** What it costs to serve each visit at another time than in the plan, by more than `changeSeconds`; nothing where it has none. */
export function shiftsFrom(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  { seen, direction, price }: Omit<Keeping, 'plan'>,
): Shifts {
  const { atStop } = seen[direction];
  const backwards = direction === 'from-school';
  const home = Float64Array.from(
    groups,
    ({ riders }) => (backwards ? -MILLISECONDS : MILLISECONDS) * (atStop[riders[0] ?? -1] ?? Number.NaN),
  );
  const cost = Float64Array.from(groups, ({ riders }) => price * riders.length);
  return { home, most: MILLISECONDS * problem.rules.changeSeconds, cost, backwards };
}

/** The same search with a price on serving a visit with another bus than in the plan, and on buses that the plan leaves in the yard. */
export function keepingBuses(
  problem: RoutingProblem,
  groups: readonly VisitGroup[],
  search: SearchProblem,
  { plan, direction, price }: Keeping,
): SearchProblem {
  const groupOf = new Map(groups.flatMap(({ riders }, g) => riders.map((rider) => [rider, g] as const)));
  const { at } = searchBuses(problem, direction);
  const home = new Int32Array(groups.length).fill(-1);
  const moveCost = new Float64Array(groups.length);
  const used = new Set<number>();
  for (const { kind, number, trips } of plan.days) {
    if (number >= (problem.fleet[kind]?.count ?? 0)) continue;
    const bus = at(kind, number);
    used.add(bus);
    for (const trip of trips)
      for (const rider of trip.direction === direction ? trip.visits.flatMap(({ riders }) => riders) : []) {
        const group = groupOf.get(rider);
        if (group === undefined) continue;
        home[group] = bus;
        moveCost[group] = price * (groups[group]?.riders.length ?? 0);
      }
  }
  const dearest = Math.max(1, ...search.buses.fixed);
  const fixed = search.buses.fixed.map((own, bus) => (used.has(bus) ? own : own + SPARE_BUS_TIMES * dearest));
  return { ...search, home, moveCost, buses: { ...search.buses, fixed } };
}
