import { normalCdf } from '../distributions/normal.ts';
import { studentTQuantile } from '../distributions/student-t.ts';
import { MethodError } from '../errors/method-error.ts';
import type { EffectError } from './effect-variance.ts';

/** How a significant result of a design misleads when the true effect is as stated. */
export type Misleading = {
  readonly power: number;
  /** Chance that a significant result has the wrong sign (type S). */
  readonly wrongSign: number;
  /** Mean size of a significant estimate over the true effect (type M). */
  readonly exaggeration: number;
};

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Type S and type M errors (Gelman and Carlin 2014) in closed form for a normal estimate and the critical value of t: of
 * X ~ N(d, 1), d = effect ÷ standard error, the parts beyond ±c. Throws `out-of-range` for an effect of zero.
 */
export function misleadingChance(
  { standardError, degreesOfFreedom }: EffectError,
  effect: number,
  falseAlarm = 0.05,
): Misleading {
  if (!(Math.abs(effect) > 0))
    throw new MethodError('out-of-range', `A true effect of ${effect} has no sign to get wrong.`);
  const d = Math.abs(effect) / standardError;
  const critical = studentTQuantile(1 - falseAlarm / 2, degreesOfFreedom);
  const right = normalCdf(d - critical);
  const wrong = normalCdf(-d - critical);
  const size = d * right + density(critical - d) - d * wrong + density(critical + d);
  const power = right + wrong;
  return { power, wrongSign: wrong / power, exaggeration: size / power / d };
}
