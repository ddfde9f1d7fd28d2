import { normalQuantile } from '../distributions/normal.ts';
import { inverseMills, logNormalCdf } from './normal-tail.ts';

/** One unit's efficiency by the frontier, 0 to 1. */
export type FrontierScore = {
  /** E(exp(−u) | residual): Battese and Coelli (1988). */
  readonly efficiency: number;
  /** exp(−E(u | residual)): Jondrow, Lovell, Materov and Schmidt (1982). */
  readonly efficiencyOfMean: number;
  /** Interval of exp(−u) given the residual and the estimated parameters: Horrace and Schmidt (1996). */
  readonly low: number;
  readonly high: number;
};

/** Scores from residuals of a frontier with these variances; all 1 where the inefficiency's variance is 0. */
export function frontierScores(
  residuals: Float64Array,
  variances: { readonly noise: number; readonly inefficiency: number },
  sign: 1 | -1,
  level: number,
): FrontierScore[] {
  const total = variances.noise + variances.inefficiency;
  const spread = Math.sqrt((variances.noise * variances.inefficiency) / total);
  return Array.from(residuals, (residual) => {
    if (variances.inefficiency === 0) return { efficiency: 1, efficiencyOfMean: 1, low: 1, high: 1 };
    const centre = (-sign * residual * variances.inefficiency) / total;
    const ratio = centre / spread;
    const inefficiencyAbove = (share: number) =>
      Math.max(0, centre - spread * normalQuantile(share * Math.exp(logNormalCdf(ratio))));
    return {
      efficiency: Math.exp(-centre + (spread * spread) / 2 + logNormalCdf(ratio - spread) - logNormalCdf(ratio)),
      efficiencyOfMean: Math.exp(-Math.max(0, centre + spread * inverseMills(ratio))),
      low: Math.exp(-inefficiencyAbove((1 - level) / 2)),
      high: Math.exp(-inefficiencyAbove((1 + level) / 2)),
    };
  });
}
