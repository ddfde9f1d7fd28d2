import { describe, expect, it } from 'vitest';
import { METRES_PER_DEGREE } from './geometry.ts';
import { UNREACHABLE } from './road-matrix.ts';
import { type Detour, measuredDetour, straightLineMatrix } from './travel-estimate.ts';

const D = 1 / METRES_PER_DEGREE;
/** Seven places a kilometre apart on the equator. */
const places = Array.from({ length: 7 }, (_, i) => ({ lon: 1000 * i * D, lat: 0 }));
const pairwise = (of: (kilometres: number) => number): Int32Array =>
  Int32Array.from(places.flatMap((_, r) => places.map((__, c) => of(Math.abs(r - c)))));
const matrix = (metresPerKilometre: number) => ({
  rows: 7,
  columns: 7,
  metres: pairwise((km) => km * metresPerKilometre),
  deciseconds: pairwise((km) => (km * metresPerKilometre * 10) / 10),
});

describe('a detour', () => {
  it('of 1.3 on every pair is measured as 1.3 without error, at the speed of the matrix', () => {
    const measured = measuredDetour(places, matrix(1300));
    expect(measured).toMatchObject({ kind: 'measured', pairs: 42 });
    const { factor, low, high, errorShare, metresPerSecond } = measured;
    expect([factor, low, high, metresPerSecond].map((value) => value.toFixed(6))).toEqual([
      '1.300000',
      '1.300000',
      '1.300000',
      '10.000000',
    ]);
    expect(errorShare).toBeLessThan(1e-9);
  });

  it('leaves out pairs that no road joins', () => {
    const torn = matrix(1300);
    torn.metres[1] = UNREACHABLE;
    torn.deciseconds[1] = UNREACHABLE;
    expect(measuredDetour(places, torn).pairs).toBe(41);
    expect(measuredDetour(places, torn).factor).toBeCloseTo(1.3, 9);
  });

  it('is not measured on fewer than thirty pairs', () => {
    const few = { rows: 2, columns: 2, metres: new Int32Array(4), deciseconds: new Int32Array(4) };
    expect(() => measuredDetour(places.slice(0, 2), few)).toThrow('2 reachable pairs');
    expect(() => measuredDetour(places, few)).toThrow('2 × 2 matrix for 7 places');
  });
});

describe('travel without roads', () => {
  const stated: Detour = {
    kind: 'stated',
    factor: 1.4,
    metresPerSecond: 10,
    from: '2012',
    source: 'a published figure',
  };

  it('is straight line times detour at one speed, and says what it rests on', () => {
    const estimate = straightLineMatrix(places.slice(0, 1), places.slice(1, 3), stated);
    expect([...estimate.matrix.metres]).toEqual([1400, 2800]);
    expect([...estimate.matrix.deciseconds]).toEqual([1400, 2800]);
    expect(estimate.basis).toBe(stated);
  });

  it('is refused under a detour shorter than the straight line', () => {
    expect(() => straightLineMatrix(places, places, { ...stated, factor: 0.9 })).toThrow('Detour 0.9');
  });
});
