import type { BusDay, Plan, RoutingProblem } from '@leeway/methods';
import type { DutyTimes, PlanTimes } from './plan-times.ts';

/** What one bus does in a day and what that costs. Cents are exact here and are rounded where they are shown. */
export type BusCost = {
  readonly bus: number;
  readonly vehicleId: string;
  readonly number: number;
  readonly trips: number;
  readonly riders: number;
  readonly driverSeconds: number;
  readonly metres: number;
  readonly dayCents: number;
  readonly hourCents: number;
  readonly distanceCents: number;
  readonly totalCents: number;
};

export type PlanCost = {
  readonly buses: readonly BusCost[];
  readonly driverSeconds: number;
  readonly metres: number;
  readonly totalCents: number;
};

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Places of a duty in the sequence in which the bus is there, from yard to yard where the kind has one. */
function placesOf(problem: RoutingProblem, day: BusDay, { first, last }: DutyTimes): number[] {
  const yard = problem.fleet[day.kind]?.yard ?? null;
  const home = yard === null ? [] : [yard];
  const places = day.trips.slice(first, last + 1).flatMap(({ direction, visits, schools }) => {
    const stops = visits.map(({ stop }) => problem.stops[stop]?.place ?? 0);
    const ends = schools.map((school) => problem.schools[school]?.place ?? 0);
    return direction === 'to-school' ? [...stops, ...ends] : [...ends, ...stops];
  });
  return [...home, ...places, ...home];
}

function metresOf(problem: RoutingProblem, places: readonly number[]): number {
  const size = problem.places.length;
  return places.reduce((total, to, at) => {
    const from = places[at - 1];
    return from === undefined ? total : total + (problem.travel.metres[from * size + to] ?? 0);
  }, 0);
}

/** Days, drivers' hours from yard to yard and distance of every bus, at the fleet's prices. `times` belong to the plan. */
export function planCost(problem: RoutingProblem, plan: Plan, times: PlanTimes): PlanCost {
  const buses = plan.days.map((day, bus): BusCost => {
    const kind = problem.fleet[day.kind];
    const duties = times[bus]?.duties ?? [];
    const driverSeconds = sum(duties, ({ out, back }) => back - out);
    const metres = sum(duties, (duty) => metresOf(problem, placesOf(problem, day, duty)));
    const dayCents = kind?.dayCents ?? 0;
    const hourCents = (driverSeconds / 3600) * (kind?.hourCents ?? 0);
    const distanceCents = (metres / 1000) * (kind?.kilometreCents ?? 0);
    const riders = new Set(day.trips.flatMap(({ visits }) => visits.flatMap((visit) => visit.riders))).size;
    return {
      ...{ bus, vehicleId: kind?.id ?? '', number: day.number, trips: day.trips.length, riders, driverSeconds, metres },
      ...{ dayCents, hourCents, distanceCents, totalCents: dayCents + hourCents + distanceCents },
    };
  });
  return {
    buses,
    driverSeconds: sum(buses, (bus) => bus.driverSeconds),
    metres: sum(buses, (bus) => bus.metres),
    totalCents: sum(buses, (bus) => bus.totalCents),
  };
}
