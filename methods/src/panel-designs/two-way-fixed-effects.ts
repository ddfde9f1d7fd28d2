import { type ClusterRobustEffect, clusterRobust } from '../experiment-reading/cluster-robust.ts';
import type { Assumption } from '../experiment-reading/evidence.ts';
import { dot, matrixFromColumns } from '../linear-algebra/matrix.ts';
import { checkedGroups, type StaggeredPanel } from './staggered-panel.ts';

export type TwoWayFixedEffects = ClusterRobustEffect & {
  /** Treated unit-periods that the estimate counts with the wrong sign, as a share of all weight (de Chaisemartin and D'Haultfœuille 2020). */
  readonly negativeWeight: number;
  readonly negativeCells: number;
  /** `staggered-start`: groups treated at different times serve as each other's controls. `negative-weights`: some effects count backwards. */
  readonly warnings: readonly ('staggered-start' | 'negative-weights' | 'no-never-treated')[];
  readonly assumptions: readonly Assumption[];
};

/**
 * Regression on a treatment dummy with unit and period effects and CR2 errors by cluster. Units' effects are taken out first, which
 * leaves CR2 unchanged where clusters hold whole units (Pustejovsky and Tipton 2018, theorem 2). With a staggered start
 * prefer `groupTimeEffects`; the warnings say why. Throws as `checkedGroups`, `out-of-range` (treatment does not vary).
 */
export function twoWayFixedEffects(panel: StaggeredPanel, confidence = 0.95): TwoWayFixedEffects {
  const groupOf = checkedGroups(panel);
  const { outcomes, periods, cluster } = panel;
  const { rows: units, columns: times } = outcomes;
  const treated = new Float64Array(units * times);
  for (let t = 0; t < times; t += 1) {
    for (let i = 0; i < units; i += 1)
      treated[t * units + i] = (groupOf[i] as number) <= (periods[t] as number) ? 1 : 0;
  }
  const dummies = Array.from({ length: times - 1 }, (_, k) => {
    const column = new Float64Array(units * times);
    column.fill(1, (k + 1) * units, (k + 2) * units);
    return withoutUnitMeans(column, units, times);
  });
  const own = withoutUnitMeans(treated, units, times);
  const design = matrixFromColumns([...dummies, own]);
  const names = Array.from({ length: units * times }, (_, k) => cluster?.[k % units] ?? k % units);
  const fit = clusterRobust(design, withoutUnitMeans(outcomes.values, units, times), names, 'CR2');
  const weights = new Float64Array(times);
  weights[times - 1] = 1;
  const effect = fit.effect(weights, confidence);
  const { negativeWeight, negativeCells } = wrongSigns(withoutPeriodMeans(own, units, times), treated);
  const starts = new Set([...groupOf].filter(Number.isFinite));
  return {
    ...effect,
    negativeWeight,
    negativeCells,
    warnings: [
      ...(starts.size > 1 ? (['staggered-start'] as const) : []),
      ...(negativeCells > 0 ? (['negative-weights'] as const) : []),
      ...(groupOf.includes(Infinity) ? [] : (['no-never-treated'] as const)),
    ],
    assumptions: ['parallel-trends', 'no-anticipation', 'homogeneous-effects', ...fit.assumptions],
  };
}

function withoutUnitMeans(values: Float64Array, units: number, times: number): Float64Array {
  const left = values.slice();
  for (let i = 0; i < units; i += 1) {
    let mean = 0;
    for (let t = 0; t < times; t += 1) mean += (values[t * units + i] as number) / times;
    for (let t = 0; t < times; t += 1) left[t * units + i] = (left[t * units + i] as number) - mean;
  }
  return left;
}

function withoutPeriodMeans(values: Float64Array, units: number, times: number): Float64Array {
  const left = values.slice();
  for (let t = 0; t < times; t += 1) {
    const period = left.subarray(t * units, (t + 1) * units);
    const mean = period.reduce((sum, value) => sum + value, 0) / units;
    period.forEach((value, i) => {
      period[i] = value - mean;
    });
  }
  return left;
}

function wrongSigns(residual: Float64Array, treated: Float64Array): { negativeWeight: number; negativeCells: number } {
  const total = dot(residual, treated);
  let [negativeWeight, negativeCells] = [0, 0];
  for (let k = 0; k < residual.length; k += 1) {
    const weight = ((residual[k] as number) * (treated[k] as number)) / total;
    if (weight >= -1e-12) continue;
    negativeWeight -= weight;
    negativeCells += 1;
  }
  return { negativeWeight, negativeCells };
}
