import { MethodError } from '../errors/method-error.ts';
import type { Assumption } from '../experiment-reading/evidence.ts';
import { type Matrix, selectRows, withIntercept } from '../linear-algebra/matrix.ts';
import { clusterNumbers, type InfluenceEstimate, influenceEstimate } from './influence.ts';
import { checkedGroups, type StaggeredPanel } from './staggered-panel.ts';
import { type CovariateMethod, twoGroupChange } from './two-group-change.ts';

export type GroupTimeOptions = {
  /** Who stands for what would have happened: units never treated, or all not treated yet. Default never. */
  readonly control?: 'never-treated' | 'not-yet-treated';
  readonly method?: CovariateMethod;
  /** Before the start: change from the period before (`varying`, default) or from the last period before treatment. */
  readonly base?: 'varying' | 'universal';
};

/** Effect on the units first treated in `group`, in period `time`; before `group` it is a placebo. */
export type GroupTimeEffect = InfluenceEstimate & {
  readonly group: number;
  readonly time: number;
  readonly treatedUnits: number;
  readonly controlUnits: number;
};

export type GroupTimeEffects = {
  readonly effects: readonly GroupTimeEffect[];
  /** Groups and the share of all units in each. */
  readonly groups: readonly { readonly group: number; readonly share: number }[];
  readonly periods: readonly number[];
  /** First treated period of each unit, Infinity for never. */
  readonly groupOf: Float64Array;
  readonly clusters: { readonly of: Int32Array; readonly count: number };
  /** Groups without a period before them, whose effect cannot be had. */
  readonly leftOut: readonly number[];
  readonly assumptions: readonly Assumption[];
};

/**
 * Average effects by group and period (Callaway and Sant'Anna 2021, theorem 1), so that already treated units never serve as
 * controls. Throws as `checkedGroups`, `too-few-rows` (no group with a period before, or no control), `no-convergence` (no
 * overlap).
 */
export function groupTimeEffects(panel: StaggeredPanel, options: GroupTimeOptions = {}): GroupTimeEffects {
  const groupOf = checkedGroups(panel);
  const { control = 'never-treated', base = 'varying', method = 'doubly-robust' } = options;
  const { outcomes, periods } = panel;
  const clusters = clusterNumbers(panel.cluster, outcomes.rows);
  const all = [...new Set(groupOf)].filter(Number.isFinite).sort((a, b) => a - b);
  const leftOut = all.filter((group) => group <= (periods[0] as number));
  const groups = all.filter((group) => group > (periods[0] as number));
  const design =
    panel.covariates === undefined
      ? { rows: outcomes.rows, columns: 1, values: new Float64Array(outcomes.rows).fill(1) }
      : withIntercept(panel.covariates);
  const effects: GroupTimeEffect[] = [];
  for (const group of groups) {
    const last = periods.findLastIndex((period) => period < group);
    for (let t = base === 'varying' ? 1 : 0; t < periods.length; t += 1) {
      const from = (periods[t] as number) >= group || base === 'universal' ? last : t - 1;
      if (from === t) continue;
      const until = Math.max(periods[t] as number, periods[from] as number);
      const isControl = (first: number) =>
        control === 'never-treated' ? first === Infinity : first > until && first !== group;
      const chosen = Int32Array.from({ length: outcomes.rows }, (_, i) => i).filter(
        (i) => groupOf[i] === group || isControl(groupOf[i] as number),
      );
      const cell = cellEffect(outcomes, { design, chosen, from, to: t, groupOf, group, method });
      if (cell === null) continue;
      const time = periods[t] as number;
      const { treatedUnits, controlUnits } = cell;
      effects.push({
        ...influenceEstimate(cell.estimate, cell.influence, clusters),
        group,
        time,
        treatedUnits,
        controlUnits,
      });
    }
  }
  if (effects.length === 0) {
    throw new MethodError(
      'too-few-rows',
      `Of ${all.length} groups none has both a period before it and a control unit.`,
    );
  }
  return {
    effects,
    groups: groups.map((group) => ({ group, share: countOf(groupOf, group) / groupOf.length })),
    periods,
    groupOf,
    clusters,
    leftOut,
    assumptions: [
      panel.covariates === undefined ? 'parallel-trends' : 'parallel-trends-given-covariates',
      'no-anticipation',
      'no-interference',
      'independent-clusters',
      'large-sample-normal',
      ...(panel.covariates === undefined || method === 'outcome-regression' ? [] : (['overlap'] as const)),
    ],
  };
}

function cellEffect(
  outcomes: Matrix,
  cell: {
    readonly design: Matrix;
    readonly chosen: Int32Array;
    readonly from: number;
    readonly to: number;
    readonly groupOf: Float64Array;
    readonly group: number;
    readonly method: CovariateMethod;
  },
) {
  const { chosen, groupOf, group, from, to } = cell;
  const { rows, values } = outcomes;
  const treated = Uint8Array.from(chosen, (i) => (groupOf[i] === group ? 1 : 0));
  const treatedUnits = treated.reduce((sum, arm) => sum + arm, 0);
  if (treatedUnits === 0 || treatedUnits === chosen.length) return null;
  const change = Float64Array.from(
    chosen,
    (i) => (values[to * rows + i] as number) - (values[from * rows + i] as number),
  );
  const { estimate, influence: own } = twoGroupChange(change, treated, {
    design: selectRows(cell.design, chosen),
    method: cell.method,
  });
  const influence = new Float64Array(rows);
  chosen.forEach((unit, k) => {
    influence[unit] = ((own[k] as number) * rows) / chosen.length;
  });
  return { estimate, influence, treatedUnits, controlUnits: chosen.length - treatedUnits };
}

function countOf(values: Float64Array, wanted: number): number {
  return values.reduce((count, value) => count + (value === wanted ? 1 : 0), 0);
}
