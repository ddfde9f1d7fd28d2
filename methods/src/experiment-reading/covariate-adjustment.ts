import { MethodError } from '../errors/method-error.ts';
import { requireLength } from '../errors/requirements.ts';
import { type Matrix, matrixFromColumns } from '../linear-algebra/matrix.ts';
import { type ClusterRobustEffect, clusterRobust } from './cluster-robust.ts';
import { type Assumption, type Evidence, evidenceStrength } from './evidence.ts';

/** `ancova`: one slope for both arms; `lin`: a slope for each arm, at the average covariate (Lin 2013), never less precise in large samples. */
export type Adjustment = 'none' | 'ancova' | 'lin';

export type AdjustedReading = ClusterRobustEffect & {
  readonly adjustment: Adjustment;
  readonly clusters: number;
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

export type AdjustedRows = {
  readonly outcome: ArrayLike<number>;
  /** 1 treated, 0 control. */
  readonly treated: ArrayLike<number>;
  /** Measured before the draw, such as the same outcome a year earlier. */
  readonly covariates?: Matrix;
  /** What was drawn; without it each row is its own cluster, and the errors are HC2. */
  readonly cluster?: ArrayLike<number | string>;
};

/**
 * Average effect of a randomised treatment by regression, with CR2 errors and Satterthwaite degrees of freedom. Throws `shape`,
 * `not-finite`, `too-few-rows`, `out-of-range` (an adjustment without covariates, or an arm without rows).
 */
export function adjustedEffect(
  rows: AdjustedRows,
  options: {
    readonly adjustment?: Adjustment;
    readonly confidence?: number;
    readonly effectThatMatters?: number;
  } = {},
): AdjustedReading {
  const { outcome, treated, covariates, cluster } = rows;
  const { adjustment = covariates === undefined ? 'none' : 'ancova', confidence = 0.95 } = options;
  const count = outcome.length;
  requireLength('Treated', treated, count);
  if (adjustment !== 'none' && covariates === undefined) {
    throw new MethodError('out-of-range', `Adjustment ${adjustment} needs covariates.`);
  }
  const columns: Float64Array[] = [new Float64Array(count).fill(1), Float64Array.from(treated)];
  if (adjustment !== 'none' && covariates !== undefined) {
    requireLength('Outcome', outcome, covariates.rows);
    const centred = Array.from({ length: covariates.columns }, (_, j) => centre(covariates, j));
    columns.push(...centred);
    if (adjustment === 'lin')
      columns.push(...centred.map((column) => column.map((value, i) => value * (treated[i] as number))));
  }
  const design = matrixFromColumns(columns);
  const names = cluster ?? Int32Array.from({ length: count }, (_, i) => i);
  const fit = clusterRobust(design, outcome, names, 'CR2');
  const weights = new Float64Array(columns.length);
  weights[1] = 1;
  const effect = fit.effect(weights, confidence);
  return {
    ...effect,
    adjustment,
    clusters: fit.clusters,
    assumptions: [
      'randomised-as-stated',
      'no-interference',
      ...fit.assumptions,
      ...(adjustment === 'none' ? [] : (['covariates-unaffected'] as const)),
    ],
    evidence: evidenceStrength({
      design: 'randomised',
      halfWidth: (effect.high - effect.low) / 2,
      effectThatMatters: options.effectThatMatters ?? effect.estimate,
      preTrend: 'untested',
    }),
  };
}

function centre({ rows, values }: Matrix, column: number): Float64Array {
  const own = values.slice(column * rows, (column + 1) * rows);
  const mean = own.reduce((sum, value) => sum + value, 0) / rows;
  return own.map((value) => value - mean);
}
