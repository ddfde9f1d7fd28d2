import type { Plan, RoutingProblem } from '../problem.ts';
import { planSchedule } from './plan-schedule.ts';
import { journeys } from './rides.ts';

/** For whom of today's riders something is new; a rider without a stop today is nobody's change. */
export type RiderChange = {
  readonly rider: number;
  readonly stop: boolean;
  /** By more than `changeSeconds` at the stop, in either direction that is run today and in the plan. */
  readonly time: boolean;
  readonly bus: boolean;
};

/** Whether a change counts where riders changed are limited or weigh: another bus at the same stop and time does not. */
export const countsAsChange = ({ stop, time }: RiderChange): boolean => stop || time;

/** Riders whose stop, time or bus is not today's. Empty where today is not known. Both plans must be well formed. */
export function changedRiders(problem: RoutingProblem, plan: Plan): readonly RiderChange[] {
  const { today, rules } = problem;
  if (today === null) return [];
  const old = journeys(problem, today, planSchedule(problem, today));
  const now = journeys(problem, plan, planSchedule(problem, plan));
  const bus = (of: Plan, day: number): string => `${of.days[day]?.kind}/${of.days[day]?.number}`;
  return problem.riders.flatMap((_, rider) => {
    const before = today.riderStop[rider] ?? -1;
    if (before < 0) return [];
    const directions = (['to-school', 'from-school'] as const).filter(
      (way) => (old[way].day[rider] ?? -1) >= 0 && (now[way].day[rider] ?? -1) >= 0,
    );
    const change = {
      rider,
      stop: plan.riderStop[rider] !== before,
      time: directions.some(
        (way) =>
          Math.abs((old[way].atStop[rider] as number) - (now[way].atStop[rider] as number)) > rules.changeSeconds,
      ),
      bus: directions.some(
        (way) => bus(today, old[way].day[rider] as number) !== bus(plan, now[way].day[rider] as number),
      ),
    };
    return change.stop || change.time || change.bus ? [change] : [];
  });
}
