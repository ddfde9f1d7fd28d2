import { leastSquares, matrixFromRows, rankCorrelation, withIntercept } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { populace } from '../population/populace.ts';
import { SYNTHETIC_YEARS, syntheticState } from '../synthetic-state.ts';
import { COST_FUNCTIONS } from './cost-function-data.ts';
import { districtRecord } from './district-record.ts';
import { drivers } from './drivers.ts';
import { PLANTINGS } from './excess-plan.ts';

const state = syntheticState(7);

/** Six years' mean residual of log cost per pupil on the true drivers and the year, one a district. */
function meanResiduals(area: string): readonly number[] {
  const columns = COST_FUNCTIONS.filter((cost) => cost.area === area).map(({ column }) => column);
  const years = state.records.flat();
  const rows = years.map(({ district, circumstances }) => [
    ...Object.values(drivers(district, circumstances)).slice(0, -1),
    ...[2021, 2022, 2023, 2024, 2025].map((year) => (year === circumstances.fiscalYear ? 1 : 0)),
  ]);
  const response = years.map(({ spending, circumstances }) => {
    const dollars = columns.reduce((sum, column) => sum + (spending.byColumn[column]?.dollars ?? 0), 0);
    return Math.log(dollars / circumstances.pupils);
  });
  const { residuals } = leastSquares(withIntercept(matrixFromRows(rows)), response);
  return state.records.map((_, index) => residuals.slice(6 * index, 6 * index + 6).reduce((a, b) => a + b, 0) / 6);
}

describe('the planted truth', () => {
  it.each(PLANTINGS.map(({ area }) => area))('in %s can be found by someone who knows the drivers', (area) => {
    const truth = state.lastingGaps.filter((gap) => gap.area === area);
    const lasting = truth.map(({ lastingGapCentsPerPupil, fairCentsPerPupil }) =>
      Math.log1p((lastingGapCentsPerPupil[2025] ?? 0) / (fairCentsPerPupil[2025] ?? 1)),
    );
    const found = meanResiduals(area);
    expect(rankCorrelation(found, lasting)).toBeGreaterThan(0.8);
    const planted = truth.flatMap(({ plantedExcessShare }, index) =>
      plantedExcessShare > 0 ? [found[index] ?? 0] : [],
    );
    const others = truth.flatMap(({ plantedExcessShare }, index) =>
      plantedExcessShare > 0 ? [] : [found[index] ?? 0],
    );
    const above = planted.flatMap((one) => others.map((other): number => (one > other ? 1 : 0)));
    expect(above.reduce((a, b) => a + b, 0) / above.length).toBeGreaterThan(0.85);
  });

  it('costs a planted district exactly its excess more than the same district without it, and nobody else anything', () => {
    const population = populace({ seed: 7, count: 500, years: SYNTHETIC_YEARS, withPlaces: true });
    const innocentYears = population.flatMap((populated) => districtRecord(7, populated, new Map()));
    const planted = new Map(state.truth.map(({ unitId, area, excessShare }) => [`${unitId} ${area}`, excessShare]));
    state.records.flat().forEach(({ district, spending }, index) => {
      const without = innocentYears[index]?.spending.byColumn ?? {};
      for (const { column, area } of COST_FUNCTIONS) {
        const excess = planted.get(`${district.id} ${area}`) ?? 0;
        const expected = (without[column]?.dollars ?? 0) * (1 + excess);
        expect(Math.abs((spending.byColumn[column]?.dollars ?? 0) - expected)).toBeLessThanOrEqual(1.25);
      }
    });
  });
});
