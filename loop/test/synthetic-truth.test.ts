import { AREAS } from '@leeway/areas';
import { type Atlas, buildAtlas, fairCost, subjectOf } from '@leeway/loop';
import { rankCorrelation } from '@leeway/methods';
import { type FairCost, fiscalYear } from '@leeway/model';
import { syntheticState } from '@leeway/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedState } from './synthetic-record.ts';

const YEAR = fiscalYear(2025);
const VISIBLE = AREAS.map(({ id }) => id).filter((id) => id !== 'assessment' && id !== 'talent');

type Measured = { readonly fair: FairCost; readonly trueGapCents: number; readonly planted: number };

const byArea = new Map<string, Measured[]>();

function measuredIn(atlas: Atlas, state: ReturnType<typeof syntheticState>, area: string): Measured[] {
  return state.lastingGaps
    .filter((truth) => truth.area === area)
    .flatMap((truth): Measured[] => {
      const subject = subjectOf(atlas, truth.unitId, YEAR);
      const fair = subject && fairCost(atlas, subject, area);
      const trueGapCents = truth.lastingGapCentsPerPupil[YEAR];
      return fair && trueGapCents !== undefined ? [{ fair, trueGapCents, planted: truth.plantedExcessShare }] : [];
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

beforeAll(async () => {
  const state = syntheticState(7);
  const atlas = buildAtlas(await importedState(state), AREAS, { seed: 7 });
  for (const area of VISIBLE) byArea.set(area, measuredIn(atlas, state, area));
});

const rowsOf = (area: string): readonly Measured[] => byArea.get(area) ?? [];

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
    const called = VISIBLE.flatMap(rowsOf).filter(({ fair }) => fair.beyondChance === 'above');
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

  it('states its uncertainty: 80 % ranges of the gap, measured from the median district, hold at least two thirds', () => {
    const shares = VISIBLE.map((area) => {
      const rows = rowsOf(area);
      const off = rows
        .map(({ fair, trueGapCents }) => (fair.gap - trueGapCents) / (fair.expected.value ?? 1))
        .sort((a, b) => a - b);
      const middle = off[off.length >> 1] ?? 0;
      const inside = rows.filter(({ fair, trueGapCents }) => {
        const expected = fair.expected.value ?? 1;
        return Math.abs(fair.gap - trueGapCents - middle * expected) <= 1.2816 * fair.gapSd;
      });
      return inside.length / rows.length;
    });
    expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeGreaterThan(0.67);
  });
});
