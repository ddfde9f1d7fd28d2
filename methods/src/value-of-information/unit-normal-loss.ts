import { normalCdf, normalDensity } from '../distributions/normal.ts';

/**
 * Expected excess of a standard normal variable over z, E max(Z − z, 0) = φ(z) − z(1 − Φ(z)) (Raiffa and Schlaifer 1961).
 * Far above zero the two terms cancel; from z = 8 on a continued fraction of Mills' ratio keeps the digits.
 */
export function unitNormalLoss(z: number): number {
  if (z < 8) return normalDensity(z) - z * normalCdf(-z);
  // With the upper tail φ(z)/(z + c) and c = 1/(z + 2/(z + 3/…)), the loss is φ(z) c/(z + c).
  let fraction = 0;
  for (let k = 60; k >= 1; k -= 1) fraction = k / (z + fraction);
  return (normalDensity(z) * fraction) / (z + fraction);
}

/** E max(X, 0) of a normal variable with this mean and standard deviation ≥ 0. */
export function expectedGain(mean: number, standardDeviation: number): number {
  return standardDeviation > 0 ? standardDeviation * unitNormalLoss(-mean / standardDeviation) : Math.max(mean, 0);
}
