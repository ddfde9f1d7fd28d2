import { dampedTrend, panelForecast, scoreCards } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import { heldShares } from '../../methods/test/band-coverage.ts';
import { completeSeries, newYorkRows } from './new-york-panel.ts';
import { dataFolder } from './texas-record.ts';

const itNewYork = it.skipIf(dataFolder === null);

describe.each(['Enrollment', 'Total Expenditures'])('New York, 2015 to 2019: %s', (item) => {
  itNewYork('has 80 % bands from half of the districts that hold 77 to 83 % of the other half', async () => {
    const series = completeSeries(await newYorkRows(item));
    expect(series.length).toBeGreaterThan(670);
    const held = heldShares(series, dampedTrend(), { horizon: 3, coverage: 0.8 });
    for (const share of [held.all, ...held.byHorizon]) expect(Math.abs(share - 0.8)).toBeLessThan(0.03);
    // Small, middling and large districts alike.
    for (const share of held.bySize) expect(Math.abs(share - 0.8)).toBeLessThan(0.03);
  });

  itNewYork('is scored when 2019 arrives after forecasts were stored in 2018', async () => {
    const rows = await newYorkRows(item);
    const made = panelForecast(
      rows.filter(({ time }) => time < 2019),
      { horizon: 1 },
    );
    const stored = made.forecasts.flatMap(({ id, steps }) =>
      steps.slice(0, 1).map(({ time, value, low, high }) => ({
        id,
        origin: time - 1,
        method: made.method,
        horizon: 1,
        quantiles: [
          { level: 0.1, value: low },
          { level: 0.5, value },
          { level: 0.9, value: high },
        ],
      })),
    );
    const [card] = scoreCards(
      stored,
      rows.filter(({ time }) => time === 2019),
    );
    expect(card?.scored).toBeGreaterThan(670);
    expect(card?.waiting).toBe(0);
    const share = card?.intervals[0]?.heldShare ?? 0;
    // All districts share the year's surprise, so one year may fall further from the promise than one district in many years.
    expect(Math.abs(share - 0.8)).toBeLessThan(0.05);
    expect(card?.tenths.reduce((sum, count) => sum + count, 0)).toBe(card?.scored);
  });
});
