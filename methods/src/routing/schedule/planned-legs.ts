import { normalQuantile } from '../../distributions/normal.ts';
import { requireOpenShare } from '../../errors/requirements.ts';
import type { RoutingProblem } from '../problem.ts';

/**
 * What every leg's time is multiplied by in a plan: exp(z × `logSpread`), z the normal quantile of `planQuantile`. The matrix
 * holds medians of log-normal times, so a leg planned this way is kept with that chance. Throws `out-of-range` at 0 and 1.
 */
export function plannedFactor({ travel, rules }: Pick<RoutingProblem, 'travel' | 'rules'>): number {
  requireOpenShare('The quantile to plan at', rules.planQuantile);
  return travel.logSpread === 0 ? 1 : Math.exp(normalQuantile(rules.planQuantile) * travel.logSpread);
}

/** Planned seconds from place to place; Infinity or NaN where there is no way. */
export type PlannedLegs = (from: number, to: number) => number;

/** The planned time of any leg of the problem, in seconds. Throws `out-of-range`. */
export function plannedLegs(problem: RoutingProblem): PlannedLegs {
  const factor = plannedFactor(problem);
  const { seconds } = problem.travel;
  const size = problem.places.length;
  return (from, to) => (seconds[from * size + to] as number) * factor;
}
