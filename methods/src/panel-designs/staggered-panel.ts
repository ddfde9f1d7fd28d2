import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';

/** Units by periods without gaps; each unit is treated from some period on, or never. */
export type StaggeredPanel = {
  readonly outcomes: Matrix;
  /** Label of each column, rising: a year, a term. */
  readonly periods: readonly number[];
  /** First treated period of each unit; null for never (or after the last period). */
  readonly firstTreated: readonly (number | null)[];
  /** Units by covariates that were fixed before the first treatment. */
  readonly covariates?: Matrix;
  /** What treatment was assigned to, such as a district; without it each unit for itself. */
  readonly cluster?: ArrayLike<number | string>;
};

/** First treated period with Infinity for never. Throws `shape`, `not-finite`, `out-of-range` (periods not rising), `too-few-rows`. */
export function checkedGroups(panel: StaggeredPanel): Float64Array {
  const { outcomes, periods, firstTreated, covariates, cluster } = panel;
  requireFinite('Outcomes', outcomes.values);
  requireLength('Periods', periods, outcomes.columns);
  requireLength('First treated', firstTreated, outcomes.rows);
  if (covariates !== undefined) {
    requireFinite('Covariates', covariates.values);
    requireLength('First treated', firstTreated, covariates.rows);
  }
  if (cluster !== undefined) requireLength('Cluster', cluster, outcomes.rows);
  for (let t = 1; t < periods.length; t += 1) {
    if (!((periods[t] as number) > (periods[t - 1] as number))) {
      throw new MethodError('out-of-range', `Period ${periods[t]} does not come after ${periods[t - 1]}.`);
    }
  }
  if (periods.length < 2) throw new MethodError('too-few-rows', `Two periods are needed, but got ${periods.length}.`);
  const last = periods.at(-1) as number;
  return Float64Array.from(firstTreated, (first) => (first === null || first > last ? Infinity : first));
}
