import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import type { PlannedLegs } from '../schedule/planned-legs.ts';
import type { Journeys } from '../schedule/rides.ts';
import { type Distribution, distribution } from './distribution.ts';
import { suppressedGroups } from './suppression.ts';

/** Seconds on the bus, and beyond the direct drive between stop and school; null where nobody rides. */
export type RideFigures = { readonly ride: Distribution | null; readonly beyondDirect: Distribution | null };

/** One group's rides; `figures` is null where the group is too small to be told, or could be found by subtraction. */
export type GroupRides = {
  readonly group: string;
  readonly figures: Readonly<Record<Trip['direction'], RideFigures>> | null;
};

type BothWays = Readonly<Record<Trip['direction'], Journeys>>;

/** Rides of all riders, and of each group in the sequence of their names, both ways. */
export function rideFigures(
  problem: RoutingProblem,
  plan: Plan,
  { seen, legs }: { seen: BothWays; legs: PlannedLegs },
): { readonly all: Readonly<Record<Trip['direction'], RideFigures>>; readonly groups: readonly GroupRides[] } {
  const figures = (members: readonly number[]) => ({
    'to-school': figuresOf(problem, plan, { seen: seen['to-school'], legs, members, toSchool: true }),
    'from-school': figuresOf(problem, plan, { seen: seen['from-school'], legs, members, toSchool: false }),
  });
  const members = new Map<string, number[]>();
  problem.riders.forEach(({ group }, rider) => {
    const known = members.get(group);
    if (known === undefined) members.set(group, [rider]);
    else known.push(rider);
  });
  const sizes = new Map([...members].map(([group, riders]) => [group, smallestCell(riders, seen)]));
  const hidden = suppressedGroups(sizes);
  return {
    all: figures([...problem.riders.keys()]),
    groups: [...members.keys()].sort().map((group) => ({
      group,
      figures: hidden.has(group) ? null : figures(members.get(group) ?? []),
    })),
  };
}

/** Riders of the group in the direction in which fewer of them ride, of the directions in which any does. */
function smallestCell(members: readonly number[], seen: BothWays): number {
  const counts = Object.values(seen)
    .map(({ day }) => members.filter((rider) => (day[rider] ?? -1) >= 0).length)
    .filter((count) => count > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

function figuresOf(
  { riders, stops, schools }: RoutingProblem,
  plan: Plan,
  {
    seen,
    legs,
    members,
    toSchool,
  }: { seen: Journeys; legs: PlannedLegs; members: readonly number[]; toSchool: boolean },
): RideFigures {
  const aboard = members.filter((rider) => Number.isFinite(seen.ride[rider]));
  const direct = (rider: number): number => {
    const stop = stops[plan.riderStop[rider] ?? -1]?.place ?? -1;
    const school = schools[riders[rider]?.school ?? -1]?.place ?? -1;
    return toSchool ? legs(stop, school, 'to-school') : legs(school, stop, 'from-school');
  };
  return {
    ride: distribution(aboard.map((rider) => seen.ride[rider] as number)),
    beyondDirect: distribution(aboard.map((rider) => (seen.ride[rider] as number) - direct(rider))),
  };
}

/** Metres that riders walk to the stop of the plan; a rider whose stop is none of his choices is left out. */
export function walkFigures({ riders }: RoutingProblem, { riderStop }: Plan): Distribution | null {
  return distribution(
    riders.flatMap(({ choices }, rider) =>
      choices
        .filter(({ stop }) => stop === riderStop[rider])
        .map(({ walkMetres }) => walkMetres)
        .slice(0, 1),
    ),
  );
}
