import { normalCdf, normalDensity } from '../distributions/normal.ts';

const TAIL = -5;
const LEVELS = 80;

/** φ(a) / Φ(a), the inverse Mills ratio; by Laplace's continued fraction in the tail, where Φ loses its digits. */
export function inverseMills(a: number): number {
  return a > TAIL ? normalDensity(a) / normalCdf(a) : tailFraction(-a);
}

/** ln Φ(a) without underflow. */
export function logNormalCdf(a: number): number {
  return a > TAIL ? Math.log(normalCdf(a)) : -0.5 * a * a - 0.5 * Math.log(2 * Math.PI) - Math.log(tailFraction(-a));
}

/** φ(t) / (1 − Φ(t)) = t + 1/(t + 2/(t + 3/(t + …))). */
function tailFraction(t: number): number {
  let value = t;
  for (let k = LEVELS; k >= 1; k -= 1) value = t + k / value;
  return value;
}
