import {
  bandAt,
  conformalBand,
  leastSquares,
  matrixFromColumns,
  normal,
  type PeerModel,
  peerModel,
  peersOf,
  quantileRegression,
  quantileRegressions,
  shrink,
  simulatedProduct,
  stream,
  unit,
  withIntercept,
} from '../src/index.ts';
import { BOOTSTRAP_CASES } from './bootstrap.ts';
import { EFFICIENCY_CASES } from './efficiency.ts';
import { EFFICIENCY_MODEL_CASES } from './efficiency-models.ts';
import { EXPERIMENT_CASES } from './experiment.ts';
import { FORECASTING_CASES } from './forecasting.ts';
import { POOLING_CASES } from './pooling.ts';
import { ROAD_NETWORK_CASES } from './road-network.ts';

/** One thing worth timing; `goal` is in seconds for one `run`, the median of `times` (three where not said). */
export type BenchCase = {
  readonly name: string;
  readonly goal: number;
  readonly times?: number;
  readonly run: () => object;
};

const ROWS = 13_000;
const random = stream(20, 'bench');
const drivers = Array.from({ length: 11 }, () => Array.from({ length: ROWS }, () => normal(random)));
const outcome = Array.from(
  { length: ROWS },
  (_, i) =>
    drivers.reduce((sum, driver, j) => sum + (driver[i] ?? 0) * (j + 1) * 0.1, 5) +
    (1 + 0.3 * Math.abs(drivers[0]?.[i] ?? 0)) * normal(random),
);
const design = withIntercept(matrixFromColumns(drivers));
const tenDrivers = matrixFromColumns(drivers.slice(0, 10));
const nineteen = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
const errors = outcome.map(() => 0.5 + unit(random));
let model: PeerModel | null = null;

function benchCase(name: string, goalMilliseconds: number, run: () => object): BenchCase {
  return { name, goal: goalMilliseconds / 1000, run };
}

/** Timed by the bench runner at the root. */
export const CASES: readonly BenchCase[] = [
  benchCase('least squares, 13,000 × 12', 40, () => leastSquares(design, outcome)),
  benchCase('quantile regression, 13,000 × 12, one level', 50, () => quantileRegression(design, outcome, 0.5)),
  benchCase('quantile regression, 13,000 × 12, nineteen levels', 1000, () =>
    quantileRegressions(design, outcome, nineteen),
  ),
  benchCase('conformal band, 13,000 rows to fit and 13,000 to calibrate', 150, () => {
    const band = conformalBand({ design, response: outcome }, { design, response: outcome }, { miscoverage: 0.1 });
    return bandAt(band, new Array(12).fill(1));
  }),
  benchCase('peer model, 13,000 × 10, metric chosen and scored', 500, () =>
    peerModel(tenDrivers, outcome, { random: stream(1) }),
  ),
  benchCase('twenty peers of one unit among 13,000 × 10', 20, () => {
    model ??= peerModel(tenDrivers, outcome, { random: stream(1) });
    return peersOf(model, 77);
  }),
  benchCase('shrinkage of 13,000 estimates', 400, () =>
    shrink(outcome, errors, { tau: { kind: 'half-cauchy', scale: 1 } }),
  ),
  benchCase('product of five ranges, 10,000 draws', 50, () =>
    simulatedProduct(
      ['a', 'b', 'c', 'd', 'e'].map((name) => ({
        name,
        range: { kind: 'p10-p50-p90', low: 0.2, mid: 0.5, high: 1.1 },
      })),
      { random: stream(1) },
    ),
  ),
  ...FORECASTING_CASES,
  ...BOOTSTRAP_CASES,
  ...EFFICIENCY_MODEL_CASES,
  ...POOLING_CASES,
  ...EFFICIENCY_CASES,
  ...EXPERIMENT_CASES,
  ...ROAD_NETWORK_CASES,
];
