import { normalCdf, normalQuantile } from '../distributions/normal.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';

/** Where a trial stands: its z statistic and the share of the planned information that is in. */
export type Progress = { readonly zScore: number; readonly informationShare: number };

/** Chance that the planned final one-sided test at `level` will be passed. */
export type FinalPower = {
  /** If the rest follows the drift stated, in final z units (Lan and Wittes 1988: B-value). */
  readonly underPlan: number;
  /** If the rest follows the trend so far. */
  readonly underTrend: number;
  /** Averaged over what the data so far leave open, with a flat prior (predictive power; Spiegelhalter et al. 1986). */
  readonly predictive: number;
};

/**
 * B = z√t and (Z(1) − B) is normal with mean drift × (1 − t) and variance 1 − t. `plannedDrift` is the expected final z under the
 * effect that the trial was planned for. Throws `out-of-range`.
 */
export function finalPower(progress: Progress, plannedDrift: number, level = 0.025): FinalPower {
  const { zScore, informationShare: t } = progress;
  requireOpenShare('Information share', t);
  requireOpenShare('Level', level);
  if (!Number.isFinite(zScore)) throw new MethodError('out-of-range', `The z score is ${zScore}; it must be finite.`);
  const needed = normalQuantile(1 - level);
  const b = zScore * Math.sqrt(t);
  const passes = (drift: number) => 1 - normalCdf((needed - b - drift * (1 - t)) / Math.sqrt(1 - t));
  return {
    underPlan: passes(plannedDrift),
    underTrend: passes(b / t),
    predictive: 1 - normalCdf((needed * Math.sqrt(t) - zScore) / Math.sqrt(1 - t)),
  };
}
