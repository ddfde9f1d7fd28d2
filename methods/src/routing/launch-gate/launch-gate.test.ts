import { describe, expect, it } from 'vitest';
import { stream } from '../../random/stream.ts';
import { simulateDays } from '../day-simulation/simulate-days.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { at, honestPlan, threeSchools, withTrip } from '../three-schools-fixtures.ts';
import { GATE_ITEMS } from './gate-items.ts';
import { type DryRun, type LaunchEvidence, type LaunchLimits, launchGate } from './launch-gate.ts';

const chances = { dayShare: 0, dwellSpread: 0, noShowShare: 0, noShowWaitSeconds: 0, driverMissing: 0 };
const today: RoutingProblem = {
  ...threeSchools,
  travel: { ...threeSchools.travel, logSpread: 0 },
  today: honestPlan,
};
const bellsToday = today.schools.map(({ bell }) => bell);
const dryRuns = [0, 1].map((kind) => ({ kind, number: 0, by: 'A. Driver', plan: 'this' as const }));
const allSigned: LaunchEvidence = {
  ...{ dryRuns, bellsToday, hazardsKnown: true, isChangeUncounted: false },
  ...{ ridersCrossing: 0, ridership: { counted: 8, shares: 3 }, rollBack: { ridersLeft: 0 } },
};
const limits: LaunchLimits = { onTimeLeast: 0.95, lastDropOffLatest: at('16:00'), newShare: 0.1 };

/** What keeps the gate shut; what is unknown is marked so. */
function failing(
  problem: RoutingProblem,
  plan: Plan,
  evidence: LaunchEvidence = allSigned,
  other: Partial<LaunchLimits> = {},
): string[] {
  const simulation = simulateDays(problem, plan, { random: stream(1), days: 20, chances });
  const gate = launchGate(problem, plan, { simulation, evidence, limits: { ...limits, ...other } });
  expect(gate.passed).toBe(gate.items.every(({ state }) => state === 'passed'));
  expect(gate.items.map(({ id }) => id)).toEqual(GATE_ITEMS);
  for (const { sentence } of gate.items) {
    expect(`${sentence.en}${sentence.es}`).not.toMatch(/undefined|NaN/);
    expect([sentence.en, sentence.es].every((words) => words.endsWith('.'))).toBe(true);
  }
  return gate.items
    .filter(({ state }) => state !== 'passed')
    .map(({ id, state }) => (state === 'unknown' ? `${id}?` : id));
}

