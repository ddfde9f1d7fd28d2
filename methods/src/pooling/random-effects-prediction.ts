import { normalQuantile } from '../distributions/normal.ts';
import { studentTQuantile } from '../distributions/student-t.ts';
import { requireLength, requireOpenShare } from '../errors/requirements.ts';
import type { Limits } from './between-variance-interval.ts';
import type { RandomEffects } from './random-effects.ts';

/** A classical prediction: the average effect at a context, and where the effect of one new place lies. */
export type EffectPrediction = {
  readonly mean: number;
  readonly standardError: number;
  readonly average: Limits;
  readonly newPlace: Limits;
};

export type PredictionOptions = {
  /** Default 0.95. */
  readonly confidence?: number;
  /**
   * `student-t` (default) takes degrees of freedom one less than the fit, for τ² is estimated (Higgins, Thompson and
   * Spiegelhalter 2009, eq. 12); `normal` takes τ² as known.
   */
  readonly distribution?: 'student-t' | 'normal';
};

/**
 * Intervals at one context (a row of the design; default the intercept alone). With fewer than two degrees of freedom left no
 * interval can be promised by Student's t: both limits are infinite. The average's own interval is the fit's kind: normal, or
 * t under Knapp and Hartung. Throws `shape`, `out-of-range`.
 */
export function predictEffect(
  fit: RandomEffects,
  context: ArrayLike<number> = [1],
  options: PredictionOptions = {},
): EffectPrediction {
  const order = fit.coefficients.length;
  requireLength('Context', context, order);
  const confidence = options.confidence ?? 0.95;
  requireOpenShare('Confidence', confidence);
  const p = (1 + confidence) / 2;
  let [mean, variance] = [0, 0];
  for (let a = 0; a < order; a += 1) {
    mean += (context[a] as number) * (fit.coefficients[a] as number);
    for (let b = 0; b < order; b += 1)
      variance += (context[a] as number) * (context[b] as number) * (fit.covariance[a * order + b] as number);
  }
  const within = fit.knappHartung ? studentTQuantile(p, fit.degreesOfFreedom) : normalQuantile(p);
  return {
    mean,
    standardError: Math.sqrt(variance),
    average: around(mean, within * Math.sqrt(variance)),
    newPlace: around(
      mean,
      reach(fit, p, options.distribution ?? 'student-t') * Math.sqrt(variance + fit.betweenVariance),
    ),
  };
}

function reach(fit: RandomEffects, p: number, distribution: 'student-t' | 'normal'): number {
  if (distribution === 'normal') return normalQuantile(p);
  const degrees = fit.degreesOfFreedom - 1;
  return degrees < 1 ? Number.POSITIVE_INFINITY : studentTQuantile(p, degrees);
}

function around(centre: number, half: number): Limits {
  return { low: centre - half, high: centre + half };
}
