import type { StandbyCost } from '@leeway/methods';
import type { PlanCost } from '../plan/plan-cost.ts';
import { csvText } from './csv-text.ts';

const METRES_PER_MILE = 1609.344;
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const dollars = (cents: number): number => Math.round(cents) / 100;

/**
 * One line a bus and one for all: trips, riders, drivers' hours, miles, and dollars a day. The total is that of the plan: a rider
 * who goes home on another bus counts once. Where drivers are on standby a line of theirs stands after it, blank where their pay
 * is unknown, and a last one with both where it is known.
 */
export function costLinesCsv(cost: PlanCost, standby: StandbyCost): string {
  const head = [
    'bus',
    'trips',
    'riders',
    'driverHours',
    'miles',
    'busDollars',
    'driverDollars',
    'mileDollars',
    'totalDollars',
  ];
  const sum = (of: (bus: PlanCost['buses'][number]) => number): number =>
    cost.buses.reduce((all, bus) => all + of(bus), 0);
  const line = (name: string, riders: number, of: (pick: (bus: PlanCost['buses'][number]) => number) => number) => [
    name,
    of((bus) => bus.trips),
    riders,
    round(of((bus) => bus.driverSeconds) / 3600, 2),
    round(of((bus) => bus.metres) / METRES_PER_MILE, 2),
    dollars(of((bus) => bus.dayCents)),
    dollars(of((bus) => bus.hourCents)),
    dollars(of((bus) => bus.distanceCents)),
    dollars(of((bus) => bus.totalCents)),
  ];
  return csvText([
    head,
    ...cost.buses.map((bus) => line(`${bus.vehicleId} ${bus.number + 1}`, bus.riders, (pick) => pick(bus))),
    line('total', cost.riders, sum),
    ...standbyLines(cost, standby, line('with standby', cost.riders, sum)),
  ]);
}

type Line = readonly (string | number)[];

function standbyLines(cost: PlanCost, { drivers, hours, cents }: StandbyCost, all: Line): (string | number | null)[][] {
  if (drivers === 0) return [];
  const paid = cents === null ? null : dollars(cents);
  const own = ['standby', null, null, hours, null, null, paid, null, paid];
  if (hours === null || cents === null) return [own];
  const driverCents = cost.buses.reduce((sum, bus) => sum + bus.hourCents, 0);
  const both = [...all];
  both[3] = round(cost.driverSeconds / 3600 + hours, 2);
  both[6] = dollars(driverCents + cents);
  both[8] = dollars(cost.totalCents + cents);
  return [own, both];
}
