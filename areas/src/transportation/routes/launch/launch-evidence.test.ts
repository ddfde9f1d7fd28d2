import { describe, expect, it } from 'vitest';
import { oakTold } from '../out/oak-fixtures.ts';
import { routingProblem } from '../problem/routing-problem.ts';
import { evidenceOnFile, homeByPromise } from './launch-evidence.ts';

const { record, plan } = oakTold();
const shares = (...given: readonly (number | null)[]) => ({
  ...record,
  riders: record.riders.map((rider, at) => ({ ...rider, ridesShare: given[at] ?? null })),
});

describe('what the files say before a launch', () => {
  it('counts riders whose share of days is on file, and how many different shares there are', () => {
    expect(evidenceOnFile(routingProblem(shares(0.5, 1, null)), plan).ridership).toEqual({ counted: 2, shares: 2 });
    expect(evidenceOnFile(routingProblem(shares(1, 1, 1)), plan).ridership).toEqual({ counted: 3, shares: 1 });
    expect(evidenceOnFile(routingProblem(shares()), plan).ridership).toEqual({ counted: 0, shares: 0 });
  });

  it('knows hazards only where some are drawn', () => {
    const hazards = [{ name: 'River', paths: [], closed: false }];
    expect(evidenceOnFile(routingProblem(record), plan).hazardsKnown).toBe(false);
    expect(evidenceOnFile(routingProblem({ ...record, hazards }), plan).hazardsKnown).toBe(true);
  });

  it('counts riders who cross the street at the stop of the plan', () => {
    const built = routingProblem(record);
    const places = built.problem.places.map((_, place) => ({ crosses: place === 1 }));
    // Two riders board at the stop which is place 1, one at the other.
    const placed = { places } as unknown as NonNullable<typeof built.placed>;
    expect(evidenceOnFile({ ...built, placed }, plan).ridersCrossing).toBe(2);
  });

  it('has everybody home by the latest departure and the longest ride', () => {
    // Bell 30,000 s, a day of 20,000 s, 3,000 s to leave, 3,600 s to ride.
    expect(
      homeByPromise(routingProblem({ ...record, settings: { ...record.settings, afternoon: 'own-trips' } }).problem),
    ).toBe(56_600);
  });
});
