import type { BuiltProblem } from '@leeway/areas';
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
    const table = (language: 'en' | 'es') => tradeOffLines([point], { over: 'changes', days: 10 }, language).join('\n');
    expect(table('en')).toMatch(/^no limit +2 +\$500 /m);
    expect(table('es')).toMatch(/^sin límite +2 /m);
  });
});
