import { requireWellFormed } from '../checking/require-well-formed.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { changedRiders } from '../schedule/changed-riders.ts';
import { type DaySchedule, planSchedule } from '../schedule/plan-schedule.ts';
import { plannedLegs } from '../schedule/planned-legs.ts';
import { journeys } from '../schedule/rides.ts';
import { type Distribution, distribution } from './distribution.ts';
import { type Driving, planDriving } from './driving.ts';
import { type FleetUse, fleetUse } from './fleet-use.ts';
import { type DayMoney, dayMoney } from './money.ts';
import { type GroupRides, rideFigures, walkFigures } from './rider-figures.ts';
import { type StandbyCost, standbyCost } from './standby-cost.ts';

/** What a plan takes and gives on one day; times at the planned quantile. */
export type PlanEvaluation = {
  readonly fleet: FleetUse;
  /** Sums over all buses. */
  readonly driving: Driving;
  readonly money: DayMoney;
  /** Beside `money`, never in it. */
  readonly standby: StandbyCost;
  readonly rides: ReturnType<typeof rideFigures>['all'];
  readonly groups: readonly GroupRides[];
  readonly walkMetres: Distribution | null;
  readonly ridersPerRun: Distribution | null;
  /** Seconds between a bus's arrival and the latest allowed, over morning trips; the tightest school of a mixed load. */
  readonly arrivalMargin: Distribution | null;
  /** Riders of today for whom something is new; null where today is not known. */
  readonly changed: { readonly any: number; readonly stop: number; readonly time: number; readonly bus: number } | null;
  /** Riders who have no stop to choose. */
  readonly cases: number;
  /** Riders on board at any time of the day, each once. */
  readonly carried: number;
  /** Riders whose bus in the afternoon is not their bus of the morning; null where no bus runs in the afternoon. */
  readonly homeOnAnotherBus: number | null;
};

/** Counts what a plan needs and how riders fare. Throws `shape` where the plan points nowhere, `out-of-range` for a quantile. */
export function evaluatePlan(problem: RoutingProblem, plan: Plan): PlanEvaluation {
  requireWellFormed(problem, plan);
  if (problem.today !== null) requireWellFormed(problem, problem.today);
  const schedule = planSchedule(problem, plan);
  const driving = planDriving(problem, plan.days, schedule);
  const seen = journeys(problem, plan, schedule);
  const rides = rideFigures(problem, plan, { seen, legs: plannedLegs(problem) });
  const [morning, afternoon] = [seen['to-school'].day, seen['from-school'].day];
  const count = (holds: (out: number, home: number) => boolean): number =>
    morning.reduce((sum, out, rider) => sum + (holds(out, afternoon[rider] as number) ? 1 : 0), 0);
  return {
    fleet: fleetUse(problem, plan, schedule),
    driving: driving.reduce(
      (sum, one) => ({
        drivenSeconds: sum.drivenSeconds + one.drivenSeconds,
        dutySeconds: sum.dutySeconds + one.dutySeconds,
        loadedMetres: sum.loadedMetres + one.loadedMetres,
        emptyMetres: sum.emptyMetres + one.emptyMetres,
      }),
      { drivenSeconds: 0, dutySeconds: 0, loadedMetres: 0, emptyMetres: 0 },
    ),
    money: dayMoney(problem, plan, driving),
    standby: standbyCost(problem),
    rides: rides.all,
    groups: rides.groups,
    walkMetres: walkFigures(problem, plan),
    ridersPerRun: distribution(
      plan.days.flatMap((day) =>
        day.trips.map(({ visits }) => visits.reduce((sum, { riders }) => sum + riders.length, 0)),
      ),
    ),
    arrivalMargin: arrivalMargin(problem, plan, schedule),
    changed: changeCounts(problem, plan),
    cases: problem.riders.filter(({ choices }) => choices.length === 0).length,
    carried: count((out, home) => out >= 0 || home >= 0),
    homeOnAnotherBus: afternoon.some((day) => day >= 0)
      ? count((out, home) => out >= 0 && home >= 0 && out !== home)
      : null,
  };
}

function arrivalMargin({ schools }: RoutingProblem, plan: Plan, schedule: readonly DaySchedule[]): Distribution | null {
  return distribution(
    plan.days.flatMap((day, d) =>
      day.trips.flatMap((trip, t) => {
        if (trip.direction !== 'to-school') return [];
        const margins = trip.schools.map((school, k) => {
          const { bell, arriveLeast, unload } = schools[school] ?? { bell: 0, arriveLeast: 0, unload: 0 };
          return bell - arriveLeast - unload - (schedule[d]?.trips[t]?.schools[k]?.arrives ?? Number.NaN);
        });
        return [Math.min(...margins)];
      }),
    ),
  );
}

function changeCounts(problem: RoutingProblem, plan: Plan): PlanEvaluation['changed'] {
  if (problem.today === null) return null;
  const changes = changedRiders(problem, plan);
  const count = (what: 'stop' | 'time' | 'bus'): number => changes.filter((change) => change[what]).length;
  return { any: changes.length, stop: count('stop'), time: count('time'), bus: count('bus') };
}
