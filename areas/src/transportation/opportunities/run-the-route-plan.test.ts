import { type Finding, type Proposal, type RoutePlan, rowsUnder } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { BUS, districtWith, routePlanWith } from '../../contract-fixtures.ts';
import { routePlanRefusal } from '../routes/record/refusal.ts';
import { runTheRoutePlan } from './run-the-route-plan.ts';

const DOLLARS = 100;
const proposed = (routePlan: RoutePlan, transportation = 1_000_000 * DOLLARS) =>
  runTheRoutePlan.propose(districtWith({ areas: { transportation }, routePlan }));

function proposal(routePlan: RoutePlan): Proposal & Required<Pick<Proposal, 'computation'>> {
  const found = proposed(routePlan);
  if (found === null || !('computation' in found) || !found.computation) throw new Error('No opportunity.');
  return { ...found, computation: found.computation };
}

const code = (found: Proposal | Finding | null): string => (found && 'code' in found ? found.code : 'no finding');

describe('running the route plan', () => {
  it('is no question where no plan is on record', () => {
    expect(runTheRoutePlan.propose(districtWith({ areas: { transportation: 100 } }))).toBeNull();
  });

  it('touches what today’s routes cost: 3 buses × $385 × 180 days, and saves a whole bus of it at both ends', () => {
    const { addressable, computation, factors, kind } = proposal(routePlanWith({}));
    expect([kind, addressable.value]).toEqual(['engine', 3 * 385 * 180 * DOLLARS]);
    expect([computation.low.value, computation.high.value]).toEqual([385 * 180 * DOLLARS, 385 * 180 * DOLLARS]);
    expect(factors.effectShare.high).toBeCloseTo(1 / 3, 12);
  });

  it('counts hours and miles beyond the buses given up at the high end only: drivers’ shorter days free no cash', () => {
    // Two buses as before, each an hour shorter: $70 a day on paper, nothing that must leave the budget.
    const shorter = { ...BUS, driverHours: 3, hourCents: 10_500 };
    const { computation } = proposal(routePlanWith({ before: [BUS, BUS], after: [shorter, shorter] }));
    expect([computation.low.value, computation.high.value]).toEqual([0, 70 * 180 * DOLLARS]);
  });

  it('says what standby costs on both sides and counts none of it', () => {
    const said = (standby: RoutePlan['standby']) => {
      const { computation, addressable } = proposal({ ...routePlanWith({}), standby });
      const says = computation.says.map(({ en }) => en).filter((en) => en.includes('on standby'));
      return { says, dollars: [addressable.value, computation.low.value, computation.high.value] };
    };
    const paid = said({ drivers: 3, dayCents: 48_000 });
    expect(paid.says).toEqual([expect.stringContaining('3 drivers are on standby, for $480 a day.')]);
    const unknown = said({ drivers: 1, dayCents: null });
    expect(unknown.says).toEqual([expect.stringContaining('1 driver is on standby. What that costs is unknown')]);
    const silent = [said(undefined), said({ drivers: 0, dayCents: 0 })];
    expect(silent.map(({ says }) => says)).toEqual([[], []]);
    expect(new Set([paid, unknown, ...silent].map(({ dollars }) => dollars.join())).size).toBe(1);
  });

  it('counts what rises in full at both ends: a bus less, but $60 more of hours on each of the others', () => {
    const longer = { ...BUS, hourCents: 20_000 };
    const { computation } = proposal(routePlanWith({ after: [longer, longer] }));
    // $200 of bus and $45 of miles go; hours fall from 3 × $140 to 2 × $200.
    const saved = (200 + 45 + 420 - 400) * 180 * DOLLARS;
    expect([computation.low.value, computation.high.value]).toEqual([saved, saved]);
  });

  it('opens to a row for each bus, today’s after the plan’s own', () => {
    const { addressable, computation } = proposal(routePlanWith({}));
    expect([...new Set(rowsUnder(addressable).map(({ line, file }) => `${file} ${line}`))]).toEqual([
      'route-plan/today.csv 3',
      'route-plan/today.csv 4',
      'route-plan/today.csv 5',
    ]);
    expect(computation.files.map(({ name }) => name)).toEqual(['plan.json', 'riders.csv']);
  });

  it('uses the commonest days of school, with their source, where none are stated', () => {
    const { addressable } = proposal({ ...routePlanWith({}), schoolDays: null });
    expect([addressable.value, JSON.stringify(addressable.because)]).toEqual([
      3 * 385 * 180 * DOLLARS,
      expect.stringContaining('transportation.school-days'),
    ]);
  });

  it.each([
    ['has no routes of today', routePlanWith({ before: null }), 'transportation.route-plan-without-today'],
    [
      'lacks a price, which is never assumed',
      routePlanWith({ after: [{ ...BUS, hourCents: null }] }),
      'transportation.route-plan-without-prices',
    ],
    ['saves nothing', routePlanWith({ after: [BUS, BUS, BUS] }), 'transportation.route-plan-saves-nothing'],
  ])('makes a finding, no number, of a plan that %s', (_what, plan, expected) => {
    expect(code(proposed(plan))).toBe(expected);
  });

  it('says which price is unknown', () => {
    const found = proposed(routePlanWith({ after: [{ ...BUS, mileCents: null }] })) as Finding;
    expect([found.what.en, found.what.es]).toEqual([
      expect.stringContaining('unknown is the price of a mile.'),
      expect.stringContaining('se desconoce el precio de una milla.'),
    ]);
  });

  it('takes today’s routes up to all that is on record for transportation, and not a cent beyond', () => {
    const cost = 3 * 385 * 180 * DOLLARS;
    expect(code(proposed(routePlanWith({}), cost))).toBe('no finding');
    expect(code(proposed(routePlanWith({}), cost - 1))).toBe('transportation.route-plan-beyond-record');
  });
});

describe('refusing to record a plan', () => {
  const plan = routePlanWith({});
  it.each([
    ['breaks a promise', { after: { ...plan.after, brokenPromises: 1 } }, 'transportation.plan-breaks-promises'],
    ['leaves a rider behind', { leftBehind: 1 }, 'transportation.plan-leaves-riders-behind'],
    ['drives no bus', { after: { ...plan.after, buses: [] } }, 'transportation.plan-without-buses'],
  ])('says what, so what and how to mend it where it %s', (_what, change, expected) => {
    const refusal = routePlanRefusal({ ...plan, ...change });
    expect([refusal?.code, refusal?.severity]).toEqual([expected, 'blocks']);
    for (const words of [refusal?.what, refusal?.soWhat, refusal?.fix]) expect(words?.es).toMatch(/\S/);
  });

  it('has nothing against a plan that keeps every promise', () => {
    expect(routePlanRefusal(plan)).toBeNull();
  });
});
