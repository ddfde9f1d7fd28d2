import { AREAS } from '@leeway/areas';
import { buildAtlas, fairCost, figure, subjectOf } from '@leeway/loop';
import { type FairCost, fiscalYear } from '@leeway/model';
import { syntheticState } from '@leeway/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedState } from './synthetic-record.ts';

const YEAR = fiscalYear(2025);
const VISIBLE = AREAS.map(({ id }) => id).filter((id) => id !== 'assessment' && id !== 'talent');
const SEEDS = [7, 11, 23];

type Row = { readonly fair: FairCost; readonly gapCents: number; readonly fairCents: number };

const states: ReadonlyMap<string, readonly Row[]>[] = [];
let whyWages: number | null | undefined;

beforeAll(async () => {
  for (const seed of SEEDS) {
    const state = syntheticState(seed, { wages: 'sampled' });
    const atlas = buildAtlas(await importedState(state), AREAS, { seed: 7 });
    whyWages ??= figure(atlas, state.demoDistrictId, 'transportation.wage-error-per-pupil', {})?.figure.value;
    const rowsOf = (area: string): Row[] =>
      state.lastingGaps
        .filter((truth) => truth.area === area)
        .flatMap((truth): Row[] => {
          const subject = subjectOf(atlas, truth.unitId, YEAR);
          const fair = subject && fairCost(atlas, subject, area);
          const [gapCents, fairCents] = [truth.lastingGapCentsPerPupil[YEAR], truth.fairCentsPerPupil[YEAR]];
          return fair && gapCents !== undefined && fairCents !== undefined ? [{ fair, gapCents, fairCents }] : [];
        });
    states.push(new Map(VISIBLE.map((area) => [area, rowsOf(area)])));
  }
});

/** As in synthetic-truth: whether the stated 80 % range of the gap from the median district holds the true one. */
function held(rows: readonly Row[]): boolean[] {
  const shares = rows.map(({ gapCents, fairCents }) => gapCents / fairCents).sort((a, b) => a - b);
  const median = shares[shares.length >> 1] ?? 0;
  return rows.map(
    ({ fair, gapCents, fairCents }) => Math.abs(fair.gap - gapCents + median * fairCents) <= 1.2816 * fair.gapSd,
  );
}

const shareTrue = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

describe('a state whose published wages are off by their standard errors', () => {
  it('has ranges of 80 % that hold 76 to 86 % of the true gaps, in each of three states', () => {
    for (const state of states) {
      const share = shareTrue([...state.values()].flatMap(held));
      expect(share).toBeGreaterThanOrEqual(0.76);
      expect(share).toBeLessThanOrEqual(0.86);
    }
  });

  it.each(VISIBLE)('%s: the ranges hold at least seven in ten true gaps in each state', (area) => {
    expect(Math.min(...states.map((state) => shareTrue(held(state.get(area) ?? []))))).toBeGreaterThanOrEqual(0.7);
  });

  it('opens what the standard error moves the fair cost by', () => {
    expect(whyWages).toBeGreaterThan(0);
  });
});
