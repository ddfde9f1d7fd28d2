import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { rootMeanSquare, type SplitPanel, weightedPool } from './block-panel.ts';
import { type Features, matchingProblem } from './matching-problem.ts';
import { type SimplexSolution, simplexLeastSquares } from './simplex-least-squares.ts';

/**
 * How predictors count: all alike after division by their standard deviation; by given importances of those; or `nested`, by what
 * makes the outcome before the start fit best (Abadie, Diamond and Hainmueller 2010), found by a stated local search.
 */
export type PredictorImportance = 'equal' | 'nested' | readonly number[];

export type PredictorMatch = SimplexSolution & { readonly importance: Float64Array };

/**
 * Donor weights that match `predictors` (units by predictors, same rows as the panel). The nested search starts from equal
 * importances and multiplies one at a time by 8, 1/8, 2.8, 1/2.8, 1.4 and 1/1.4 while the fit before the start improves, at
 * most 30 rounds: deterministic, never worse than equal, not promised to be the best there is. Throws `shape`, `not-finite`,
 * `out-of-range`.
 */
export function matchPredictors(
  split: SplitPanel,
  predictors: Matrix,
  { treated, importance }: { readonly treated: readonly number[]; readonly importance: PredictorImportance },
): PredictorMatch {
  requireFinite('Predictors', predictors.values);
  const { features, target } = standardised(split, predictors, treated);
  const solve = (v: ArrayLike<number>) => simplexLeastSquares(matchingProblem(features, target, { importance: v }));
  if (typeof importance !== 'string') {
    requireLength('Importance', importance, predictors.columns);
    if (
      importance.some((value) => !(value >= 0 && Number.isFinite(value))) ||
      importance.every((value) => value === 0)
    ) {
      throw new MethodError('out-of-range', `Importances ${importance.join(', ')} must not be negative, nor all 0.`);
    }
    return { ...solve(importance), importance: Float64Array.from(importance) };
  }
  let best = new Float64Array(predictors.columns).fill(1);
  let found = solve(best);
  if (importance === 'equal') return { ...found, importance: best };
  const loss = (weights: Float64Array) => {
    const path = weightedPool(split.pool, weights);
    return rootMeanSquare(
      path.map((value, t) => value - (split.target[t] as number)),
      0,
      split.before,
    );
  };
  let least = loss(found.weights);
  for (const factor of [8, 8 ** 0.5, 8 ** 0.17]) {
    for (let round = 0, better = true; better && round < 10; round += 1) {
      better = false;
      for (let k = 0; k < best.length; k += 1) {
        for (const step of [factor, 1 / factor]) {
          const trial = best.map((value, j) => (j === k ? value * step : value));
          const solution = solve(trial);
          const here = loss(solution.weights);
          if (here >= least * (1 - 1e-9)) continue;
          [best, found, least, better] = [trial, solution, here, true];
        }
      }
    }
  }
  return { ...found, importance: best };
}

function standardised(
  split: SplitPanel,
  predictors: Matrix,
  treated: readonly number[],
): { features: Features; target: Float64Array } {
  const { rows, columns, values } = predictors;
  const rowsUsed = [...split.donors, ...treated];
  const features = new Float64Array(split.donors.length * columns);
  const target = new Float64Array(columns);
  for (let f = 0; f < columns; f += 1) {
    const at = (row: number) => {
      const value = values[f * rows + row];
      if (value === undefined)
        throw new MethodError('shape', `Predictors have ${rows} rows, but unit ${row} is asked for.`);
      return value;
    };
    const mean = rowsUsed.reduce((sum, row) => sum + at(row), 0) / rowsUsed.length;
    const spread = Math.sqrt(rowsUsed.reduce((sum, row) => sum + (at(row) - mean) ** 2, 0) / (rowsUsed.length - 1));
    const unit = spread > 0 ? spread : 1;
    split.donors.forEach((row, j) => {
      features[f * split.donors.length + j] = (at(row) - mean) / unit;
    });
    for (const row of treated) target[f] = (target[f] as number) + (at(row) - mean) / unit / treated.length;
  }
  return { features: { donors: split.donors.length, count: columns, values: features }, target };
}
