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
  const stops = trip.visits.map((visit, i) => ({
    place: problem.stops[visit.stop]?.place ?? -1,
    stands: visitSeconds(problem, visit, trip.visits[i - 1]),
  }));
  const schools = trip.schools.map((school) => ({
    place: problem.schools[school]?.place ?? -1,
    stands: problem.schools[school]?.unload ?? 0,
  }));
  const halts = toSchool ? [...stops, ...schools] : [...schools, ...stops];
  const anchor = toSchool ? stops.length : schools.length - 1;
  const stands = halts[anchor]?.stands ?? 0;
  const way: Way = (from, to) => legs(from, to, trip.direction);
  const calls = timed(halts, anchor, { arrives: toSchool ? trip.atSchool : trip.atSchool - stands, way });
  const cut = toSchool ? stops.length : schools.length;
  const [early, late] = [calls.slice(0, cut), calls.slice(cut)];
  const [first, last] = [calls[0], calls.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A trip needs a school.');
  return { visits: toSchool ? early : late, schools: toSchool ? late : early, first, last };
}

type Halt = { readonly place: number; readonly stands: number };
type Way = (from: number, to: number) => number;

function timed(halts: readonly Halt[], anchor: number, known: { arrives: number; way: Way }): Call[] {
  const arrives = new Float64Array(halts.length);
  arrives[anchor] = known.arrives;
  const gap = (i: number): number => {
    const [from, to] = [halts[i] as Halt, halts[i + 1] as Halt];
    return from.stands + known.way(from.place, to.place);
  };
  for (let i = anchor - 1; i >= 0; i -= 1) arrives[i] = (arrives[i + 1] as number) - gap(i);
  for (let i = anchor + 1; i < halts.length; i += 1) arrives[i] = (arrives[i - 1] as number) + gap(i - 1);
  return halts.map(({ place, stands }, i) => {
    const at = arrives[i] as number;
    return { place, arrives: at, leaves: at + stands };
  });
}

/** Planned seconds at a stop; stopping itself counts once where two schools' riders board one after the other at one stop. */
export function visitSeconds({ rules, riders }: RoutingProblem, visit: Visit, before: Visit | undefined): number {
  const wheelchairs = visit.riders.filter((rider) => riders[rider]?.wheelchair).length;
  const stopping = before?.stop === visit.stop ? 0 : rules.stopSeconds;
  return stopping + visit.riders.length * rules.riderSeconds + wheelchairs * rules.wheelchairSeconds;
}
