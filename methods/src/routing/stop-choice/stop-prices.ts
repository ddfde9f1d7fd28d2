import { legFigure } from '../legs.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { travelOf } from '../schedule/planned-legs.ts';

/** Cents a day of the bus stopping at a stop for a school, one way, as the trips of a plan stand. */
export type StopPrice = (stop: number, school: number) => number;

/** Seconds that turning off the way to a stop takes where no trip of the plan goes to that school. */
const DETOUR_SECONDS = 45;

/** The places of a trip to school up to its first school, and which of its stops are where. */
type Way = { readonly places: readonly number[]; readonly stops: readonly number[] };

/**
 * What each stop costs beside the trips of `plan`: what leaving it out would save where it is served, else the cheapest detour of a
 * trip to the same school, at the dearest hour and kilometre of the fleet; and standing there.
 */
export function stopPrices(problem: RoutingProblem, plan: Plan): StopPrice {
  const { places, travel, fleet, rules, schools, stops } = problem;
  const hourCents = Math.max(0, ...fleet.map((kind) => kind.hourCents));
  const kilometreCents = Math.max(0, ...fleet.map((kind) => kind.kilometreCents));
  const { seconds, metres } = travelOf(travel, 'to-school');
  const [time, length] = [legFigure(seconds, places.length), legFigure(metres, places.length)];
  const leg = (from: number, to: number): number =>
    (time(from, to) * hourCents) / 3600 + (length(from, to) * kilometreCents) / 1000;
  const ways = waysTo(problem, plan);
  const standing = (rules.stopSeconds * hourCents) / 3600;
  const known = new Map<number, number>();
  return (stop, school) => {
    const key = stop * schools.length + school;
    const told = known.get(key);
    if (told !== undefined) return told;
    const place = stops[stop]?.place ?? -1;
    const least = Math.min(...(ways[school] ?? []).map((way) => beside(way, { stop, place, leg })));
    const price = standing + (Number.isFinite(least) ? least : (DETOUR_SECONDS * hourCents) / 3600);
    known.set(key, price);
    return price;
  };
}

function waysTo({ schools, stops }: RoutingProblem, plan: Plan): readonly (readonly Way[])[] {
  const ways = schools.map((): Way[] => []);
  for (const { trips } of plan.days)
    for (const trip of trips) {
      if (trip.direction !== 'to-school') continue;
      const served = trip.visits.map(({ stop }) => stop);
      const end = schools[trip.schools[0] ?? -1]?.place ?? -1;
      const way = { stops: served, places: [...served.map((stop) => stops[stop]?.place ?? -1), end] };
      for (const school of trip.schools) ways[school]?.push(way);
    }
  return ways;
}

function beside(
  { places, stops }: Way,
  { stop, place, leg }: { stop: number; place: number; leg: (from: number, to: number) => number },
): number {
  const at = stops.indexOf(stop);
  const detour = (before: number | undefined, after: number): number =>
    leg(place, after) + (before === undefined ? 0 : leg(before, place) - leg(before, after));
  if (at >= 0) return detour(places[at - 1], places[at + 1] as number);
  return Math.min(...places.map((after, i) => detour(places[i - 1], after)));
}
