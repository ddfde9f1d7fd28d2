import { describe, expect, it } from 'vitest';
import { bestPlan, checkPlan, leftTogether, type Plan, type RoutesRun, startRoutes, stepRoutes } from '../../index.ts';
import { at, busKind, rider, school, straightRoad, threeSchools } from '../three-schools-fixtures.ts';

/** Six riders, three at each of two stops a kilometre apart, on buses with room for four and for two. */
const six = {
  ...threeSchools,
  ...straightRoad([0, 10, 4, 5]),
  schools: [school('OAK', 1, '8:00')],
  stops: [2, 3].map((place) => ({ id: `stop ${place}`, place, needs: [] })),
  riders: [0, 0, 0, 1, 1, 1].map((stop, i) => rider(`r${i}`, 0, [stop], { seatSixths: 3 })),
  fleet: [
    busKind('BIG', { count: 1, benches: 2, leavesEarliest: at('6:00'), tripsMost: 1 }),
    busKind('SMALL', { count: 1, benches: 1, leavesEarliest: at('6:00'), tripsMost: 1 }),
  ],
};

const searched = (run: RoutesRun) => {
  for (let i = 0; i < 10; i += 1) stepRoutes(run, 10, i / 10);
  return bestPlan(run);
};

const ridersByTrip = ({ days }: Plan) =>
  days.map(({ trips }) => trips.map(({ visits }) => visits.flatMap(({ riders }) => riders).sort((a, b) => a - b)));

describe('riders who wait together', () => {
  for (const afternoon of ['own-trips', 'same-trips'] as const)
    it(`are shared out among buses where no bus has room for all, with ${afternoon}`, () => {
      const problem = { ...six, rules: { ...six.rules, afternoon } };
      const run = startRoutes(problem, { seed: 1 });
      const together = searched(run);
      expect(together.leftBehind).toHaveLength(3);
      expect(leftTogether(run)).toEqual(together.leftBehind);
      const apart = searched(startRoutes(problem, { seed: 1, alone: leftTogether(run), resume: together.plan }));
      expect([checkPlan(problem, apart.plan).violations, apart.leftBehind]).toEqual([[], []]);
      // Begun with once more, the plan stays as it is: who rides apart is not put together again.
      const again = bestPlan(startRoutes(problem, { seed: 1, from: apart.plan }));
      expect([checkPlan(problem, again.plan).violations, again.leftBehind]).toEqual([[], []]);
      expect(ridersByTrip(again.plan)).toEqual(ridersByTrip(apart.plan));
    });

  it('are not kept at home by the ride limit of one of them', () => {
    const riders = six.riders.map((one, i) => (i === 0 ? { ...one, rideLimit: 60 } : one));
    const fleet = six.fleet.map((kind) => ({ ...kind, benches: 3 }));
    const { leftBehind } = searched(startRoutes({ ...six, riders, fleet }, { seed: 1 }));
    expect(leftBehind).toEqual([0]);
  });
});
