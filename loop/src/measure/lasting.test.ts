import { describe, expect, it } from 'vitest';
import { type Doubt, lastingGap, type Residuals, spreadOf } from './lasting.ts';

/** 40 units whose level is ±0.2 for good and whose years differ by ±`noise`. */
const residuals = (noise: number) =>
  new Map(
    Array.from({ length: 40 }, (_, unit) => {
      const level = unit % 2 === 0 ? 0.2 : -0.2;
      const sign = unit % 4 < 2 ? 1 : -1;
      return [unit, [level + sign * noise, level - sign * noise]] as const;
    }),
  );

const gapOf = (residuals: Residuals, unit: number, doubt: Partial<Doubt> = {}) =>
  lastingGap(residuals.get(unit) ?? [], spreadOf(residuals), {
    fitVariance: 0,
    contestedShare: 0,
    typicalWageError: 0,
    wageError: 0,
    ...doubt,
  });

describe('a lasting gap', () => {
  it('is the mean residual where years do not differ', () => {
    const gap = gapOf(residuals(1e-6), 0);
    expect(gap.mean).toBeCloseTo(0.2, 4);
    expect(gap.sd).toBeLessThan(1e-4);
  });

  it('is drawn towards zero by as much as years differ', () => {
    const quiet = gapOf(residuals(0.05), 0).mean;
    const loud = gapOf(residuals(0.3), 0).mean;
    // Within 2 × .05² = .005; of means .04 × 40 ÷ 39 = .0410; so lasting .0410 − .0025 and trust .0385 ÷ .0410.
    expect(quiet).toBeCloseTo(0.2 * (0.03853 / 0.04103), 3);
    expect(loud).toBeLessThan(quiet);
    expect(loud).toBeGreaterThan(0);
  });

  it('is drawn further by an unsure fit, and never held against anyone where the fit explains it all', () => {
    const sure = gapOf(residuals(0.05), 0).mean;
    const unsure = gapOf(residuals(0.05), 0, { fitVariance: 0.01 }).mean;
    expect(unsure).toBeLessThan(sure);
    expect(gapOf(residuals(0.05), 0, { fitVariance: 0.25 }).mean).toBeCloseTo(0, 6);
  });

  it('is drawn in and less sure by as much as drivers left out explain, and a tenth of it always stays', () => {
    const years = residuals(0.05);
    const { mean, sd } = gapOf(years, 0, { contestedShare: 0.25 });
    // Of means .04103, of which .03853 lasts; contested .25 × .04103 = .01026; own .02827; trust .02827 ÷ .04103 = .689.
    expect(mean).toBeCloseTo(0.2 * 0.689, 3);
    expect(sd).toBeCloseTo(Math.sqrt(0.02827 * 0.311), 3);
    expect(gapOf(years, 0, { contestedShare: 1 }).mean).toBeCloseTo(0.2 * (0.003853 / 0.04103), 3);
  });

  it('is half of the residual where there is only one year', () => {
    const oneYear = new Map([
      [1, [0.3]],
      [2, [-0.3]],
      [3, [0.1]],
      [4, [-0.1]],
    ]);
    expect(gapOf(oneYear, 1).mean).toBeCloseTo(0.15, 12);
    expect(gapOf(oneYear, 1).sd).toBeGreaterThan(0);
  });

  it('does not exist for fewer than two units', () => {
    expect(gapOf(new Map([[1, [0.3, 0.3]]]), 1)).toMatchObject({ mean: 0, sd: 0, years: 2 });
  });
});
