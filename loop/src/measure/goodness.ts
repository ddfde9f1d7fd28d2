import { foldAssignment, leastSquares, selectEntries, selectRows, stream, times } from '@leeway/methods';
import { memo } from '../record/memo.ts';
import { type AreaFit, areaFit, type FitRequest } from './area-fit.ts';
import { comparisonSet } from './comparison-set.ts';
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

/** One district of a year against the range that earlier years gave it. */
export type HeldOut = { readonly unit: number; readonly logPupils: number; readonly inside: boolean };

/**
 * This year's districts against the ranges of the year before's fit, in that year's prices: districts and a year that neither
 * fitted nor calibrated them. Null where no earlier year can be fitted.
 */
export function heldOutRanges(request: FitRequest, fit: AreaFit): HeldOut[] | null {
  const before = yearsUpTo(request.atlas, request.chart, request.year).at(-2);
  const earlier = before === undefined ? null : areaFit({ ...request, year: before });
  if (before === undefined || earlier === null) return null;
  const set = comparisonSet(fit.set.frame, request.area, request.kind, earlier.set.drivers);
  const rows = designRows([set], earlier.standard, before);
  return Array.from(rows.unit, (unit, row) => {
    const { low, high } = rangeAt(earlier.range, rows, row);
    const value = rows.response[row] ?? Number.NaN;
    return { unit, logPupils: rows.logPupils[row] ?? 0, inside: value >= low && value <= high };
  });
}

/** Share of this year's districts that last year's range covers: what the 90 % is worth. */
export function heldOutCoverage(request: FitRequest, fit: AreaFit): number | null {
  const held = heldOutRanges(request, fit);
  return held === null || held.length === 0 ? null : held.filter(({ inside }) => inside).length / held.length;
}
