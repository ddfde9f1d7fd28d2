import { chiSquareCdf } from '../distributions/chi-square.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { studentTQuantile } from '../distributions/student-t.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import { type Matrix, matrixFromColumns } from '../linear-algebra/matrix.ts';
import { type BetweenVarianceMethod, betweenVariance } from './between-variance.ts';
import { type WeightedFit, weightedFit } from './weighted-fit.ts';

/** Estimates of one quantity from several places, each with a known sampling variance (the square of its standard error). */
export type PoolingData = {
  readonly estimates: ArrayLike<number>;
  readonly variances: ArrayLike<number>;
  /** Design of moderators, intercept included; default a column of ones. */
  readonly moderators?: Matrix;
};

export type RandomEffects = {
  readonly method: BetweenVarianceMethod;
  /** Average effect, or one coefficient per column of `moderators`. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Covariance of the coefficients, `columns` by `columns`, adjusted as the standard errors are. */
  readonly covariance: Float64Array;
  /** Estimates less coefficients. */
  readonly degreesOfFreedom: number;
  readonly knappHartung: boolean;
  /** 95 % limits: normal, or Student's t under Knapp and Hartung. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Variance of the true effects between places (τ²), in squared units of the estimates. */
  readonly betweenVariance: number;
  /** Share of the variation that is not sampling error (I²), 0..1. */
  readonly heterogeneityShare: number;
  /** Total over sampling variance (H²). */
  readonly heterogeneityRatio: number;
  /** Cochran's Q around the fitted means, and the chance of one as large when all true effects agree. */
  readonly q: number;
  readonly qPValue: number;
};

/**
 * Classical random-effects pooling and meta-regression (Hedges and Olkin 1985; Viechtbauer 2010), with the Knapp and Hartung
 * (2003) adjustment on request. `fixed` assumes one true effect. Throws `shape`, `not-finite`, `out-of-range` (a variance
 * that is not positive), `too-few-rows` (not more estimates than coefficients).
 */
export function randomEffects(
  data: PoolingData,
  method: BetweenVarianceMethod = 'reml',
  options: { readonly knappHartung?: boolean } = {},
): RandomEffects {
  const { estimates, variances } = data;
  const design = data.moderators ?? matrixFromColumns([new Array(estimates.length).fill(1)]);
  requirePooling(estimates, variances, design);
  const between = betweenVariance({ estimates, variances, design }, method);
  const degrees = design.rows - design.columns;
  const fixed = weightedFit({ estimates, variances, design }, 0);
  const fit = weightedFit({ estimates, variances, design }, between);
  const knappHartung = options.knappHartung === true;
  const inflation = knappHartung ? Math.sqrt(fit.weightedSquares / degrees) : 1;
  const quantile = knappHartung ? studentTQuantile(0.975, degrees) : normalQuantile(0.975);
  const standardErrors = fit.standardErrors.map((error) => error * inflation);
  return {
    method,
    coefficients: fit.coefficients,
    standardErrors,
    covariance: fit.covariance.map((value) => value * inflation * inflation),
    degreesOfFreedom: degrees,
    knappHartung,
    low: fit.coefficients.map((value, j) => value - quantile * (standardErrors[j] as number)),
    high: fit.coefficients.map((value, j) => value + quantile * (standardErrors[j] as number)),
    betweenVariance: between,
    ...heterogeneity(method, between, fixed, degrees),
    q: fixed.weightedSquares,
    qPValue: 1 - chiSquareCdf(fixed.weightedSquares, degrees),
  };
}

/** I² and H² at a between variance (Higgins and Thompson 2002). */
export function heterogeneity(method: BetweenVarianceMethod, between: number, fixed: WeightedFit, degrees: number) {
  if (method === 'fixed') {
    const ratio = fixed.weightedSquares / degrees;
    return { heterogeneityShare: Math.max(0, 1 - 1 / ratio), heterogeneityRatio: ratio };
  }
  const typicalVariance = degrees / fixed.projectionTrace;
  return {
    heterogeneityShare: between / (between + typicalVariance),
    heterogeneityRatio: between / typicalVariance + 1,
  };
}

/** Throws unless there are more estimates than coefficients and every variance is positive. */
export function requirePooling(estimates: ArrayLike<number>, variances: ArrayLike<number>, design: Matrix): void {
  requireFinite('Estimates', estimates);
  requireLength('Variances', variances, estimates.length);
  requireLength('Estimates', estimates, design.rows);
  for (let i = 0; i < variances.length; i += 1) {
    const variance = variances[i] as number;
    if (!(variance > 0 && Number.isFinite(variance))) {
      throw new MethodError('out-of-range', `Variances[${i}] is ${variance}; sampling variances must be positive.`);
    }
  }
  if (design.rows <= design.columns) {
    throw new MethodError(
      'too-few-rows',
      `${design.rows} estimates cannot determine ${design.columns} coefficients and a spread.`,
    );
  }
}
