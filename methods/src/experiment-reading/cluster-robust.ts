import { studentTCdf, studentTQuantile } from '../distributions/student-t.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireLength, requireOpenShare } from '../errors/requirements.ts';
import { dot, type Matrix } from '../linear-algebra/matrix.ts';
import { invertUpper, thinQr } from '../linear-algebra/thin-qr.ts';
import { leastSquares } from '../regression/least-squares.ts';
import { correctedRows, rowsByCluster } from './cluster-correction.ts';
import type { Assumption } from './evidence.ts';

/** CR0 as it is; CR1 times G/(G − 1); CR2 corrects each cluster for its own leverage (Bell and McCaffrey 2002). */
export type ClusterCorrection = 'CR0' | 'CR1' | 'CR2';

/** One coefficient, or a combination of them, with errors that allow anything inside a cluster. */
export type ClusterRobustEffect = {
  readonly estimate: number;
  readonly standardError: number;
  /** Satterthwaite degrees of freedom under CR2 with an equal working variance, else clusters less one. */
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  /** Two-sided, from Student's t. */
  readonly pValue: number;
  readonly low: number;
  readonly high: number;
};

export type ClusterRobust = {
  readonly coefficients: Float64Array;
  readonly droppedColumns: readonly number[];
  readonly residuals: Float64Array;
  readonly clusters: number;
  readonly correction: ClusterCorrection;
  readonly assumptions: readonly Assumption[];
  /** The combination Σ weights × coefficients; throws `out-of-range` where it needs a dropped column. */
  readonly effect: (weights: ArrayLike<number>, confidence?: number) => ClusterRobustEffect;
};

/**
 * Least squares with cluster-robust errors for few clusters. `cluster` names the cluster of each row. Degrees of freedom follow
 * Bell and McCaffrey (2002) and Pustejovsky and Tipton (2018) for a working model of equal, independent variances; where
 * a cluster is fitted exactly the pseudo-inverse of theirs is taken. No weights. Throws `shape`, `not-finite`, `too-few-rows`
 * (fewer than two clusters).
 */
export function clusterRobust(
  design: Matrix,
  response: ArrayLike<number>,
  cluster: ArrayLike<number | string>,
  correction: ClusterCorrection = 'CR2',
): ClusterRobust {
  requireLength('Cluster', cluster, design.rows);
  const fit = leastSquares(design, response);
  const groups = rowsByCluster(cluster);
  if (groups.length < 2) {
    throw new MethodError('too-few-rows', `Cluster-robust errors need two clusters, but got ${groups.length}.`);
  }
  const qr = thinQr(design);
  const inverse = invertUpper(qr.r, qr.rank);
  const kept = new Map(qr.kept.map((column, position) => [column, position]));
  const factor = correction === 'CR1' ? groups.length / (groups.length - 1) : 1;

  const effect = (weights: ArrayLike<number>, confidence = 0.95): ClusterRobustEffect => {
    requireLength('Weights', weights, design.columns);
    requireOpenShare('Confidence', confidence);
    const onAxes = contrastOnAxes(weights, kept, inverse, qr.rank);
    const rows = correctedRows(qr.q, groups, onAxes, correction === 'CR2');
    let variance = 0;
    for (let g = 0; g < groups.length; g += 1) {
      let score = 0;
      const influence = rows.influence[g] as Float64Array;
      (groups[g] as Int32Array).forEach((row, i) => {
        score += (influence[i] as number) * (fit.residuals[row] as number);
      });
      variance += factor * score * score;
    }
    const degreesOfFreedom = correction === 'CR2' ? satterthwaite(rows.squares, rows.onAxes) : groups.length - 1;
    return testedEffect({
      estimate: dot(weights, fit.coefficients),
      standardError: Math.sqrt(variance),
      degreesOfFreedom,
      confidence,
    });
  };
  const assumptions: Assumption[] =
    correction === 'CR2'
      ? ['independent-clusters', 'satterthwaite-approximation', 'equal-working-variance']
      : ['independent-clusters', 'large-sample-normal'];
  const { coefficients, droppedColumns, residuals } = fit;
  return { coefficients, droppedColumns, residuals, clusters: groups.length, correction, assumptions, effect };
}

/** An estimate with its t test and interval; an error of 0 gives p-value 0 or, for an estimate of 0, 1. */
export function testedEffect(given: {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly confidence: number;
}): ClusterRobustEffect {
  const { estimate, standardError, degreesOfFreedom, confidence } = given;
  const statistic = standardError > 0 ? estimate / standardError : estimate === 0 ? 0 : Math.sign(estimate) * Infinity;
  const pValue = Number.isFinite(statistic) ? 2 * studentTCdf(-Math.abs(statistic), degreesOfFreedom) : 0;
  const half = standardError * studentTQuantile(0.5 + confidence / 2, degreesOfFreedom);
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    statistic,
    pValue,
    low: estimate - half,
    high: estimate + half,
  };
}

function contrastOnAxes(
  weights: ArrayLike<number>,
  kept: ReadonlyMap<number, number>,
  inverse: Float64Array,
  rank: number,
): Float64Array {
  const axes = new Float64Array(rank);
  for (let column = 0; column < weights.length; column += 1) {
    const weight = weights[column] as number;
    if (weight === 0) continue;
    const position = kept.get(column);
    if (position === undefined) {
      throw new MethodError('out-of-range', `Column ${column} was dropped as collinear; it has no effect to test.`);
    }
    for (let k = position; k < rank; k += 1) {
      axes[k] = (axes[k] as number) + weight * (inverse[k * rank + position] as number);
    }
  }
  return axes;
}

/** (Σ P_gg)² / Σ P_gh² with P_gh = δ_gh |u_g|² − w_g · w_h, w_g = Q_gᵀ u_g. */
function satterthwaite(squares: Float64Array, onAxes: readonly Float64Array[]): number {
  let trace = 0;
  let sum = 0;
  for (let g = 0; g < squares.length; g += 1) {
    for (let h = 0; h < squares.length; h += 1) {
      const entry = (g === h ? (squares[g] as number) : 0) - dot(onAxes[g] ?? [], onAxes[h] ?? []);
      if (g === h) trace += entry;
      sum += entry * entry;
    }
  }
  return sum > 0 ? Math.max((trace * trace) / sum, 1e-3) : squares.length - 1;
}
