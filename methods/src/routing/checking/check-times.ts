import type { BusDay, Plan, RoutingProblem, Trip } from '../problem.ts';
import type { DaySchedule } from '../schedule/plan-schedule.ts';
import { type PlannedLegs, plannedLegs } from '../schedule/planned-legs.ts';
import { rideSeconds } from '../schedule/rides.ts';
import type { TripSchedule } from '../schedule/trip-schedule.ts';
import type { Ledger } from './ledger.ts';
import type { PlanSpot } from './rules.ts';

/** Rides, bells, and that a bus is never in two places; all legs at the planned quantile. */
export function checkTimes(
  problem: RoutingProblem,
  plan: Plan,
  { schedule, ledger }: { schedule: readonly DaySchedule[]; ledger: Ledger },
): void {
  const legs = plannedLegs(problem);
  plan.days.forEach((day, bus) => {
    const times = schedule[bus]?.trips ?? [];
    times.forEach((timesOfTrip, t) => {
      const trip = day.trips[t];
      if (trip === undefined) return;
      const at = { trip, times: timesOfTrip, ledger, spot: { bus, trip: t } };
      checkReach(at, legs);
      checkRides(problem, at);
      if (trip.direction === 'to-school') checkArrivals(problem, at);
      else checkDepartures(problem, at);
    });
    checkChain(problem, day, { times, ledger, legs, bus });
  });
}

type At = { readonly trip: Trip; readonly times: TripSchedule; readonly ledger: Ledger; readonly spot: PlanSpot };

function checkReach({ trip, times, ledger, spot }: At, legs: PlannedLegs): void {
  const calls =
    trip.direction === 'to-school' ? [...times.visits, ...times.schools] : [...times.schools, ...times.visits];
  const stopsFrom = trip.direction === 'to-school' ? 0 : times.schools.length;
  calls.forEach((call, i) => {
    const next = calls[i + 1];
    if (next === undefined) return;
    const amount = legs(call.place, next.place, trip.direction);
    ledger.holds('reachable', amount >= 0 && amount < Number.POSITIVE_INFINITY, () => {
      const stop = trip.visits[i - stopsFrom]?.stop ?? trip.visits[i + 1 - stopsFrom]?.stop;
      return { ...spot, ...(stop === undefined ? {} : { stop }), amount, limit: Number.MAX_VALUE };
    });
  });
}

function checkRides({ riders }: RoutingProblem, { trip, times, ledger, spot }: At): void {
  trip.visits.forEach((visit, v) => {
    for (const rider of visit.riders) {
      const person = riders[rider];
      if (person === undefined || !trip.schools.includes(person.school)) continue;
      const seconds = rideSeconds(trip, times, v, person.school);
      ledger.notAfter('ride-limit', seconds, person.rideLimit, () => ({
        ...spot,
        rider,
        stop: visit.stop,
        school: person.school,
      }));
    }
  });
}

function checkArrivals({ schools }: RoutingProblem, { trip, times, ledger, spot }: At): void {
  trip.schools.forEach((school, k) => {
    const [one, call] = [schools[school], times.schools[k]];
    if (one === undefined || call === undefined) return;
    const where = { ...spot, school };
    ledger.notBefore('arrival-window', call.arrives, one.bell - one.arriveMost, where);
    ledger.notAfter('arrival-window', call.arrives, one.bell - one.arriveLeast - one.unload, where);
  });
}

function checkDepartures({ schools }: RoutingProblem, { trip, times, ledger, spot }: At): void {
  trip.schools.forEach((school, k) => {
    const [one, call] = [schools[school], times.schools[k]];
    if (one === undefined || call === undefined) return;
    const where = { ...spot, school };
    ledger.notBefore('departure-window', call.leaves, one.bell + one.dayLength + one.leaveLeast, where);
    ledger.notAfter('departure-window', call.leaves, one.bell + one.dayLength + one.leaveMost, where);
  });
}

/** Leaving the last place of one trip and driving to the first of the next, and from and to the yard inside the bus's day. */
function checkChain(
  problem: RoutingProblem,
  day: BusDay,
  { times, ledger, legs, bus }: { times: readonly TripSchedule[]; ledger: Ledger; legs: PlannedLegs; bus: number },
): void {
  const kind = problem.fleet[day.kind];
  const [first, last] = [times[0]?.first, times.at(-1)?.last];
  if (kind === undefined || first === undefined || last === undefined) return;
  const way = (t: number) => day.trips[t]?.direction ?? 'to-school';
  const [toFirst, toYard] =
    kind.yard === null
      ? [0, 0]
      : [legs(kind.yard, first.place, way(0)), legs(last.place, kind.yard, way(times.length - 1))];
  ledger.notBefore('yard-out', first.arrives - toFirst, kind.leavesEarliest, { bus, trip: 0 });
  ledger.notAfter('yard-back', last.leaves + toYard, kind.backLatest, { bus, trip: times.length - 1 });
  times.slice(1).forEach((next, i) => {
    const before = (times[i] as TripSchedule).last;
    ledger.notAfter('chain', before.leaves + legs(before.place, next.first.place, way(i + 1)), next.first.arrives, {
      bus,
      trip: i + 1,
    });
  });
}
