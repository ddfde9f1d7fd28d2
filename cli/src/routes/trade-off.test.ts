import type { BuiltProblem } from '@leeway/areas';
import { standbyCost } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { settingsOf } from './trade-off.ts';
import { type TradeOffPoint, tradeOffLines } from './trade-off-words.ts';

const today = { riderStop: new Int32Array(20), days: [] };
/** Twenty riders, of whom the settings let one change. */
const limited = {
  problem: { rules: { ridersChangedMost: 1 }, today, riders: new Array(20).fill(null) },
} as unknown as BuiltProblem;

describe('a trade-off over riders changed', () => {
  it('takes shares of the riders as limits, and last no limit at all, whatever the settings say', () => {
    const settings = settingsOf(limited, 'changes');
    expect(settings.map(({ value }) => value)).toEqual([0, 1, 2, 5, 10, null]);
    expect(settings.map(({ built }) => built.problem.rules.ridersChangedMost)).toEqual([0, 1, 2, 5, 10, null]);
    // Where anybody may change, the search is not held to today’s stops either.
    expect(settings.map(({ from }) => from === today)).toEqual([true, true, true, true, true, false]);
  });

  it('calls it no limit in the table', () => {
    const point: TradeOffPoint = {
      ...{ value: null, buses: 2, cents: 50_000, violations: 0, rideSeconds: 600, longestRideSeconds: 900, kept: true },
      ...{ ridersLate: 0, faultlessShare: 1, ridersChanged: 3, gapSeconds: null, unserved: 0 },
    };
    const drivers = { drivers: { spare: 2, absentShare: null, paidHours: 5, hourCents: 3000 } };
    const lines = (language: 'en' | 'es') =>
      tradeOffLines([point], { over: 'changes', days: 10, standby: standbyCost(drivers) }, language);
    const table = (language: 'en' | 'es') => lines(language).join('\n');
    expect(table('en')).toMatch(/^no limit +2 +\$500 /m);
    expect(table('es')).toMatch(/^sin límite +2 /m);
    // Under every heading a figure: $500, 10 and 15 minutes, nobody late, every day without one, 3 changed, none left.
    expect(table('en')).toMatch(/^no limit +2 +\$500 +10\.0 min +15\.0 min +0\.0 +100 % +3 +— +0 *$/m);
    const heads = (language: 'en' | 'es') => (lines(language)[0] ?? '').split('\n')[0]?.trim().split(/ {2,}/).length;
    expect([heads('en'), heads('es')]).toEqual([10, 10]);
    // Two drivers, 5 hours at $30, once under the table and in no row.
    expect(table('en')).toContain('2 drivers on standby are paid $300 a day');
  });
});

describe('a trade-off over equity', () => {
  const weights = { rideMinuteCents: 2, gapMinuteCents: 0, walkMinuteCents: 2, changeCents: 0 };
  const withGroups = (far: number) =>
    ({
      problem: {
        rules: { weights },
        riders: Array.from({ length: far + 10 }, (_, i) => ({ group: i < far ? 'far' : 'near', choices: [null] })),
      },
    }) as unknown as BuiltProblem;

  it('prices the minute above the mean at multiples of a rider’s minute, where it has no price of its own', () => {
    const settings = settingsOf(withGroups(10), 'equity');
    expect(settings.map(({ built }) => built.problem.rules.weights.gapMinuteCents)).toEqual([0, 1, 2, 4, 8, 16]);
    expect(settings.every(({ built }) => built.problem.rules.weights.rideMinuteCents === 2)).toBe(true);
  });

  it('refuses where fewer than two groups may be told', () => {
    expect(() => settingsOf(withGroups(9), 'equity')).toThrow('Fewer than two groups');
  });

  it('tells the gap, and each figure under its own heading', () => {
    const point: TradeOffPoint = {
      ...{ value: 4, buses: 2, cents: 50_000, violations: 0, rideSeconds: 600, longestRideSeconds: 900, kept: true },
      ...{ ridersLate: 1.5, faultlessShare: 0.25, ridersChanged: null, gapSeconds: 90, unserved: 0 },
    };
    for (const language of ['en', 'es'] as const) {
      const [heads = '', ...rows] =
        tradeOffLines([point], { over: 'equity', days: 10, standby: standbyCost({}) }, language)[0]?.split('\n') ?? [];
      const cells = (rows.at(-1) ?? '').trim().split(/ {2,}/);
      expect(heads.trim().split(/ {2,}/).length).toBe(cells.length);
      expect(cells).toEqual(['4 ¢', '2', '$500', '10.0 min', '15.0 min', '1.5', '25 %', '—', '1.5 min', '0']);
    }
  });
});
