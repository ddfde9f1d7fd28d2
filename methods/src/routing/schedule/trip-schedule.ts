import type { RoutingProblem, Trip, Visit } from '../problem.ts';
import type { PlannedLegs } from './planned-legs.ts';

/** One standstill of a bus: where, from when, until when (seconds after midnight). */
export type Call = { readonly place: number; readonly arrives: number; readonly leaves: number };

/** Times of a trip, in the sequence of its visits and of its schools. */
export type TripSchedule = {
  readonly visits: readonly Call[];
  readonly schools: readonly Call[];
  readonly first: Call;
  readonly last: Call;
};

/**
 * Every standstill of a trip, counted backwards and forwards from `atSchool`, without waiting on the way. A bus stands
 * `stopSeconds` once at a stop, `riderSeconds` for each rider and `wheelchairSeconds` more for each wheelchair, and `unload` at
 * a school in either direction. The trip must be well formed.
 */
export function tripSchedule(problem: RoutingProblem, trip: Trip, legs: PlannedLegs): TripSchedule {
  const toSchool = trip.direction === 'to-school';
  const { visits, schools } = trip;
  const halts = visits.length + schools.length;
  const firstStop = toSchool ? 0 : schools.length;
  const firstSchool = toSchool ? visits.length : 0;
  const place = new Array<number>(halts).fill(-1);
  const stands = new Array<number>(halts).fill(0);
  visits.forEach((visit, i) => {
    place[firstStop + i] = problem.stops[visit.stop]?.place ?? -1;
    stands[firstStop + i] = visitSeconds(problem, visit, visits[i - 1]);
  });
  schools.forEach((school, k) => {
    place[firstSchool + k] = problem.schools[school]?.place ?? -1;
    stands[firstSchool + k] = problem.schools[school]?.unload ?? 0;
  });
  const anchor = toSchool ? visits.length : schools.length - 1;
  const arrives = toSchool ? trip.atSchool : trip.atSchool - (stands[anchor] ?? 0);
  const calls = timed({ place, stands }, { anchor, arrives }, (from, to) => legs(from, to, trip.direction));
  const cut = toSchool ? visits.length : schools.length;
  const [early, late] = [calls.slice(0, cut), calls.slice(cut)];
  const [first, last] = [calls[0], calls.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A trip needs a school.');
  return { visits: toSchool ? early : late, schools: toSchool ? late : early, first, last };
}

type Halts = { readonly place: readonly number[]; readonly stands: readonly number[] };

function timed(
  { place, stands }: Halts,
  known: { readonly anchor: number; readonly arrives: number },
  way: (from: number, to: number) => number,
): Call[] {
  const gap = (i: number): number => (stands[i] as number) + way(place[i] as number, place[i + 1] as number);
  const at = new Array<number>(place.length).fill(known.arrives);
  for (let i = known.anchor - 1; i >= 0; i -= 1) at[i] = (at[i + 1] as number) - gap(i);
  for (let i = known.anchor + 1; i < place.length; i += 1) at[i] = (at[i - 1] as number) + gap(i - 1);
  return place.map((here, i) => {
    const arrives = at[i] as number;
    return { place: here, arrives, leaves: arrives + (stands[i] as number) };
  });
}

/** Planned seconds at a stop; stopping itself counts once where two schools' riders board one after the other at one stop. */
export function visitSeconds({ rules, riders }: RoutingProblem, visit: Visit, before: Visit | undefined): number {
  let wheelchairs = 0;
  for (const rider of visit.riders) if (riders[rider]?.wheelchair) wheelchairs += 1;
  const stopping = before?.stop === visit.stop ? 0 : rules.stopSeconds;
  return stopping + visit.riders.length * rules.riderSeconds + wheelchairs * rules.wheelchairSeconds;
}
