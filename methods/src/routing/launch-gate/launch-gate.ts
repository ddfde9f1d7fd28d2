import { checkPlan } from '../checking/check-plan.ts';
import type { SimulatedDays } from '../day-simulation/simulated-days.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { changedRiders } from '../schedule/changed-riders.ts';
import { GATE_ITEMS, type GateItem, type GateState } from './gate-items.ts';
import { GATE_WORDS } from './gate-words.ts';

/** One bus driven once to the clock, by whom, and whether by this plan; `unsaid` where the signature names none. */
export type DryRun = {
  readonly kind: number;
  readonly number: number;
  readonly by: string;
  readonly plan: 'this' | 'another' | 'unsaid';
};

/** What people have handed in, and what is known of today and of riders beside the plan. */
export type LaunchEvidence = {
  /** Bus days that their drivers have driven to the clock; null where nobody handed in any. */
  readonly dryRuns: readonly DryRun[] | null;
  /** The plan promises how many riders it changes, and what that is counted from is not at hand. */
  readonly isChangeUncounted: boolean;
  /** Bells in force today, one for each school; null where not known. */
  readonly bellsToday: readonly number[] | null;
  /** Lines that nobody may cross on foot are on file; without them no walk is known to be safe. */
  readonly hazardsKnown: boolean;
  /** Riders who cross the street where the bus stops. */
  readonly ridersCrossing: number;
  /** Riders whose share of days on the bus is on file, and how many different shares there are. */
  readonly ridership: { readonly counted: number; readonly shares: number };
  /** Riders of the plan whom the plan to go back to would leave without a bus; null where none is named. */
  readonly rollBack: { readonly ridersLeft: number } | null;
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

type Reading = Pick<GateItem, 'state' | 'evidence'>;

const passedIf = (passed: boolean): GateState => (passed ? 'passed' : 'failed');

export type LaunchGiven = {
  readonly simulation: SimulatedDays;
  readonly evidence: LaunchEvidence;
  readonly limits: LaunchLimits;
  /** What runs until the plan starts, where it is not the problem’s own `today`, from which the plan’s limit of changes is counted. */
  readonly running?: Plan | null;
};

/**
 * Holds a plan to what launches failed for want of. `simulation` must be of this problem and plan. Throws `shape` where today’s
 * plan points nowhere, or the simulation is of another number of trips.
 */
export function launchGate(problem: RoutingProblem, plan: Plan, given: LaunchGiven): LaunchGate {
  const { violations } = checkPlan(problem, plan);
  const { evidence, simulation, limits } = given;
  const readings: Readonly<Record<GateItem['id'], Reading>> = {
    'every-rider-has-a-stop': stopReading(problem, plan, evidence),
    'clean-verdict': verdictReading(violations.length, evidence),
    'on-time': onTimeReading(simulation, limits),
    'last-drop-off': dropOffReading(problem, simulation, limits),
    'one-change-at-a-time': changeReading(problem, plan, given),
    ridership: ridershipReading(problem, evidence),
    'dry-runs': dryRunReading(plan, evidence),
    'roll-back': rollBackReading(evidence),
  };
  const items = GATE_ITEMS.map((id) => ({ id, ...readings[id], sentence: GATE_WORDS[id](readings[id]) }));
  return { passed: items.every(({ state }) => state === 'passed'), items };
}

function stopReading({ riders }: RoutingProblem, { riderStop }: Plan, given: LaunchEvidence): Reading {
  const without = riders.filter((_, rider) => (riderStop[rider] ?? -1) < 0).length;
  const state = without > 0 ? 'failed' : given.hazardsKnown ? 'passed' : 'unknown';
  return { state, evidence: { ridersWithoutStop: without, riders: riders.length, crossing: given.ridersCrossing } };
}

function verdictReading(violations: number, { isChangeUncounted }: LaunchEvidence): Reading {
  const state = violations > 0 ? 'failed' : isChangeUncounted ? 'unknown' : 'passed';
  return { state, evidence: { violations } };
}

function onTimeReading({ trips, days }: SimulatedDays, { onTimeLeast }: LaunchLimits): Reading {
  const shares = trips.filter(({ direction }) => direction === 'to-school').map(({ onTimeShare }) => onTimeShare);
  const below = shares.filter((share) => share < onTimeLeast).length;
  const worst = shares.reduce((least, share) => Math.min(least, share), 1);
  const evidence = { tripsBelow: below, trips: shares.length, worstShare: worst, onTimeLeast, days };
  return { state: passedIf(below === 0), evidence };
}

function dropOffReading(
  { rules }: RoutingProblem,
  { lastDropOff, trips }: SimulatedDays,
  limits: LaunchLimits,
): Reading {
  const latest = limits.lastDropOffLatest;
  const stranded = trips.filter(
    ({ direction, notRunShare }) => direction === 'from-school' && notRunShare > 0.05,
  ).length;
  if (lastDropOff === null) return { state: passedIf(rules.afternoon === 'none'), evidence: { stranded, latest } };
  const { p95 } = lastDropOff;
  return { state: passedIf(p95 <= latest && stranded === 0), evidence: { p95, latest, stranded } };
}

function changeReading(
  problem: RoutingProblem,
  plan: Plan,
  { evidence: { bellsToday }, limits, running = problem.today }: LaunchGiven,
): Reading {
  const bells =
    bellsToday === null ? null : problem.schools.filter(({ bell }, school) => bell !== bellsToday[school]).length;
  const riding = running?.riderStop.reduce((count, stop) => count + (stop >= 0 ? 1 : 0), 0) ?? 0;
  if (bells === null || riding === 0) return { state: 'unknown', evidence: bells === null ? {} : { bells } };
  const changes = changedRiders({ ...problem, today: running }, plan);
  const count = (what: 'stop' | 'bus'): number => changes.filter((change) => change[what]).length;
  const [stops, buses] = [count('stop'), count('bus')];
  const isNew = (riders: number): number => (riders > limits.newShare * riding ? 1 : 0);
  const news = { newBells: bells > 0 ? 1 : 0, newStops: isNew(stops), newRoutes: isNew(buses) };
  return {
    state: passedIf(news.newBells + news.newStops + news.newRoutes <= 1),
    evidence: { ...news, bells, ridersStop: stops, ridersBus: buses, riding },
  };
}

/** Counts are told from a filled-in column by their differing: nobody’s riders all come on the same share of days. */
function ridershipReading({ riders }: RoutingProblem, { ridership: { counted, shares } }: LaunchEvidence): Reading {
  const state = counted < riders.length ? 'failed' : shares < 2 && riders.length > 1 ? 'unknown' : 'passed';
  return { state, evidence: { counted, riders: riders.length, shares } };
}

/** The best that was signed of a bus counts: of this plan, else of a plan that nobody named, else of another. */
function dryRunReading({ days }: Plan, { dryRuns }: LaunchEvidence): Reading {
  const needed = days.filter(({ trips }) => trips.length > 0);
  if (dryRuns === null) return { state: 'unknown', evidence: { buses: needed.length } };
  const signed = new Set(
    dryRuns.filter(({ by }) => by.trim() !== '').map(({ kind, number, plan }) => `${kind}/${number} ${plan}`),
  );
  const best = needed.map(({ kind, number }) =>
    (['this', 'unsaid', 'another'] as const).find((plan) => signed.has(`${kind}/${number} ${plan}`)),
  );
  const count = (what: DryRun['plan'] | undefined): number => best.filter((one) => one === what).length;
  const [another, unsaid] = [count('another'), count('unsaid')];
  const open = count(undefined) + another;
  return {
    state: open > 0 ? 'failed' : unsaid > 0 ? 'unknown' : 'passed',
    evidence: { open, another, unsaid, buses: needed.length },
  };
}

function rollBackReading({ rollBack }: LaunchEvidence): Reading {
  if (rollBack === null) return { state: 'unknown', evidence: {} };
  return { state: passedIf(rollBack.ridersLeft === 0), evidence: { ridersLeft: rollBack.ridersLeft } };
}
