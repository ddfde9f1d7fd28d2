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
      ...{ ridersLate: 0, faultlessShare: 1, ridersChanged: 3, unserved: 0 },
    };
    const drivers = { drivers: { spare: 2, absentShare: null, paidHours: 5, hourCents: 3000 } };
    const lines = (language: 'en' | 'es') =>
      tradeOffLines([point], { over: 'changes', days: 10, standby: standbyCost(drivers) }, language);
    const table = (language: 'en' | 'es') => lines(language).join('\n');
    expect(table('en')).toMatch(/^no limit +2 +\$500 /m);
    expect(table('es')).toMatch(/^sin límite +2 /m);
    // Under every heading a figure: $500, 10 and 15 minutes, nobody late, every day without one, 3 changed, none left.
    expect(table('en')).toMatch(/^no limit +2 +\$500 +10\.0 min +15\.0 min +0\.0 +100 % +3 +0 *$/m);
    const heads = (language: 'en' | 'es') => (lines(language)[0] ?? '').split('\n')[0]?.trim().split(/ {2,}/).length;
    expect([heads('en'), heads('es')]).toEqual([9, 9]);
    // Two drivers, 5 hours at $30, once under the table and in no row.
    expect(table('en')).toContain('2 drivers on standby are paid $300 a day');
  });
});
