import { MethodError } from '../errors/method-error.ts';

/**
 * A decision with two actions: adopt, worth `worth` × effect − `cost`, or leave as it is, worth 0. Whoever decides is risk
 * neutral, so only expected values count (Raiffa and Schlaifer 1961).
 */
export type Adoption = {
  /** Money per unit of effect, over all who would be served and all years counted; above 0. */
  readonly worth: number;
  /** Money that adopting costs beside the effect. */
  readonly cost: number;
};

/** What learning is worth, in the money of the decision. */
export type InformationValue = {
  /** Expected net benefit of the better action today, and which one it is. */
  readonly today: number;
  readonly adoptToday: boolean;
  /** Expected value of perfect information: no study can be worth more. */
  readonly perfect: number;
  /** Expected value of sample information: what the planned study is worth before its cost. */
  readonly sample: number;
  /** Chance that the study's result changes the action. */
  readonly chanceOfChange: number;
  readonly assumptions: readonly string[];
};

export function requireAdoption({ worth, cost }: Adoption): void {
  if (!(worth > 0 && Number.isFinite(worth) && Number.isFinite(cost))) {
    throw new MethodError('out-of-range', `An adoption of worth ${worth} and cost ${cost} cannot be weighed.`);
  }
}
