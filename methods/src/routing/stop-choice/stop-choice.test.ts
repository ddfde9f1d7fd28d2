import { describe, expect, it } from 'vitest';
import type { Plan, RoutingProblem } from '../problem.ts';
import { at, threeSchools } from '../three-schools-fixtures.ts';
import { rechooseStops } from './rechoose-stops.ts';
import { stopPrices } from './stop-prices.ts';

const [A, B, C] = [0, 1, 2];
const OAK = 0;

/** OAK's three riders alone, at these stops, on one trip that calls at each stop once, in sequence. */
function oakPlan(stopOf: readonly [number, number, number]): Plan {
  const riderStop = new Int32Array(threeSchools.riders.length).fill(-1);
  riderStop.set(stopOf);
  const visits = [...new Set(stopOf)]
    .sort((a, b) => a - b)
    .map((stop) => ({ stop, riders: [0, 1, 2].filter((rider) => stopOf[rider] === stop) }));
  const trip = { direction: 'to-school' as const, visits, schools: [OAK], atSchool: at('7:50') };
  return { riderStop, days: [{ kind: 0, number: 1, trips: [trip] }] };
}

function walksAt(walkMinuteCents: number): RoutingProblem {
  const { rules } = threeSchools;
  return { ...threeSchools, rules: { ...rules, weights: { ...rules.weights, walkMinuteCents } } };
}

const oakStops = (problem: RoutingProblem, plan: Plan) => [...rechooseStops(problem, plan).subarray(0, 3)];

describe('what a stop costs beside the trips of a plan', () => {
  // A minute and kilometre of driving: 3000 ÷ 60 + 100 = 150 cents. Standing 30 s: 25 cents.
  const price = stopPrices(threeSchools, oakPlan([A, A, B]));

  it('is what leaving it out would save where it is served', () => {
    expect(price(A, OAK)).toBeCloseTo(5 * 150 + 25, 9);
    expect(price(B, OAK)).toBeCloseTo(25, 9);
  });

  it('is the cheapest detour where it is not: 5 km past the school and back', () => {
    expect(price(C, OAK)).toBeCloseTo(10 * 150 + 25, 9);
  });

  it('is 45 s of turning off for a school to which no trip goes', () => {
    expect(price(C, 1)).toBeCloseTo(37.5 + 25, 9);
  });
});

describe('stops chosen anew beside the trips of a plan', () => {
  it('close one that saves more than the walks it makes, and keep one that does not', () => {
    expect(oakStops(threeSchools, oakPlan([A, A, B]))).toEqual([B, B, B]);
    // Ten cents a metre: two riders walk 100 m further for 2,000 cents, and the bus saves 775.
    expect(oakStops(walksAt(720), oakPlan([A, A, B]))).toEqual([A, A, B]);
  });

  it('exchange a far one for one on the way, which neither closing nor opening alone would find', () => {
    expect(oakStops(threeSchools, oakPlan([A, A, A]))).toEqual([B, B, B]);
  });

  it('open one where walks weigh more than the bus', () => {
    expect(oakStops(walksAt(720), oakPlan([B, B, B]))).toEqual([A, A, B]);
  });

  it('leave a rider without choices where he is', () => {
    const riders = threeSchools.riders.map((rider, i) => (i === 2 ? { ...rider, choices: [] } : rider));
    expect(oakStops({ ...threeSchools, riders }, oakPlan([A, A, B]))[2]).toBe(B);
  });
});
