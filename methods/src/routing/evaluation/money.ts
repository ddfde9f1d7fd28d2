import { type Cents, cents } from '@leeway/model';
import type { BusDay, Plan, RoutingProblem } from '../problem.ts';
import type { Driving } from './driving.ts';

/** What a day costs, by what it is paid for; each part is rounded to whole cents and the parts add up. */
export type DayMoney = { readonly all: Cents; readonly days: Cents; readonly hours: Cents; readonly kilometres: Cents };

/** What one bus costs on its day, by what it is paid for, in exact cents. */
export type BusMoney = { readonly day: number; readonly hours: number; readonly kilometres: number };

const NOTHING: BusMoney = { day: 0, hours: 0, kilometres: 0 };

/** One bus by the day, its driver by the hour from yard to yard, kilometres loaded and empty. A bus without trips costs nothing. */
export function busMoney({ fleet }: Pick<RoutingProblem, 'fleet'>, { kind, trips }: BusDay, way: Driving): BusMoney {
  const prices = fleet[kind];
  if (prices === undefined || trips.length === 0) return NOTHING;
  return {
    day: prices.dayCents,
    hours: (prices.hourCents * way.dutySeconds) / 3600,
    kilometres: (prices.kilometreCents * (way.loadedMetres + way.emptyMetres)) / 1000,
  };
}

/** All buses of a plan together; `driving` belongs to its days. */
export function dayMoney(problem: RoutingProblem, { days }: Plan, driving: readonly Driving[]): DayMoney {
  let [byDay, byHour, byKilometre] = [0, 0, 0];
  days.forEach((day, d) => {
    const way = driving[d];
    if (way === undefined) return;
    const { day: bus, hours, kilometres } = busMoney(problem, day, way);
    byDay += bus;
    byHour += hours;
    byKilometre += kilometres;
  });
  const parts = { days: Math.round(byDay), hours: Math.round(byHour), kilometres: Math.round(byKilometre) };
  return {
    all: cents(parts.days + parts.hours + parts.kilometres),
    days: cents(parts.days),
    hours: cents(parts.hours),
    kilometres: cents(parts.kilometres),
  };
}
