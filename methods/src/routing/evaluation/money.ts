import { type Cents, cents } from '@leeway/model';
import type { Plan, RoutingProblem } from '../problem.ts';
import type { Driving } from './driving.ts';

/** What a day costs, by what it is paid for; each part is rounded to whole cents and the parts add up. */
export type DayMoney = { readonly all: Cents; readonly days: Cents; readonly hours: Cents; readonly kilometres: Cents };

/** Buses by the day, drivers by the hour from yard to yard, kilometres loaded and empty. A bus without trips costs nothing. */
export function dayMoney({ fleet }: RoutingProblem, { days }: Plan, driving: readonly Driving[]): DayMoney {
  let [byDay, byHour, byKilometre] = [0, 0, 0];
  days.forEach((day, d) => {
    const [kind, way] = [fleet[day.kind], driving[d]];
    if (kind === undefined || way === undefined || day.trips.length === 0) return;
    byDay += kind.dayCents;
    byHour += (kind.hourCents * way.dutySeconds) / 3600;
    byKilometre += (kind.kilometreCents * (way.loadedMetres + way.emptyMetres)) / 1000;
  });
  const parts = { days: Math.round(byDay), hours: Math.round(byHour), kilometres: Math.round(byKilometre) };
  return {
    all: cents(parts.days + parts.hours + parts.kilometres),
    days: cents(parts.days),
    hours: cents(parts.hours),
    kilometres: cents(parts.kilometres),
  };
}
