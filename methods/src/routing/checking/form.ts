import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import type { PlanSpot } from './rules.ts';

/** An index that points nowhere: what was given, and the number that it must stay below. */
export type FormFault = PlanSpot & { readonly amount: number; readonly limit: number };

/**
 * What keeps a plan from being timed at all: indices out of range, a trip without a school, a time that is no number, or
 * another number of riders. Nothing else is checked of a plan with such a fault.
 */
export function formFaults(problem: RoutingProblem, plan: Plan): readonly FormFault[] {
  const { riders, stops, fleet } = problem;
  const faults: FormFault[] = [];
  const below: Reader['below'] = (amount, limit, spot, least = 0) => {
    if (Number.isInteger(amount) && amount >= least && amount < limit) return;
    faults.push({ ...(typeof spot === 'function' ? spot() : spot), amount, limit });
  };
  below(plan.riderStop.length, riders.length + 1, {}, riders.length);
  plan.riderStop.forEach((stop, rider) => {
    below(stop, stops.length, () => ({ rider }), -1);
  });
  plan.days.forEach((day, bus) => {
    below(day.kind, fleet.length, { bus });
    below(day.number, Number.MAX_SAFE_INTEGER, { bus });
    day.trips.forEach((trip, t) => {
      tripFaults(problem, trip, { below, spot: { bus, trip: t } });
    });
  });
  return faults;
}

type Reader = {
  readonly below: (amount: number, limit: number, spot: PlanSpot | (() => PlanSpot), least?: number) => void;
  readonly spot: PlanSpot;
};

function tripFaults({ riders, stops, schools }: RoutingProblem, trip: Trip, { below, spot }: Reader): void {
  if (!Number.isFinite(trip.atSchool) || trip.schools.length === 0) below(Number.NaN, 1, spot);
  for (const school of trip.schools) below(school, schools.length, spot);
  for (const visit of trip.visits) {
    below(visit.stop, stops.length, spot);
    for (const rider of visit.riders) below(rider, riders.length, () => ({ ...spot, stop: visit.stop }));
  }
}
