import { MethodError } from '../errors/method-error.ts';
import type { GroupTimeEffect, GroupTimeEffects } from './group-time-effects.ts';
import { type InfluenceEstimate, influenceEstimate } from './influence.ts';

/** `simple`: all treated cells by group size; `dynamic`: by time since treatment; `group`; `calendar`: by period. */
export type Aggregation = 'simple' | 'dynamic' | 'group' | 'calendar';

export type AggregatedEffects = {
  readonly kind: Aggregation;
  readonly overall: InfluenceEstimate;
  /** One for each time since treatment (placebos below 0), group or period; empty for `simple`. */
  readonly parts: readonly (InfluenceEstimate & { readonly at: number })[];
};

type Weighted = { readonly effect: InfluenceEstimate; readonly group: number };

/**
 * Aggregates of group-time effects (Callaway and Sant'Anna 2021, section 3) with the influence of estimated group shares (their
 * corollary 2). Overall `dynamic` is the plain mean over times from 0 on, `calendar` over periods, `group` the mean weighted by
 * group size. Throws `too-few-rows` where nothing was ever treated in the panel's periods.
 */
export function aggregateEffects(cells: GroupTimeEffects, kind: Aggregation): AggregatedEffects {
  const treated = cells.effects.filter(({ group, time }) => time >= group);
  if (treated.length === 0)
    throw new MethodError('too-few-rows', 'No effect of a treated period is there to aggregate.');
  if (kind === 'simple') return { kind, overall: byGroupShare(cells, treated.map(asWeighted)), parts: [] };
  const keyOf: (effect: GroupTimeEffect) => number =
    kind === 'dynamic'
      ? ({ group, time }) => time - group
      : kind === 'group'
        ? ({ group }) => group
        : ({ time }) => time;
  const used = kind === 'dynamic' ? cells.effects : treated;
  const keys = [...new Set(used.map(keyOf))].sort((a, b) => a - b);
  const parts = keys.map((at) => {
    const own = used.filter((effect) => keyOf(effect) === at);
    const part = kind === 'group' ? plainMean(cells, own) : byGroupShare(cells, own.map(asWeighted));
    return { ...part, at };
  });
  const overall =
    kind === 'group'
      ? byGroupShare(
          cells,
          parts.map((effect) => ({ effect, group: effect.at })),
        )
      : plainMean(cells, kind === 'dynamic' ? parts.filter(({ at }) => at >= 0) : parts);
  return { kind, overall, parts };
}

function asWeighted(effect: GroupTimeEffect): Weighted {
  return { effect, group: effect.group };
}

function plainMean(cells: GroupTimeEffects, effects: readonly InfluenceEstimate[]): InfluenceEstimate {
  const influence = new Float64Array(cells.groupOf.length);
  let estimate = 0;
  for (const effect of effects) {
    estimate += effect.estimate / effects.length;
    for (let i = 0; i < influence.length; i += 1) {
      influence[i] = (influence[i] as number) + (effect.influence[i] as number) / effects.length;
    }
  }
  return influenceEstimate(estimate, influence, cells.clusters);
}

function byGroupShare(cells: GroupTimeEffects, weighted: readonly Weighted[]): InfluenceEstimate {
  const shareOf = new Map(cells.groups.map(({ group, share }) => [group, share]));
  const shares = weighted.map(({ group }) => shareOf.get(group) ?? 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const estimate = weighted.reduce((sum, { effect }, k) => sum + ((shares[k] as number) / total) * effect.estimate, 0);
  const influence = Float64Array.from(cells.groupOf, (own, i) => {
    let sum = 0;
    weighted.forEach(({ effect, group }, k) => {
      const share = shares[k] as number;
      // Σ over cells of (1{own group} − share) × (effect − aggregate)/total is the influence of the estimated shares.
      sum += (share / total) * (effect.influence[i] as number);
      sum += (((own === group ? 1 : 0) - share) * (effect.estimate - estimate)) / total;
    });
    return sum;
  });
  return influenceEstimate(estimate, influence, cells.clusters);
}
