import { AREAS } from '@leeway/areas';
import { type Atlas, buildAtlas, fairCost, subjectOf } from '@leeway/loop';
import { rankCorrelation } from '@leeway/methods';
import { type FairCost, fiscalYear } from '@leeway/model';
import { syntheticState } from '@leeway/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedState } from './synthetic-record.ts';

const YEAR = fiscalYear(2025);
const VISIBLE = AREAS.map(({ id }) => id).filter((id) => id !== 'assessment' && id !== 'talent');

/** The first state is looked at closely; ranges are counted in all three. */
const SEEDS = [7, 11, 23];

type Measured = {
  readonly fair: FairCost;
  /** Lasting spending above what the drivers ask for, and that itself. */
  readonly trueGapCents: number;
  readonly trueFairCents: number;
  readonly planted: number;
};

type ByArea = ReadonlyMap<string, readonly Measured[]>;

const states: ByArea[] = [];

function measuredIn(atlas: Atlas, state: ReturnType<typeof syntheticState>, area: string): Measured[] {
  return state.lastingGaps
    .filter((truth) => truth.area === area)
    .flatMap((truth): Measured[] => {
      const subject = subjectOf(atlas, truth.unitId, YEAR);
      const fair = subject && fairCost(atlas, subject, area);
      const trueGapCents = truth.lastingGapCentsPerPupil[YEAR];
      const trueFairCents = truth.fairCentsPerPupil[YEAR];
      if (!fair || trueGapCents === undefined || trueFairCents === undefined) return [];
      return [{ fair, trueGapCents, trueFairCents, planted: truth.plantedExcessShare }];
    });
}

/** Chance that a district with planted excess shows a larger relative gap than one without. */
function separation(rows: readonly Measured[]): number {
  const relative = ({ fair }: Measured) => fair.gap / (fair.expected.value ?? 1);
  const planted = rows.filter((row) => row.planted > 0).map(relative);
  const others = rows.filter((row) => row.planted === 0).map(relative);
  const wins = planted.reduce((sum, one) => sum + others.filter((other) => one > other).length, 0);
  return wins / (planted.length * others.length);
}

/**
 * Whether the stated 80 % range holds the true gap. A gap is measured from the median district with the same drivers, so the
 * truth is too: what the median district lastingly spends above its drivers is taken off everyone's.
 */
function held(rows: readonly Measured[]): boolean[] {
  const shares = rows.map(({ trueGapCents, trueFairCents }) => trueGapCents / trueFairCents).sort((a, b) => a - b);
  const median = shares[shares.length >> 1] ?? 0;
  return rows.map(({ fair, trueGapCents, trueFairCents }) => {
    const fromMedianCents = trueGapCents - median * trueFairCents;
    return Math.abs(fair.gap - fromMedianCents) <= 1.2816 * fair.gapSd;
  });
}

const shareTrue = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

beforeAll(async () => {
  for (const seed of SEEDS) {
    const state = syntheticState(seed);
    const atlas = buildAtlas(await importedState(state), AREAS, { seed: 7 });
    states.push(new Map(VISIBLE.map((area) => [area, measuredIn(atlas, state, area)])));
  }
});

const rowsOf = (area: string, state = states[0]): readonly Measured[] => state?.get(area) ?? [];

describe('the synthetic state, whose truth is known', () => {
  it.each(VISIBLE)('%s: nearly all of 500 districts are measured', (area) => {
    expect(rowsOf(area).length).toBeGreaterThanOrEqual(480);
  });

  it.each(VISIBLE)('%s: the ranges hold nine in ten districts', (area) => {
    const inside = rowsOf(area).filter(
      ({ fair }) => (fair.actual.value ?? 0) >= fair.low && (fair.actual.value ?? 0) <= fair.high,
    );
    expect(Math.abs(inside.length / rowsOf(area).length - 0.9)).toBeLessThanOrEqual(0.015);
  });

  it.each(VISIBLE)('%s: gaps come in the order of the true ones', (area) => {
    const rows = rowsOf(area);
    expect(
      rankCorrelation(
        rows.map(({ fair }) => fair.gap),
        rows.map(({ trueGapCents }) => trueGapCents),
      ),
    ).toBeGreaterThan(0.8);
  });

  it.each(VISIBLE.filter((area) => !['professional-learning', 'engagement'].includes(area)))(
    '%s: a district with planted excess shows the larger gap at least 85 times in 100',
    (area) => expect(separation(rowsOf(area))).toBeGreaterThan(0.85),
  );

  it('calls no district beyond chance that does not lastingly spend more, in more than one case in twenty', () => {
    const called = VISIBLE.flatMap((area) => rowsOf(area)).filter(({ fair }) => fair.beyondChance === 'above');
    const falsely = called.filter(({ trueGapCents }) => trueGapCents <= 0);
    expect(called.length).toBeGreaterThan(100);
    expect(falsely.length / called.length).toBeLessThanOrEqual(0.05);
  });

  it.each(VISIBLE)('%s: the five largest gaps add up to at most 1.1 times what is true', (area) => {
    const largest = [...rowsOf(area)].sort((a, b) => b.fair.gap - a.fair.gap).slice(0, 5);
    const reported = largest.reduce((sum, { fair }) => sum + fair.gap, 0);
    const real = largest.reduce((sum, { trueGapCents }) => sum + trueGapCents, 0);
    expect(reported / real).toBeLessThanOrEqual(1.1);
  });

  it('states ranges of 80 % that hold 76 to 86 % of the true gaps, in each of three states', () => {
    for (const state of states) {
      const share = shareTrue(VISIBLE.flatMap((area) => held(rowsOf(area, state))));
      expect(share).toBeGreaterThanOrEqual(0.76);
      expect(share).toBeLessThanOrEqual(0.86);
    }
  });

  it.each(VISIBLE)('%s: the ranges hold at least seven in ten true gaps in each state', (area) => {
    expect(Math.min(...states.map((state) => shareTrue(held(rowsOf(area, state)))))).toBeGreaterThanOrEqual(0.7);
  });
});
