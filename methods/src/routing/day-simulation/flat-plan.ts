import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import { type DaySchedule, planSchedule } from '../schedule/plan-schedule.ts';
import { medianLegs, plannedLegs } from '../schedule/planned-legs.ts';
import { visitSeconds } from '../schedule/trip-schedule.ts';

/**
 * A plan as flat arrays. Trips are numbered through all bus days; the calls of trip t are `callFrom[t]` to `callFrom[t + 1]` − 1
 * in the sequence driven, the riders of call c `riderFrom[c]` to `riderFrom[c + 1]` − 1.
 */
export type FlatPlan = ReturnType<typeof flatPlan>;

/** Flattens a well-formed plan, with the planned time of every call. Throws `out-of-range` for a quantile. */
export function flatPlan(problem: RoutingProblem, plan: Plan) {
  const schedule = planSchedule(problem, plan);
  const trips = plan.days.flatMap((day, bus) => day.trips.map((trip, index) => ({ bus, index, trip, kind: day.kind })));
  const calls = trips.flatMap(({ bus, index, trip }) => callsOf(problem, trip, { schedule, bus, index }));
  const legs = plannedLegs(problem);
  const median = medianLegs(problem);
  const callFrom = offsets(trips.map(({ trip }) => trip.visits.length + trip.schools.length));
  const first = trips.map((_, t) => callFrom[t] as number);
  const last = trips.map((_, t) => (callFrom[t + 1] as number) - 1);
  const duty = trips.map(({ bus, index }) => schedule[bus]?.duties.some((one) => one.first === index) ?? false);
  return {
    trips: trips.length,
    buses: plan.days.length,
    bus: Int32Array.from(trips, ({ bus }) => bus),
    index: Int32Array.from(trips, ({ index }) => index),
    toSchool: Uint8Array.from(trips, ({ trip }) => (trip.direction === 'to-school' ? 1 : 0)),
    /** The trip before on the same bus, −1 for none, and whether the bus plans to be in its yard between. */
    before: Int32Array.from(trips, ({ index }, t) => (index === 0 ? -1 : t - 1)),
    viaYard: Uint8Array.from(duty, (starts, t) => (starts && trips[t]?.index !== 0 ? 1 : 0)),
    yard: Int32Array.from(plan.days, (day) => problem.fleet[day.kind]?.yard ?? -1),
    leavesEarliest: Float64Array.from(plan.days, (day) => problem.fleet[day.kind]?.leavesEarliest ?? 0),
    starts: Float64Array.from(first, (call) => calls[call]?.arrives ?? 0),
    ends: Float64Array.from(last, (call) => calls[call]?.leaves ?? 0),
    firstPlace: Int32Array.from(first, (call) => calls[call]?.place ?? -1),
    lastPlace: Int32Array.from(last, (call) => calls[call]?.place ?? -1),
    callFrom,
    place: Int32Array.from(calls, ({ place }) => place),
    /** Median seconds of the leg to the call from the one before; of no use at a trip's first. */
    median: Float64Array.from(calls, ({ place, direction }, c) =>
      median(calls[c - 1]?.place ?? place, place, direction),
    ),
    arrives: Float64Array.from(calls, ({ arrives }) => arrives),
    leaves: Float64Array.from(calls, ({ leaves }) => leaves),
    /** Seconds for stopping at all. */
    stopping: Float64Array.from(calls, ({ stopping }) => stopping),
    /** School of the call, −1 at a stop. */
    school: Int32Array.from(calls, ({ school }) => school),
    riderFrom: offsets(calls.map(({ riders }) => riders.length)),
    rider: Int32Array.from(calls.flatMap(({ riders }) => riders)),
    /** Which of the trip's schools the rider in the same position goes to. */
    slot: Uint8Array.from(calls.flatMap(({ slots }) => slots)),
    schoolsMost: Math.max(1, ...trips.map(({ trip }) => trip.schools.length)),
    fits: fitting(
      problem,
      plan,
      trips.map(({ trip }) => trip),
    ),
    legs,
  };
}

/** The direction of a trip by its number. */
export function directionOf({ toSchool }: Pick<FlatPlan, 'toSchool'>, trip: number): Trip['direction'] {
  return toSchool[trip] === 1 ? 'to-school' : 'from-school';
}

function offsets(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    from[i + 1] = (from[i] as number) + length;
  });
  return from;
}

type Where = { readonly schedule: readonly DaySchedule[]; readonly bus: number; readonly index: number };

function callsOf(problem: RoutingProblem, trip: Trip, { schedule, bus, index }: Where) {
  const times = schedule[bus]?.trips[index];
  if (times === undefined) throw new RangeError(`The schedule lacks trip ${index} of bus day ${bus}.`);
  const visits = times.visits.map((call, v) => {
    const visit = trip.visits[v] ?? { stop: -1, riders: [] };
    const slots = visit.riders.map((rider) => Math.max(0, trip.schools.indexOf(problem.riders[rider]?.school ?? -1)));
    const stopping = visitSeconds(problem, { ...visit, riders: [] }, trip.visits[v - 1]);
    return { ...call, direction: trip.direction, school: -1, riders: visit.riders, slots, stopping };
  });
  const schools = times.schools.map((call, k) => ({
    ...call,
    direction: trip.direction,
    school: trip.schools[k] ?? -1,
    riders: [] as readonly number[],
    slots: [] as number[],
    stopping: call.leaves - call.arrives,
  }));
  return trip.direction === 'to-school' ? [...visits, ...schools] : [...schools, ...visits];
}

/** 1 at trip × buses + bus where the bus has the seats, places and offers for the trip. */
function fitting({ fleet, riders, stops }: RoutingProblem, plan: Plan, trips: readonly Trip[]): Uint8Array {
  const byKind = trips.map((trip) => {
    const aboard = trip.visits.flatMap((visit) => visit.riders.map((rider) => riders[rider]));
    const wheelchairs = aboard.filter((rider) => rider?.wheelchair).length;
    const sixths = aboard.reduce((sum, rider) => sum + (rider?.wheelchair ? 0 : (rider?.seatSixths ?? 0)), 0);
    const needs = new Set([
      ...aboard.flatMap((rider) => rider?.needs ?? []),
      ...trip.visits.flatMap((visit) => stops[visit.stop]?.needs ?? []),
    ]);
    return fleet.map(
      (kind) =>
        sixths <= kind.benches * 6 &&
        wheelchairs <= kind.wheelchairPlaces &&
        [...needs].every((need) => kind.offers.includes(need)),
    );
  });
  return Uint8Array.from(byKind.flatMap((kinds) => plan.days.map((day) => (kinds[day.kind] ? 1 : 0))));
}
