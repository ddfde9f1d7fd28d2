import { foldAssignment, leastSquares, selectEntries, selectRows, stream, times } from '@leeway/methods';
import { memo } from '../record/memo.ts';
import type { DesignRows } from './design.ts';

const FOLDS = 5;
const REPEATS = 4;
/** More rows than this add time and no accuracy to a share explained. */
const MOST_ROWS = 4000;

export type Goodness = { readonly mean: number; readonly sd: number };

function rSquaredOn({ design, response }: DesignRows, test: Int32Array, train: Int32Array): number {
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
export function explainedShare(rows: DesignRows, seed: number): Goodness | null {
  return explained(rows, String(seed), () => {
    const districts = rows.design.rows;
    if (districts < 10 * rows.design.columns) return null;
    const scores: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const fold = foldAssignment(stream(seed, 'goodness', repeat), districts, FOLDS);
      const all = [...fold.keys()].slice(0, MOST_ROWS);
      for (let held = 0; held < FOLDS; held += 1) {
        const test = Int32Array.from(all.filter((row) => fold[row] === held));
        const train = Int32Array.from(all.filter((row) => fold[row] !== held));
        scores.push(rSquaredOn(rows, test, train));
      }
    }
    const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
    const sd = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (scores.length - 1));
    return { mean, sd };
  });
}
