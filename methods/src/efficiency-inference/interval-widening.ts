/**
 * How many times longer than the bootstrap's 95 % quantile an interval must be to hold 95 of 100 true scores. Artificial samples
 * lie behind a frontier of facets, the true one is rounder, so that the bootstrap sees too little of the shortfall; the more, the
 * larger the share of units on the frontier. A quadratic in that share by least squares over five designs of known truth with
 * half-normal inefficiency, the shape that needs most: `methods/bench/interval-calibration.ts`, which also says what intervals
 * hold on designs that had no part in it.
 */
export function intervalWidening(frontierShare: number): number {
  return 1.09 + 0.8 * frontierShare + 2.1 * frontierShare ** 2;
}
