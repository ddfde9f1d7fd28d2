import { dampedTrend, naive } from '../forecasting/damped-trend.ts';
import { type CohortPanel, headsAt } from './cohort-panel.ts';

/**
 * The first stage carried on by a damped trend in logarithms, or held where a unit's first or last count is 0. Variances grow
 * by the pooled mean square of a period's change, taken as proportional to the count. Entry unit · horizon + step.
 */
export function entrantTrend(
  panel: CohortPanel,
  horizon: number,
): { readonly heads: Float64Array; readonly variances: Float64Array } {
  const series = Array.from({ length: panel.units }, (_, unit) =>
    Float64Array.from({ length: panel.periods }, (_none, period) => headsAt(panel, unit, period, 0)),
  );
  let [change, mass] = [0, 0];
  for (const one of series) {
    for (let t = 1; t < one.length; t += 1) {
      change += ((one[t] as number) - (one[t - 1] as number)) ** 2;
      mass += one[t - 1] as number;
    }
  }
  const perHead = mass === 0 ? 1 : change / mass;
  const heads = new Float64Array(panel.units * horizon);
  const variances = new Float64Array(panel.units * horizon);
  series.forEach((one, unit) => {
    const positive = (one[0] as number) > 0 && (one[one.length - 1] as number) > 0;
    (positive ? dampedTrend() : naive)(one, horizon).forEach((value, step) => {
      heads[unit * horizon + step] = value;
      variances[unit * horizon + step] = perHead * value * (step + 1);
    });
  });
  return { heads, variances };
}
