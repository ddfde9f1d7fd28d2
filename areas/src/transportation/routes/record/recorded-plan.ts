import {
  checkPlan,
  evaluatePlan,
  type Plan,
  planSchedule,
  type RandomStream,
  simulateDays,
  standbyCost,
} from '@leeway/methods';
import type { RecordedBus, RecordedDay, RoutePlan, TransportVehicle } from '@leeway/model';
import { basisWords } from '../out/basis-words.ts';
import { unservedRiders } from '../out/case-list.ts';
import { droppedRiders } from '../plan/dropped-riders.ts';
import { planCost } from '../plan/plan-cost.ts';
import type { BuiltProblem } from '../problem/routing-problem.ts';

const METRES_PER_MILE = 1609.344;
const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** What a person who records a plan hands over beside the plan and its files. */
export type PlanRecording = Pick<RoutePlan, 'madeOn' | 'plan' | 'files' | 'schoolDays'> & {
  readonly after: Plan;
  /** With its own problem, since a plan may move bells that are where they are today. */
  readonly before: { readonly built: BuiltProblem; readonly plan: Plan; readonly file: string } | null;
  readonly days: number;
  /** The same random days for both plans. */
  readonly random: () => RandomStream;
};

const priced = (stated: number | null | undefined, cents: number): number | null =>
  stated === null || stated === undefined ? null : Math.round(cents);

function busesOf({ record, problem }: BuiltProblem, plan: Plan): RecordedBus[] {
  const vehicles = new Map<string, TransportVehicle>(record.vehicles.map((vehicle) => [vehicle.id, vehicle]));
  return planCost(problem, plan, planSchedule(problem, plan)).buses.flatMap((bus): RecordedBus[] => {
    const stated = vehicles.get(bus.vehicleId);
    if (bus.trips === 0) return [];
    return [
      {
        bus: `${bus.vehicleId} ${bus.number + 1}`,
        trips: bus.trips,
        driverHours: toHundredths(bus.driverSeconds / 3600),
        miles: toHundredths(bus.metres / METRES_PER_MILE),
        dayCents: priced(stated?.dayCost, bus.dayCents),
        hourCents: priced(stated?.hourCost, bus.hourCents),
        mileCents: priced(stated?.kilometreCents, bus.distanceCents),
      },
    ];
  });
}

/** Null where the plan points nowhere, so that nothing can be counted. */
function dayOf(built: BuiltProblem, plan: Plan, file: string, { days, random }: PlanRecording): RecordedDay | null {
  const { violations } = checkPlan(built.problem, plan);
  if (violations.some(({ rule }) => rule === 'well-formed')) return null;
  return {
    file,
    carried: evaluatePlan({ ...built.problem, today: null }, plan).carried,
    brokenPromises: violations.length,
    faultlessShare: simulateDays(built.problem, plan, { random: random(), days }).faultlessShare,
    buses: busesOf(built, plan),
  };
}

/** Riders with a stop and no bus, and those who ride before and no longer after; each once. */
function leftBehind(built: BuiltProblem, after: Plan, before: PlanRecording['before']): number {
  const dropped = before === null ? [] : droppedRiders(before, { built, plan: after });
  return new Set([...unservedRiders(built.problem, after), ...dropped]).size;
}

/**
 * What is put on record of a plan: sums by bus, the verdict of the checker on these very files, simulated days. Everything is
 * counted anew; what the plan's file says of itself is not believed. Money is null where the files state no price, never the
 * price that is assumed for the search. Null where the plan, or the one before it, is not well formed.
 */
export function recordedPlan(built: BuiltProblem, recording: PlanRecording): Omit<RoutePlan, 'id'> | null {
  const { after, before, plan, files, madeOn, schoolDays, days } = recording;
  const now = dayOf(built, after, plan.name, recording);
  const old = before && dayOf(before.built, before.plan, before.file, recording);
  if (now === null || (before !== null && old === null)) return null;
  const { checked } = checkPlan(built.problem, after);
  const { drivers, cents } = standbyCost(built.problem);
  return {
    ...{ madeOn, plan, files, schoolDays },
    travel: basisWords(built.problem.travel.basis),
    promisesChecked: Object.values(checked).reduce((sum, count) => sum + count, 0),
    simulatedDays: days,
    leftBehind: leftBehind(built, after, before),
    cases: built.cases.length,
    standby: { drivers, dayCents: cents },
    after: now,
    before: old,
  };
}
