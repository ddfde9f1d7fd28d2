import { MethodError } from '../errors/method-error.ts';
import { requireHorizon } from '../forecasting/series.ts';
import { type CohortPanel, countAt, headsAt, type PeriodCounts, requireCounts, requirePanel } from './cohort-panel.ts';
import { dwellingYield } from './dwelling-yield.ts';
import { entrantTrend } from './entrant-trend.ts';
import { type ShrunkRatios, type Step, shrunkRatios } from './shrunk-ratios.ts';

export type ProjectionOptions = {
  readonly horizon: number;
  /** Weight of a step relative to the one a period later, 0..1; default 0.8. 1 weighs all alike. */
  readonly recency?: number;
  /** Births by unit; those of a period enter stage 0 `lag` periods later. */
  readonly births?: PeriodCounts & { readonly lag: number };
  /** New dwellings by unit, of the panel's periods and, where known, of those ahead. */
  readonly dwellings?: PeriodCounts;
};

export type CohortProjection = {
  readonly horizon: number;
  /** Expected heads, entry (unit · horizon + step) · stages + stage. */
  readonly heads: Float64Array;
  /** Their variances, errors of ratios and of counts together. */
  readonly variances: Float64Array;
  /** Ratios into stage 1, 2, …; into stage 0 from births first where births are given. */
  readonly ratios: readonly ShrunkRatios[];
  /** Heads per new dwelling by stage; all 0 without dwellings. */
  readonly yields: Float64Array;
  readonly assumptions: readonly string[];
};

/**
 * Cohort survival: heads of a stage are those of the stage before a period earlier, times the unit's shrunk progression ratio,
 * plus new dwellings times their yield. Entrants come from births where given (the last known births held beyond), else from
 * a damped trend of the first stage. Throws `shape`, `too-few-rows`, `not-finite`, `out-of-range`.
 */
export function cohortProjection(panel: CohortPanel, options: ProjectionOptions): CohortProjection {
  const { horizon, recency = 0.8, births, dwellings } = options;
  requirePanel(panel);
  requireHorizon(horizon);
  if (!(recency > 0 && recency <= 1))
    throw new MethodError('out-of-range', `Recency must lie in 0..1, but got ${recency}.`);
  for (const [name, counts] of [['Births', births] as const, ['Dwellings', dwellings] as const])
    if (counts !== undefined) requireCounts(name, counts.counts, panel.units * counts.periods);
  const yields = new Float64Array(panel.stages);
  const intoStage = Array.from({ length: panel.stages }, (_, stage): ShrunkRatios | null => {
    if (stage === 0 && births === undefined) return null;
    const steps = stepsInto(panel, stage, births);
    if (dwellings === undefined) return shrunkRatios(panel.units, steps, recency);
    yields[stage] = dwellingYield(
      steps.map((step) => ({ ...step, dwellings: builtAt(dwellings, step.unit, panel.periods - 1 - step.age) })),
    );
    return shrunkRatios(panel.units, withoutNewcomers(panel, steps, dwellings, yields[stage] as number), recency);
  });
  const projection = { panel, horizon, intoStage, yields, births, dwellings };
  return {
    horizon,
    ...projected(projection),
    ratios: intoStage.filter((ratios) => ratios !== null),
    yields,
    assumptions: assumptionsOf(panel, options),
  };
}

function builtAt(dwellings: PeriodCounts, unit: number, period: number): number {
  return countAt(dwellings, unit, period) ?? 0;
}

/** Steps observed into a stage: from the stage before a period earlier, or from births `lag` periods earlier. */
function stepsInto(panel: CohortPanel, stage: number, births: ProjectionOptions['births']): Step[] {
  const steps: Step[] = [];
  for (let unit = 0; unit < panel.units; unit += 1) {
    for (let period = stage === 0 ? 0 : 1; period < panel.periods; period += 1) {
      const before =
        stage > 0
          ? headsAt(panel, unit, period - 1, stage - 1)
          : births === undefined
            ? null
            : countAt(births, unit, period - births.lag);
      if (before !== null)
        steps.push({ unit, before, after: headsAt(panel, unit, period, stage), age: panel.periods - 1 - period });
    }
  }
  return steps;
}

function withoutNewcomers(
  panel: CohortPanel,
  steps: readonly Step[],
  dwellings: PeriodCounts,
  perDwelling: number,
): Step[] {
  return steps.map((step) => {
    const came = perDwelling * builtAt(dwellings, step.unit, panel.periods - 1 - step.age);
    return { ...step, after: Math.max(0, step.after - came) };
  });
}

type Projection = {
  readonly panel: CohortPanel;
  readonly horizon: number;
  readonly intoStage: readonly (ShrunkRatios | null)[];
  readonly yields: Float64Array;
  readonly births: ProjectionOptions['births'];
  readonly dwellings: ProjectionOptions['dwellings'];
};

function projected({ panel, horizon, intoStage, yields, births, dwellings }: Projection): {
  heads: Float64Array;
  variances: Float64Array;
} {
  const { units, periods, stages } = panel;
  const heads = new Float64Array(units * horizon * stages);
  const variances = new Float64Array(units * horizon * stages);
  const trend = births === undefined ? entrantTrend(panel, horizon) : null;
  for (let unit = 0; unit < units; unit += 1) {
    for (let step = 0; step < horizon; step += 1) {
      for (let stage = 0; stage < stages; stage += 1) {
        const at = (unit * horizon + step) * stages + stage;
        const ratios = intoStage[stage] ?? null;
        if (ratios === null) {
          heads[at] = trend?.heads[unit * horizon + step] ?? 0;
          variances[at] = trend?.variances[unit * horizon + step] ?? 0;
          continue;
        }
        const earlier = at - stages - 1;
        const [before, beforeVariance] =
          stage === 0
            ? [births === undefined ? 0 : heldBirths(births, unit, periods + step - births.lag), 0]
            : step === 0
              ? [headsAt(panel, unit, periods - 1, stage - 1), 0]
              : [heads[earlier] as number, variances[earlier] as number];
        const ratio = ratios.ratios[unit] as number;
        const logVariance = ratios.logVariances[unit] as number;
        const arrivals =
          dwellings === undefined ? 0 : (yields[stage] as number) * builtAt(dwellings, unit, periods + step);
        heads[at] = ratio * before + arrivals;
        variances[at] =
          ratio * ratio * (beforeVariance + logVariance * (before * before + beforeVariance)) +
          ratios.dispersion * (heads[at] as number);
      }
    }
  }
  return { heads, variances };
}

/** Births of a period, or those of the nearest period known. */
function heldBirths(births: PeriodCounts, unit: number, period: number): number {
  const nearest = Math.min(Math.max(period, births.first), births.first + births.periods - 1);
  return countAt(births, unit, nearest) ?? 0;
}

function assumptionsOf(panel: CohortPanel, { horizon, births, dwellings }: ProjectionOptions): string[] {
  const last = panel.periods + horizon - 1;
  const known = births === undefined ? 0 : births.first + births.periods - 1 + births.lag;
  const built = dwellings === undefined ? last : dwellings.first + dwellings.periods - 1;
  return [
    'ratios-continue',
    'units-independent',
    births === undefined ? 'entrants-by-damped-trend' : known < last ? 'births-held' : 'births-known',
    ...(built < last ? ['no-dwellings-beyond-those-given'] : []),
  ];
}
