import { createHash } from 'node:crypto';
import { AREA_IDS } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { COST_FUNCTIONS } from './spending/cost-function-data.ts';
import { PLANTINGS } from './spending/excess-plan.ts';
import { type SyntheticState, syntheticState } from './synthetic-state.ts';

const state = syntheticState(7);
const last = state.records.flatMap((years) => years.at(-1) ?? []);

const hash = ({ files, counties }: SyntheticState): string =>
  createHash('sha256')
    .update(JSON.stringify([files, counties]))
    .digest('hex');

const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.round(at * (values.length - 1))] ?? Number.NaN;

describe('the synthetic state', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    expect(hash(syntheticState(7))).toBe(hash(state));
    expect(hash(syntheticState(8))).not.toBe(hash(state));
  });

  it('has 500 districts with six years each, and ids of seven characters', () => {
    expect(state.districts).toHaveLength(500);
    expect(state.records.every((years) => years.length === 6)).toBe(true);
    expect(state.districts.every(({ id }) => /^ZZ\d{5}$/.test(id))).toBe(true);
    expect(new Set(state.districts.map(({ name }) => name)).size).toBe(500);
  });

  it('adds up: functions to current spending, that with capital and debt to the total, revenues to theirs', () => {
    for (const { spending, finances } of state.records.flat()) {
      const functions = Object.values(spending.byColumn).reduce((sum, cost) => sum + cost.dollars, 0);
      expect(functions).toBe(finances.current);
      expect(finances.current + finances.capitalOutlay + finances.debtService).toBe(finances.total);
      expect(finances.revenueLocal + finances.revenueState + finances.revenueFederal).toBe(finances.revenueTotal);
    }
  });

  it('has the sizes that the README states', () => {
    const pupils = last.map(({ circumstances }) => circumstances.pupils);
    expect(Math.min(...pupils)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...pupils)).toBeLessThanOrEqual(90_000);
    expect(quantile(pupils, 0.5)).toBeGreaterThan(1050);
    expect(quantile(pupils, 0.5)).toBeLessThan(1350);
  });

  it('loses pupils in most districts', () => {
    const shrinking = state.records.filter(
      (years) => (years.at(-1)?.circumstances.pupils ?? 0) < (years[0]?.circumstances.pupils ?? 0),
    );
    expect(shrinking.length / 500).toBeGreaterThan(0.68);
    expect(shrinking.length / 500).toBeLessThan(0.84);
  });

  it('spends on each broad function a share near the nation’s', () => {
    const first = state.records.flatMap((years) => years[0] ?? []);
    const current = first.reduce((sum, { finances }) => sum + finances.current, 0);
    const shareOf = (column: string): number =>
      first.reduce((sum, { spending }) => sum + (spending.byColumn[column]?.dollars ?? 0), 0) / current;
    const nation = { Instruction: 0.6, 'Operation and maintenance of plant': 0.092, 'Student transportation': 0.042 };
    for (const [column, share] of Object.entries(nation))
      expect(Math.abs(shareOf(column) / share - 1)).toBeLessThan(0.1);
  });

  it('gives ten areas columns of their own and keeps assessment and talent inside others', () => {
    const seen = new Set(COST_FUNCTIONS.map(({ area }) => area));
    expect(AREA_IDS.filter((area) => !seen.has(area))).toEqual(['assessment', 'talent']);
  });

  it('has one demo district of about 15,000 pupils with thirty schools that add up to it', () => {
    const demo = last.find(({ district }) => district.isDemo);
    const schools = state.schools.filter(({ fiscalYear }) => fiscalYear === 2025);
    expect(demo?.district.id).toBe(state.demoDistrictId);
    expect(Math.abs((demo?.circumstances.pupils ?? 0) - 15_000)).toBeLessThan(800);
    expect(schools).toHaveLength(30);
    expect(schools.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(demo?.circumstances.pupils);
    expect(schools.reduce((sum, school) => sum + school.schoolAdministrationDollars, 0)).toBe(
      demo?.spending.byColumn['School administration']?.dollars,
    );
  });

  it('plants an excess in exactly the stated share of districts, of a size within the stated limits', () => {
    for (const planting of PLANTINGS) {
      const planted = state.truth.filter(({ area }) => area === planting.area);
      expect(planted).toHaveLength(Math.round(planting.shareOfDistricts * 500));
      for (const { excessShare, unitId } of planted) {
        if (unitId === state.demoDistrictId) expect(excessShare).toBe(planting.demoExcessShare);
        else expect(excessShare).toBeGreaterThanOrEqual(planting.excessShareMin);
        expect(excessShare).toBeLessThanOrEqual(planting.excessShareMax);
      }
    }
    expect(state.truth.filter(({ unitId }) => unitId === state.demoDistrictId).map(({ area }) => area)).toEqual([
      'transportation',
      'facilities',
      'finance',
    ]);
  });

  it('states the gap as what the area would cost less without the excess', () => {
    const bus = state.truth.find(({ unitId, area }) => unitId === state.demoDistrictId && area === 'transportation');
    const year = state.records.flat().find(({ district, spending }) => district.isDemo && spending.fiscalYear === 2025);
    const perPupil =
      (year?.spending.byColumn['Student transportation']?.dollars ?? 0) / (year?.circumstances.pupils ?? 1);
    expect(bus?.lastingGapCentsPerPupil[2025]).toBe(Math.round(100 * (perPupil - perPupil / 1.44)));
  });

  it('keeps the demo district free of blemishes', () => {
    expect(state.blemishes.filter(({ unitId }) => unitId === state.demoDistrictId)).toEqual([]);
  });
});
