import type { Assumption } from '../experiment-reading/evidence.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { type BlockPanel, meanOf, rootMeanSquare, splitPanel, weightedPool } from './block-panel.ts';
import { matchingProblem } from './matching-problem.ts';
import { matchPredictors, type PredictorImportance } from './predictor-importance.ts';
import { simplexLeastSquares } from './simplex-least-squares.ts';

export type SyntheticControlOptions = {
  /** Units by predictors, to be matched instead of the outcome's past; rows as in the panel. */
  readonly predictors?: Matrix;
  /** Default `nested`; only with predictors. */
  readonly importance?: PredictorImportance;
};

export type SyntheticControl = {
  /** Rows of the panel that could serve, and the weight of each; weights add up to one. */
  readonly donors: Int32Array;
  readonly weights: Float64Array;
  /** Treated less synthetic, one entry for each period; before the start it is the error of the fit. */
  readonly gaps: Float64Array;
  /** Mean gap from the start on. */
  readonly estimate: number;
  /** Root mean square of the gap before and from the start on. */
  readonly errorBefore: number;
  readonly errorAfter: number;
  /** How far the weights can be from the best ones of the problem solved: see `simplexLeastSquares`. */
  readonly dualityGap: number;
  /** Importance of each predictor, after division by its standard deviation; null where the outcome's past is matched. */
  readonly importance: Float64Array | null;
  readonly assumptions: readonly Assumption[];
};

/**
 * Synthetic control (Abadie and Gardeazabal 2003; Abadie, Diamond and Hainmueller 2010), weights exact to rounding: the published
 * Frank-Wolfe and interior-point weights are iterates. Several treated units are averaged. Throws as `splitPanel` and
 * `matchPredictors`.
 */
export function syntheticControl(panel: BlockPanel, options: SyntheticControlOptions = {}): SyntheticControl {
  const split = splitPanel(panel);
  const { predictors, importance = 'nested' } = options;
  const match =
    predictors === undefined
      ? {
          ...simplexLeastSquares(
            matchingProblem(
              { donors: split.donors.length, count: split.before, values: split.pool.values },
              split.target,
            ),
          ),
          importance: null,
        }
      : matchPredictors(split, predictors, { treated: panel.treated, importance });
  const path = weightedPool(split.pool, match.weights);
  const gaps = split.target.map((value, t) => value - (path[t] as number));
  const { before } = split;
  return {
    donors: split.donors,
    weights: match.weights,
    gaps,
    estimate: meanOf(gaps, before, gaps.length),
    errorBefore: rootMeanSquare(gaps, 0, before),
    errorAfter: rootMeanSquare(gaps, before, gaps.length),
    dualityGap: match.dualityGap,
    importance: match.importance,
    assumptions: ['donors-span-the-treated', 'donors-untouched', 'stable-factor-structure', 'no-anticipation'],
  };
}
