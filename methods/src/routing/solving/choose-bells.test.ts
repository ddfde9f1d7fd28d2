import { describe, expect, it } from 'vitest';
import type { Plan, RoutingProblem } from '../problem.ts';
import { at, busKind, rider, school, straightRoad } from '../three-schools-fixtures.ts';
import { chooseBells } from './choose-bells.ts';
import { startRoutes, stepRoutes } from './solve-routes.ts';

const hours = (count: number): number => 3600 * count;

/**
 * Yard, two schools and their stops within two kilometres of one another, a kilometre a minute: OAK and ELM begin at 8:00, so
 * each needs a bus of its own. OAK stays; ELM may move to `choices`. Half an hour apart, one bus can drive for both.
 */
function town(choices: readonly string[], elmDayHours = 7, more: Partial<RoutingProblem> = {}): RoutingProblem {
  const elm = { ...school('ELM', 2, '8:00'), bellChoices: choices.map(at), dayLength: hours(elmDayHours) };
  return {
    ...straightRoad([0, 1, 2, 3]),
    schools: [school('OAK', 1, '8:00'), elm],
    stops: [{ id: 'stop', place: 3, needs: [] }],
    riders: [rider('o', 0, [0]), rider('e', 1, [0]), rider('f', 1, [0])],
    fleet: [busKind('big', { benches: 9, leavesEarliest: at('6:00') })],
    rules: {
      ...{ stopSeconds: 30, riderSeconds: 5, wheelchairSeconds: 60, sharedTrips: [], planQuantile: 0.5 },
      ...{ ridersChangedMost: null, changeSeconds: 300, afternoon: 'own-trips' },
      weights: { rideMinuteCents: 0, gapMinuteCents: 0, walkMinuteCents: 0, changeCents: 0 },
    },
    today: null,
    ...more,
  };
}

const morning = (s: number, riders: readonly number[]) => ({
  ...{ direction: 'to-school' as const, visits: [{ stop: 0, riders }], schools: [s], atSchool: at('7:50') },
});
/** Each school on a bus of its own, and no afternoon. */
const mornings: Plan = {
  riderStop: Int32Array.of(0, 0, 0),
  days: [morning(0, [0]), morning(1, [1, 2])].map((trip, number) => ({ kind: 0, number, trips: [trip] })),
};

function chosen(problem: RoutingProblem, objective: 'buses' | 'cost' = 'cost', from: Plan | null = null) {
  const run = startRoutes(problem, { seed: 1, objective, from });
  for (let done = 0; done < 1 && from === null; done += 0.1) stepRoutes(run, 20, done);
  const found = chooseBells(run, { seed: 1, iterations: 60, objective });
  return { ...found, elm: found.bells[1] };
}

describe('choosing bells', () => {
  it('counts the buses of the whole day, not of the morning alone', () => {
    // ELM’s day is half an hour shorter: at 8:30 it is out with OAK at 15:00, at 9:00 half an hour after it.
    expect(chosen(town(['8:00', '8:30', '9:00'], 6.5))).toMatchObject({
      ...{ elm: at('9:00'), busesBefore: 2, busesAfter: 1, schoolsMoved: 1, ridersMoved: 2 },
    });
    expect(chosen(town(['8:00', '8:30'], 6.5))).toMatchObject({ elm: at('8:00'), busesAfter: 2, schoolsMoved: 0 });
  });

  it('counts an afternoon that is the morning turned round', () => {
    const turned = town(['8:00', '8:30', '9:00'], 6.5);
    const same = { ...turned, rules: { ...turned.rules, afternoon: 'same-trips' as const } };
    expect(chosen(same, 'cost', mornings)).toMatchObject({ elm: at('9:00'), busesBefore: 2, busesAfter: 1 });
  });

  it('counts the morning’s own trips turned round, not what a search of the afternoon would make of them', () => {
    // OAK's riders ride on two buses in the morning. At 8:30 ELM's bus follows one of them, but is out with both at 15:00,
    // where a search left to itself would take all of OAK home on one.
    const wide = town(['8:00', '8:30'], 6.5, {
      ...straightRoad([0, 1, 2, 3, 4]),
      stops: [3, 4].map((place) => ({ id: `stop-${place}`, place, needs: [] })),
      riders: [rider('o', 0, [0]), rider('e', 1, [0]), rider('p', 0, [1])],
      fleet: [busKind('big', { count: 3, benches: 9, leavesEarliest: at('6:00') })],
    });
    const two = { ...morning(0, [2]), visits: [{ stop: 1, riders: [2] }] };
    const from: Plan = {
      riderStop: Int32Array.of(0, 0, 1),
      days: [morning(0, [0]), two, morning(1, [1])].map((trip, number) => ({ kind: 0, number, trips: [trip] })),
    };
    const under = (afternoon: 'same-trips' | 'own-trips') =>
      chosen({ ...wide, rules: { ...wide.rules, afternoon } }, 'cost', from);
    expect(under('same-trips')).toMatchObject({ elm: at('8:00'), busesBefore: 3, busesAfter: 3, schoolsMoved: 0 });
    expect(under('own-trips')).toMatchObject({ elm: at('8:30'), busesBefore: 3, busesAfter: 2, schoolsMoved: 1 });
  });

  it('lets no driver wait where another bell saves the same bus', () => {
    const [near, far] = [chosen(town(['8:00', '8:30', '9:30'])), chosen(town(['8:00', '9:30']))];
    expect([near.elm, far.elm]).toEqual([at('8:30'), at('9:30')]);
    // An hour more on the clock in the morning and again in the afternoon, at $30 an hour.
    expect(far.centsAfter - near.centsAfter).toBeCloseTo(2 * 3000, 6);
    // Where the wait costs more than the bus, no bell moves.
    const dear = town(['8:00', '10:00'], 7, { fleet: [busKind('big', { benches: 9, hourCents: 10_000 })] });
    expect([chosen(dear).elm, chosen(dear, 'buses').elm]).toEqual([at('8:00'), at('10:00')]);
  });

  it('weighs each rider whose bell moves', () => {
    const weighing = (changeCents: number): RoutingProblem => {
      const problem = town(['8:00', '8:30']);
      return { ...problem, rules: { ...problem.rules, weights: { ...problem.rules.weights, changeCents } } };
    };
    // The bus is worth $100 a day and less than its hours more; two riders would be moved.
    expect(chosen(weighing(1_000)).elm).toBe(at('8:30'));
    expect(chosen(weighing(10_000)).elm).toBe(at('8:00'));
  });

  it('moves no more riders than may change', () => {
    const limited = (ridersChangedMost: number | null): RoutingProblem => {
      const problem = town(['8:00', '8:30']);
      return { ...problem, today: mornings, rules: { ...problem.rules, ridersChangedMost } };
    };
    expect([0, 1, 2, null].map((most) => chosen(limited(most)).ridersMoved)).toEqual([0, 0, 2, 2]);
  });
});
