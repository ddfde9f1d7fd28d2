import { checkPlan } from '../checking/check-plan.ts';
import type { SimulatedDays } from '../day-simulation/simulated-days.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { changedRiders } from '../schedule/changed-riders.ts';
import { GATE_ITEMS, type GateItem } from './gate-items.ts';
import { GATE_WORDS } from './gate-words.ts';

/** What people have signed, and what is known of today beside today’s plan. */
export type SignOffs = {
  /** A bus day that its driver has driven to the clock. */
  readonly dryRuns: readonly { readonly kind: number; readonly number: number; readonly by: string }[];
  /** Bells in force today, one for each school; null where not known, which counts as new. */
  readonly bellsToday: readonly number[] | null;
};

export type LaunchLimits = {
  /** Every morning trip must be on time on at least this share of days. */
  readonly onTimeLeast: number;
  /** Time of day by which the last rider is home on nineteen days in twenty. */
  readonly lastDropOffLatest: number;
  /** Stops, or routes, count as new where more than this share of today’s riders get another stop, or another bus. */
  readonly newShare: number;
};

/** A plan may start where every item is passed. */
export type LaunchGate = { readonly passed: boolean; readonly items: readonly GateItem[] };

/**
 * Holds a plan to what launches failed for want of. `simulation` must be of this problem and plan. Throws `shape` where today’s
 * plan points nowhere, or the simulation is of another number of trips.
 */
export function launchGate(
  problem: RoutingProblem,
  plan: Plan,
  given: { readonly simulation: SimulatedDays; readonly signOffs: SignOffs; readonly limits: LaunchLimits },
): LaunchGate {
  const { violations } = checkPlan(problem, plan);
  const readings: Readonly<Record<GateItem['id'], { passed: boolean; evidence: Record<string, number> }>> = {
    'every-rider-has-a-stop': stopReading(problem, plan),
    'clean-verdict': { passed: violations.length === 0, evidence: { violations: violations.length } },
    'on-time': onTimeReading(given.simulation, given.limits),
    'last-drop-off': dropOffReading(problem, given.simulation, given.limits),
    'one-change-at-a-time': changeReading(problem, plan, given),
    'dry-runs': dryRunReading(plan, given.signOffs),
  };
  const items = GATE_ITEMS.map((id) => ({ id, ...readings[id], sentence: GATE_WORDS[id](readings[id]) }));
  return { passed: items.every(({ passed }) => passed), items };
}

function stopReading({ riders }: RoutingProblem, { riderStop }: Plan) {
  const without = riders.filter((_, rider) => (riderStop[rider] ?? -1) < 0).length;
  return { passed: without === 0, evidence: { ridersWithoutStop: without, riders: riders.length } };
}

function onTimeReading({ trips }: SimulatedDays, { onTimeLeast }: LaunchLimits) {
  const shares = trips.filter(({ direction }) => direction === 'to-school').map(({ onTimeShare }) => onTimeShare);
  const below = shares.filter((share) => share < onTimeLeast).length;
  const worst = shares.reduce((least, share) => Math.min(least, share), 1);
  return { passed: below === 0, evidence: { tripsBelow: below, trips: shares.length, worstShare: worst, onTimeLeast } };
}

function dropOffReading({ rules }: RoutingProblem, { lastDropOff, trips }: SimulatedDays, limits: LaunchLimits) {
  const latest = limits.lastDropOffLatest;
  const stranded = trips.filter(
    ({ direction, notRunShare }) => direction === 'from-school' && notRunShare > 0.05,
  ).length;
  if (lastDropOff === null) return { passed: rules.afternoon === 'none', evidence: { stranded, latest } };
  const { p95 } = lastDropOff;
  return { passed: p95 <= latest && stranded === 0, evidence: { p95, latest, stranded } };
}

function changeReading(
  problem: RoutingProblem,
  plan: Plan,
  { signOffs, limits }: { readonly signOffs: SignOffs; readonly limits: LaunchLimits },
) {
  const { bellsToday } = signOffs;
  const riding = problem.today?.riderStop.reduce((count, stop) => count + (stop >= 0 ? 1 : 0), 0) ?? 0;
  const changes = changedRiders(problem, plan);
  const isNew = (what: 'stop' | 'bus'): number =>
    riding === 0 || changes.filter((change) => change[what]).length > limits.newShare * riding ? 1 : 0;
  const bells = bellsToday === null || problem.schools.some(({ bell }, school) => bell !== bellsToday[school]) ? 1 : 0;
  const evidence = { newBells: bells, newStops: isNew('stop'), newRoutes: isNew('bus') };
  return { passed: evidence.newBells + evidence.newStops + evidence.newRoutes <= 1, evidence };
}

function dryRunReading({ days }: Plan, { dryRuns }: SignOffs) {
  const signed = new Set(dryRuns.filter(({ by }) => by.trim() !== '').map(({ kind, number }) => `${kind}/${number}`));
  const needed = days.filter(({ trips }) => trips.length > 0);
  const open = needed.filter(({ kind, number }) => !signed.has(`${kind}/${number}`)).length;
  return { passed: open === 0, evidence: { open, buses: needed.length } };
}
