import { busMoney, type DaySchedule, type Plan, planDriving, type RoutingProblem } from '@leeway/methods';

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
  /** Riders on board at any time of the day, each once. */
  readonly riders: number;
  readonly driverSeconds: number;
  readonly metres: number;
  readonly totalCents: number;
};

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

const ridersOf = (days: Plan['days']): number =>
  new Set(days.flatMap(({ trips }) => trips.flatMap(({ visits }) => visits.flatMap((visit) => visit.riders)))).size;

/** Days, drivers' hours from yard to yard and distance of every bus, at the fleet's prices. `times` belong to the plan. */
export function planCost(problem: RoutingProblem, plan: Plan, times: readonly DaySchedule[]): PlanCost {
  const driving = planDriving(problem, plan.days, times);
  const buses = plan.days.map((day, bus): BusCost => {
    const way = driving[bus];
    if (way === undefined) throw new RangeError(`The driving lacks bus day ${bus}.`);
    const { day: dayCents, hours: hourCents, kilometres: distanceCents } = busMoney(problem, day, way);
    const [vehicleId, driverSeconds] = [problem.fleet[day.kind]?.id ?? '', way.dutySeconds];
    const metres = way.loadedMetres + way.emptyMetres;
    const riders = ridersOf([day]);
    return {
      ...{ bus, vehicleId, number: day.number, trips: day.trips.length, riders, driverSeconds, metres },
      ...{ dayCents, hourCents, distanceCents, totalCents: dayCents + hourCents + distanceCents },
    };
  });
  return {
    buses,
    riders: ridersOf(plan.days),
    driverSeconds: sum(buses, (bus) => bus.driverSeconds),
    metres: sum(buses, (bus) => bus.metres),
    totalCents: sum(buses, (bus) => bus.totalCents),
  };
}
