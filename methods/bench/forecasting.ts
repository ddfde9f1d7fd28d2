import { combination, normal, stream } from '../src/index.ts';
import type { BenchCase } from './cases.ts';

const random = stream(22, 'bench forecasting');

/** As many series, as long, as the yearly ones of the M3 competition: trends with noise, all positive. */
const panel = Array.from({ length: 645 }, (_, i) => {
  const slope = normal(random, 60, 120);
  return Array.from({ length: 14 + (i % 17) }, (_none, t) =>
    Math.max(50, 3000 + slope * t + 150 * normal(random) + 40 * (t % 3)),
  );
});

export const FORECASTING_CASES: readonly BenchCase[] = [
  {
    name: 'combined forecast of 645 yearly series, six ahead',
    goal: 0.1,
    run: () => panel.map((series) => combination(series, 6)),
  },
];
