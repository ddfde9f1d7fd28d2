import { describe, expect, it } from 'vitest';
import type { PlanFile } from './plan-file.ts';
import { signedText } from './signed-text.ts';

type Bus = PlanFile['buses'][number];
type Visit = Bus['trips'][number]['visits'][number];

const trip = (visits: readonly Visit[], atSchoolSeconds = 28_000): Bus['trips'][number] => ({
  ...{ direction: 'to-school', schoolIds: ['OAK', 'ELM'], atSchoolSeconds, visits },
});
const far = { stopId: 'far', riderIds: ['a', 'b'] };
const near = { stopId: 'near', riderIds: ['c'] };
const big: Bus = { vehicleId: 'BIG', number: 1, trips: [trip([far, near])] };
const small: Bus = { vehicleId: 'SMALL', number: 2, trips: [trip([])] };
const text = (...buses: readonly Bus[]): string => signedText({ version: 2, buses });
const whole = text(big, small);

describe('what is signed of a plan', () => {
  it('is the same however the file is written', () => {
    const swapped = { ...big, trips: [trip([{ ...far, riderIds: ['b', 'a'] }, near])] };
    expect(text(small, swapped)).toBe(whole);
    expect(text({ trips: big.trips, number: 1, vehicleId: 'BIG' }, small)).toBe(whole);
    expect(text(big, small, { vehicleId: 'BIG', number: 9, trips: [] })).toBe(whole);
    // Files of version 1 number buses from 0.
    const fromZero = [big, small].map((bus) => ({ ...bus, number: bus.number - 1 }));
    expect(signedText({ version: 1, buses: fromZero })).toBe(whole);
  });

  it('is another where a bus, a stop, a rider, a time or a sequence is another', () => {
    const [one] = big.trips;
    const others: readonly Bus[] = [
      { ...big, vehicleId: 'SMALL' },
      { ...big, number: 2 },
      { ...big, trips: [] },
      { ...big, trips: [trip([near, far])] },
      { ...big, trips: [trip([{ ...far, stopId: 'farther' }, near])] },
      { ...big, trips: [trip([{ ...far, riderIds: ['a'] }, near])] },
      { ...big, trips: [trip([{ ...far, riderIds: ['a,b'] }, near])] },
      { ...big, trips: [trip([far, near], 28_060)] },
      { ...big, trips: one ? [{ ...one, direction: 'from-school' }] : [] },
      { ...big, trips: one ? [{ ...one, schoolIds: ['ELM', 'OAK'] }] : [] },
    ];
    expect(new Set([whole, ...others.map((bus) => text(bus, small))]).size).toBe(1 + others.length);
  });
});
