import { foldAssignment, leastSquares, selectEntries, selectRows, stream, times } from '@leeway/methods';
import { memo } from '../record/memo.ts';
import { type AreaFit, areaFit, type FitRequest } from './area-fit.ts';
import { rangeAt } from './conditional-range.ts';
import { designRows } from './design.ts';
import { yearsUpTo } from './frame-year.ts';

const FOLDS = 5;
const REPEATS = 4;
/** More rows than this add time and no accuracy to a share explained. */
const MOST_ROWS = 4000;

export type Goodness = { readonly mean: number; readonly sd: number };

function rSquaredOn(fit: AreaFit, test: Int32Array, train: Int32Array): number {
  const { design, response } = fit.rows;
  const { coefficients } = leastSquares(selectRows(design, train), selectEntries(response, train));
  const predicted = times(selectRows(design, test), coefficients);
  const actual = selectEntries(response, test);
  const mean = actual.reduce((a, b) => a + b, 0) / actual.length;
  let error = 0;
  let spread = 0;
  actual.forEach((value, i) => {
    error += (value - (predicted[i] ?? 0)) ** 2;
    spread += (value - mean) ** 2;
  });
  return spread > 0 ? 1 - error / spread : 0;
}

const explained = memo<Goodness | null>();

/** R² of log cost per pupil on districts left out, over repeated folds; null with too few districts. */
export function goodness(fit: AreaFit, seed: number): Goodness | null {
  return explained(fit, String(seed), () => {
    const rows = fit.rows.design.rows;
    if (rows < 10 * fit.rows.design.columns) return null;
    const scores: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const fold = foldAssignment(stream(seed, 'goodness', repeat), rows, FOLDS);
      const all = [...fold.keys()].slice(0, MOST_ROWS);
      for (let held = 0; held < FOLDS; held += 1) {
        const test = Int32Array.from(all.filter((row) => fold[row] === held));
        const train = Int32Array.from(all.filter((row) => fold[row] !== held));
        scores.push(rSquaredOn(fit, test, train));
      }
    }
    const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
    const sd = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (scores.length - 1));
    return { mean, sd };
  });
}

/**
 * Share of this year's districts that last year's range covers, in this year's prices: what the 90 % is worth on districts and
 * a year that did not fit it. Null where no earlier year can be fitted.
 */
export function heldOutCoverage(request: FitRequest, fit: AreaFit): number | null {
  const before = yearsUpTo(request.atlas, request.chart, request.year).at(-2);
  if (before === undefined) return null;
  const earlier = areaFit({ ...request, year: before });
  if (earlier === null || earlier.set.drivers.join() !== fit.set.drivers.join()) return null;
  const rows = designRows([fit.set], earlier.standard, before);
  let inside = 0;
  for (let row = 0; row < rows.design.rows; row += 1) {
    const { low, high } = rangeAt(earlier.range, rows, row);
    const value = rows.response[row] ?? Number.NaN;
    if (value >= low && value <= high) inside += 1;
  }
  return rows.design.rows > 0 ? inside / rows.design.rows : null;
}
