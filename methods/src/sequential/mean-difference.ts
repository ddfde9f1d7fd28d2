import { MethodError } from '../errors/method-error.ts';
import type { ArmMoments } from './arm-summary.ts';

/** `absolute`: treated less control. `relative`: that over the control mean. */
export type DifferenceScale = 'absolute' | 'relative';

export type MeanDifference = {
  readonly scale: DifferenceScale;
  readonly estimate: number;
  readonly standardError: number;
  /** Welch and Satterthwaite. */
  readonly degreesOfFreedom: number;
  /** Both arms' observations. */
  readonly count: number;
};

/**
 * Difference of two independent means with its error; a relative one by the delta method. Throws `out-of-range` for a relative
 * difference from a control mean of zero, and where neither arm varies.
 */
export function meanDifference(control: ArmMoments, treated: ArmMoments, scale: DifferenceScale): MeanDifference {
  const [a, b] = [control.variance / control.count, treated.variance / treated.count];
  if (!(a + b > 0)) throw new MethodError('out-of-range', 'Neither arm varies, so a difference has no error.');
  if (scale === 'relative' && control.mean === 0) {
    throw new MethodError('out-of-range', 'A relative difference needs a control mean other than 0.');
  }
  const ratio = treated.mean / control.mean;
  const variance = scale === 'absolute' ? a + b : (b + a * ratio * ratio) / control.mean ** 2;
  const difference = treated.mean - control.mean;
  return {
    scale,
    estimate: scale === 'absolute' ? difference : difference / control.mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: (a + b) ** 2 / (a ** 2 / (control.count - 1) + b ** 2 / (treated.count - 1)),
    count: control.count + treated.count,
  };
}
