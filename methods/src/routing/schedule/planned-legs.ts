import { normalQuantile } from '../../distributions/normal.ts';
import { requireOpenShare } from '../../errors/requirements.ts';
import { legFigure } from '../legs.ts';
import type { RoutingProblem, Travel, Trip } from '../problem.ts';

/**
 * What every leg's time is multiplied by in a plan: exp(z × `logSpread`), z the normal quantile of `planQuantile`. The matrix
 * holds medians of log-normal times, so a leg planned this way is kept with that chance. Throws `out-of-range` at 0 and 1.
 */
export function plannedFactor({ travel, rules }: Pick<RoutingProblem, 'travel' | 'rules'>): number {
  requireOpenShare('The quantile to plan at', rules.planQuantile);
  return travel.logSpread === 0 ? 1 : Math.exp(normalQuantile(rules.planQuantile) * travel.logSpread);
}

/** The figures by which trips of one direction are driven; median seconds and metres. */
export function travelOf(travel: Travel, direction: Trip['direction']): Pick<Travel, 'seconds' | 'metres'> {
  return direction === 'from-school' ? (travel.fromSchool ?? travel) : travel;
}

/**
 * Planned seconds from place to place; Infinity or NaN where there is no way. The direction is that of the trip which the leg
 * is part of or leads to; on the way back to the yard, of the trip before.
 */
export type PlannedLegs = (from: number, to: number, direction: Trip['direction']) => number;

/** The planned time of any leg of the problem, in seconds. Throws `out-of-range`. */
export function plannedLegs(problem: RoutingProblem): PlannedLegs {
  const factor = plannedFactor(problem);
  const median = medianLegs(problem);
  return factor === 1 ? median : (from, to, direction) => median(from, to, direction) * factor;
}

/** The median time of any leg, in seconds. */
export function medianLegs(problem: RoutingProblem): PlannedLegs {
  const size = problem.places.length;
  const toSchool = legFigure(travelOf(problem.travel, 'to-school').seconds, size);
  const fromSchool = legFigure(travelOf(problem.travel, 'from-school').seconds, size);
  return (from, to, direction) => (direction === 'to-school' ? toSchool : fromSchool)(from, to);
}
