import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { matrixFromColumns } from '../linear-algebra/matrix.ts';
import { bisection } from '../root-finding/bisection.ts';
import { heterogeneity, type PoolingData, requirePooling } from './random-effects.ts';
import { weightedFit } from './weighted-fit.ts';

/** Limits of one quantity. */
export type Limits = { readonly low: number; readonly high: number };

/**
 * Exact interval for the between variance τ² by the Q-profile (Viechtbauer 2007), and what it means for I² (0..1) and H². A
 * set so alike that even τ² = 0 leaves too much agreement gives 0 for both limits. `confidence` defaults to 0.95. Throws as
 * `randomEffects`.
 */
export function betweenVarianceInterval(
  data: PoolingData,
  confidence = 0.95,
): { readonly betweenVariance: Limits; readonly heterogeneityShare: Limits; readonly heterogeneityRatio: Limits } {
  const { estimates, variances } = data;
  const design = data.moderators ?? matrixFromColumns([new Array<number>(estimates.length).fill(1)]);
  requirePooling(estimates, variances, design);
  requireOpenShare('Confidence', confidence);
  const problem = { estimates, variances, design };
  const degrees = design.rows - design.columns;
  const q = (between: number) => weightedFit(problem, between).weightedSquares;
  const atLevel = (p: number) => {
    const target = chiSquareQuantile(p, degrees);
    if (q(0) <= target) return 0;
    let high = 1e-300 + (variances[0] as number);
    while (q(high) > target) high *= 2;
    return bisection((between) => q(between) - target, 0, high);
  };
  const low = atLevel((1 + confidence) / 2);
  const high = atLevel((1 - confidence) / 2);
  const fixed = weightedFit(problem, 0);
  const [atLow, atHigh] = [low, high].map((between) => heterogeneity('reml', between, fixed, degrees));
  return {
    betweenVariance: { low, high },
    heterogeneityShare: { low: atLow?.heterogeneityShare ?? 0, high: atHigh?.heterogeneityShare ?? 0 },
    heterogeneityRatio: { low: atLow?.heterogeneityRatio ?? 1, high: atHigh?.heterogeneityRatio ?? 1 },
  };
}