describe('the launch gate', () => {
  it('is open for a plan that keeps every promise, is punctual, old and signed', () => {
    expect(failing(today, honestPlan)).toEqual([]);
  });

  it('is shut while a rider has no stop, even where that is nobody’s fault', () => {
    const riders = today.riders.map((one, i) => (i === 6 ? { ...one, choices: [] } : one));
    const drop = (plan: Plan, index: number): Plan =>
      withTrip(plan, 1, index, (trip) => ({ ...trip, visits: trip.visits.filter(({ stop }) => stop !== 4) }));
    const plan = { ...drop(drop(honestPlan, 0), 1), riderStop: Int32Array.from([0, 0, 1, 2, 2, 3, -1, 2]) };
    expect(failing({ ...today, riders, today: plan }, plan)).toEqual(['every-rider-has-a-stop']);
  });

  it('is shut while the plan breaks a rule or a trip is late too often', () => {
    const late = withTrip(honestPlan, 0, 0, (trip) => ({ ...trip, atSchool: at('7:55') }));
    expect(failing(today, late)).toEqual(['clean-verdict']);
    const veryLate = withTrip(honestPlan, 0, 0, (trip) => ({ ...trip, atSchool: at('8:01') }));
    expect(failing(today, veryLate)).toEqual(['clean-verdict', 'on-time']);
  });

  it('is shut where the last rider is home after the limit, or nobody is driven home', () => {
    const home = at('15:45') + 345;
    expect(failing(today, honestPlan, allSigned, { lastDropOffLatest: home })).toEqual([]);
    expect(failing(today, honestPlan, allSigned, { lastDropOffLatest: home - 1 })).toEqual(['last-drop-off']);
    const days = honestPlan.days.map((day) => ({
      ...day,
      trips: day.trips.filter((trip) => trip.direction === 'to-school'),
    }));
    const mornings = { ...honestPlan, days };
    expect(failing({ ...today, today: mornings }, mornings)).toEqual(['clean-verdict', 'last-drop-off']);
    const none = { ...today, today: mornings, rules: { ...today.rules, afternoon: 'none' as const } };
    expect(failing(none, mornings)).toEqual([]);
  });

  it('lets one of bells, stops and routes be new, and not two', () => {
    const bells = { ...allSigned, bellsToday: bellsToday.map((bell) => bell + 600) };
    expect(failing(today, honestPlan, bells)).toEqual([]);
    const otherBuses = { ...honestPlan, days: honestPlan.days.map((day) => ({ ...day, number: 1 })) };
    const signed = { ...allSigned, dryRuns: dryRuns.map((run) => ({ ...run, number: 1 })) };
    expect(failing(today, otherBuses, signed)).toEqual([]);
    expect(failing(today, otherBuses, { ...signed, bellsToday: bells.bellsToday })).toEqual(['one-change-at-a-time']);
    expect(failing({ ...today, today: null }, honestPlan)).toEqual(['one-change-at-a-time?']);
    expect(failing(today, honestPlan, { ...allSigned, bellsToday: null })).toEqual(['one-change-at-a-time?']);
    // One rider of eight is more than a tenth, and less than a fifth.
    const moved = { ...honestPlan, riderStop: Int32Array.from([1, 0, 1, 2, 2, 3, 4, 2]) };
    const yesterday = { ...today, today: moved };
    expect(failing(yesterday, honestPlan, bells)).toEqual(['one-change-at-a-time']);
    expect(failing(yesterday, honestPlan, bells, { newShare: 0.2 })).toEqual([]);
  });

  it('counts what is new from what runs, and the plan’s own limit of changes from what it promised', () => {
    const moved = { ...honestPlan, riderStop: Int32Array.from([1, 0, 1, 2, 2, 3, 4, 2]) };
    const limited = { ...today, rules: { ...today.rules, ridersChangedMost: 0 } };
    const simulation = simulateDays(limited, honestPlan, { random: stream(1), days: 20, chances });
    const evidence = { ...allSigned, bellsToday: bellsToday.map((bell) => bell + 600) };
    const shut = (running: Plan | null, isChangeUncounted = false) =>
      launchGate(limited, honestPlan, { simulation, evidence: { ...evidence, isChangeUncounted }, limits, running })
        .items.filter(({ state }) => state !== 'passed')
        .map(({ id, state }) => `${id} ${state}`);
    // Nobody changes from the plan that was promised to keep all; one rider in eight does from what runs.
    expect(shut(honestPlan)).toEqual([]);
    expect(shut(moved)).toEqual(['one-change-at-a-time failed']);
    expect(shut(null)).toEqual(['one-change-at-a-time unknown']);
    expect(shut(honestPlan, true)).toEqual(['clean-verdict unknown']);
  });

  it('is shut until every bus has a signed dry run', () => {
    expect(failing(today, honestPlan, { ...allSigned, dryRuns: dryRuns.slice(1) })).toEqual(['dry-runs']);
    const unnamed = dryRuns.map((run) => ({ ...run, by: ' ' }));
    expect(failing(today, honestPlan, { ...allSigned, dryRuns: unnamed })).toEqual(['dry-runs']);
  });

  it('takes a dry run of another plan for none, and asks of which plan one was that does not say', () => {
    const [one, two] = dryRuns;
    const of = (...runs: readonly (DryRun | undefined)[]): LaunchEvidence => ({
      ...allSigned,
      dryRuns: runs.flatMap((run) => run ?? []),
    });
    const another = one && { ...one, plan: 'another' as const };
    const unsaid = one && { ...one, plan: 'unsaid' as const };
    expect(failing(today, honestPlan, of(another, two))).toEqual(['dry-runs']);
    expect(failing(today, honestPlan, of(unsaid, two))).toEqual(['dry-runs?']);
    // What is known to be open comes first, and a bus that was driven again counts by the best that was signed.
    expect(failing(today, honestPlan, of(unsaid))).toEqual(['dry-runs']);
    expect(failing(today, honestPlan, of(another, unsaid, two))).toEqual(['dry-runs?']);
    expect(failing(today, honestPlan, of(another, unsaid, one, two))).toEqual([]);
  });

  it('does not know whether a walk is safe where no hazard is on file', () => {
    expect(failing(today, honestPlan, { ...allSigned, hazardsKnown: false })).toEqual(['every-rider-has-a-stop?']);
  });

  it('is shut where ridership is guessed, and does not trust a column that says the same of everybody', () => {
    const ridership = (counted: number, shares: number) => ({ ...allSigned, ridership: { counted, shares } });
    expect(failing(today, honestPlan, ridership(7, 3))).toEqual(['ridership']);
    expect(failing(today, honestPlan, ridership(8, 1))).toEqual(['ridership?']);
    expect(failing(today, honestPlan, ridership(8, 2))).toEqual([]);
  });

  it('asks for a plan to go back to that has a bus for everybody', () => {
    expect(failing(today, honestPlan, { ...allSigned, rollBack: { ridersLeft: 1 } })).toEqual(['roll-back']);
    expect(failing(today, honestPlan, { ...allSigned, rollBack: null })).toEqual(['roll-back?']);
    expect(failing(today, honestPlan, { ...allSigned, dryRuns: null })).toEqual(['dry-runs?']);
  });
});
