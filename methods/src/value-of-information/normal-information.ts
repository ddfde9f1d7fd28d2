import { normalCdf } from '../distributions/normal.ts';
import { requirePositive } from '../distributions/probability.ts';
import { requireFinite } from '../errors/requirements.ts';
import { type Adoption, type InformationValue, requireAdoption } from './adoption.ts';
import { expectedGain } from './unit-normal-loss.ts';

/**
 * The worth of one more study with this standard error when the effect is normal (mean, standard deviation) today. The mean
 * after the study is itself normal with standard deviation s²/√(s² + error²), so that the value is a unit normal loss
 * (Raiffa and Schlaifer 1961; Claxton 1999). Throws `not-finite`, `out-of-range`.
 */
export function normalInformation(
  effect: { readonly mean: number; readonly standardDeviation: number },
  plannedError: number,
  adoption: Adoption,
): InformationValue {
  requireAdoption(adoption);
  requireFinite('The mean effect', [effect.mean]);
  requirePositive('The effect’s standard deviation', effect.standardDeviation);
  requirePositive('The planned standard error', plannedError);
  const net = adoption.worth * effect.mean - adoption.cost;
  const spread = adoption.worth * effect.standardDeviation;
  const moving = spread * (effect.standardDeviation / Math.hypot(effect.standardDeviation, plannedError));
  // Either action first: learning is worth the expected loss that it spares.
  const apart = -Math.abs(net);
  return {
    today: Math.max(net, 0),
    adoptToday: net > 0,
    perfect: expectedGain(apart, spread),
    sample: expectedGain(apart, moving),
    chanceOfChange: normalCdf(apart / moving),
    assumptions: ['risk-neutral', 'effect-normal', 'study-unbiased', 'standard-errors-known'],
  };
}
