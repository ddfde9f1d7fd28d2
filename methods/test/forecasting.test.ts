import { describe, expect } from 'vitest';
import { combination, dampedTrend, panelForecast, symmetricErrorShare } from '../src/index.ts';
import { heldShares } from './band-coverage.ts';
import { itPublished } from './it-published.ts';
import { m3Yearly } from './m3-yearly.ts';
import { michiganEnrolment } from './michigan-enrolment.ts';

describe('Michigan enrolment, 550 districts, 1992 to 1998', () => {
  itPublished(
    'has 80 % bands from half of the districts that hold 77 to 83 % of the other half, at each horizon',
    () => {
      const { all, byHorizon, bySize } = heldShares(michiganEnrolment(), dampedTrend(), { horizon: 5, coverage: 0.8 });
      expect(all).toBeGreaterThan(0.77);
      expect(all).toBeLessThan(0.83);
      for (const share of byHorizon) expect(Math.abs(share - 0.8)).toBeLessThan(0.03);
      // Small, middling and large districts each: the width follows size.
      for (const share of bySize) expect(Math.abs(share - 0.8)).toBeLessThan(0.06);
    },
  );

  itPublished('is forecast as a table by the method that back-tests best, with a band for each district', () => {
    const rows = michiganEnrolment().flatMap((series, id) =>
      series.map((value, t) => ({ id: String(id), time: 1992 + t, value })),
    );
    const { method, because, scores, forecasts, bandErrors } = panelForecast(rows, { horizon: 3 });
    const taken = scores.find(({ name }) => name === method);
    expect(taken?.behindBest).toBeLessThanOrEqual(taken?.standardError ?? Number.NaN);
    expect(because).toMatch(/^(least-error|simplest-within-one-standard-error)$/);
    expect(forecasts).toHaveLength(550);
    expect(bandErrors[0]?.errors).toBeGreaterThanOrEqual(550);
    for (const { steps } of forecasts)
      for (const step of steps.slice(0, 2)) {
        expect(step.low).toBeLessThanOrEqual(step.value);
        expect(step.high).toBeGreaterThanOrEqual(step.value);
      }
  });
});

describe('the M3 competition’s yearly series', () => {
  itPublished('are forecast by the combination with at most 16.8 % symmetric error', () => {
    const series = m3Yearly();
    const sum = series.reduce((total, { known, came }) => total + symmetricErrorShare(came, combination(known, 6)), 0);
    expect((100 * sum) / series.length).toBeLessThan(16.8);
  });
});
