import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import type { DaySchedule } from '../schedule/plan-schedule.ts';

/** Buses that a plan needs. `runs[k]` buses make k trips in the direction; `ofKind` is in the sequence of the fleet. */
export type FleetUse = {
  readonly buses: number;
  readonly ofKind: readonly { readonly kind: string; readonly buses: number }[];
  /** Most buses away from their yards at one moment, and that moment (seconds after midnight); null without buses. */
  readonly peak: { readonly buses: number; readonly at: number } | null;
  readonly runs: Readonly<Record<Trip['direction'], readonly number[]>>;
};

/** Reads which buses are used and when they are out. A day without trips uses no bus. */
export function fleetUse({ fleet }: RoutingProblem, { days }: Plan, schedule: readonly DaySchedule[]): FleetUse {
  const used = days.filter((day) => day.trips.length > 0);
  const runs = (direction: Trip['direction']): number[] => {
    const counts = used.map((day) => day.trips.filter((trip) => trip.direction === direction).length);
    return Array.from({ length: Math.max(0, ...counts) + 1 }, (_, k) => counts.filter((count) => count === k).length);
  };
  return {
    buses: used.length,
    ofKind: fleet.map(({ id }, kind) => ({ kind: id, buses: used.filter((day) => day.kind === kind).length })),
    peak: peakOf(schedule),
    runs: { 'to-school': runs('to-school'), 'from-school': runs('from-school') },
  };
}

/** A bus that is back at the moment when another leaves is not out with it. */
function peakOf(schedule: readonly DaySchedule[]): FleetUse['peak'] {
  const duties = schedule.flatMap((day) => day.duties);
  const steps = duties.flatMap(({ out, back }) => [
    { at: out, step: 1 },
    { at: back, step: -1 },
  ]);
  steps.sort((a, b) => a.at - b.at || a.step - b.step);
  let [now, peak] = [0, null as FleetUse['peak']];
  for (const { at, step } of steps) {
    now += step;
    if (now > (peak?.buses ?? 0)) peak = { buses: now, at };
  }
  return peak;
}
