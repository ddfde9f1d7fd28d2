import type { RandomStream } from '../random/stream.ts';
import { type ClusterTrial, clusterTrialError, type EffectError } from './effect-variance.ts';
import { type Misleading, misleadingChance } from './misleading.ts';
import { parallelWithBaseline, periodDesignError, steppedWedge } from './period-design.ts';
import { minimalDetectableEffect, powerOf } from './power.ts';

/** What must be known, or guessed and said so, to compare designs for the same clusters. */
export type DesignFacts = Pick<ClusterTrial, 'clusters' | 'clusterSize' | 'icc' | 'sizeVariation'> & {
  /** Share of the variance between clusters that the same outcome of the year before explains. */
  readonly baselineR2: number;
  /** Share of it that pairing on covariates explains. */
  readonly pairR2: number;
  /** Correlation of a cluster's level between two periods, over that within one. */
  readonly clusterAutocorrelation: number;
  /** Steps of the stepped wedge. */
  readonly steps: number;
};

export type DesignKind =
  | 'complete'
  | 'complete-with-baseline'
  | 'matched-pairs'
  | 'matched-pairs-with-baseline'
  | 'parallel-periods'
  | 'stepped-wedge';

/** One design for the clusters at hand; effects in standard deviations of the outcome. */
export type DesignRow = EffectError & {
  readonly kind: DesignKind;
  readonly minimalDetectableEffect: number;
  readonly power: number;
  readonly misleading: Misleading;
  /** Codes of what was taken for granted. */
  readonly assumptions: readonly string[];
};

/**
 * The designs that few clusters allow, most powerful first, for a stated true effect. Pairing and a baseline explain together
 * 1 − (1 − pairR2)(1 − baselineR2) of the variance between clusters, as if independent. Throws as its parts.
 */
export function comparedDesigns(
  facts: DesignFacts,
  effect: number,
  options: { readonly random: RandomStream; readonly falseAlarm?: number; readonly power?: number },
): readonly DesignRow[] {
  const { clusters, clusterSize, icc, baselineR2, pairR2, clusterAutocorrelation, steps } = facts;
  const trial: ClusterTrial = {
    clusters: clusters - (clusters % 2),
    clusterSize,
    icc,
    sizeVariation: facts.sizeVariation ?? 0,
  };
  const both = 1 - (1 - pairR2) * (1 - baselineR2);
  const periods = { clusterSize, icc, clusterAutocorrelation };
  const candidates: readonly [DesignKind, () => EffectError, readonly string[]][] = [
    ['complete', () => clusterTrialError({ ...trial, clusters }), []],
    [
      'complete-with-baseline',
      () => clusterTrialError({ ...trial, clusters, clusterR2: baselineR2, covariates: 1 }),
      ['baseline-r2'],
    ],
    ['matched-pairs', () => clusterTrialError({ ...trial, clusterR2: pairR2, paired: true }), ['pair-r2']],
    [
      'matched-pairs-with-baseline',
      () => clusterTrialError({ ...trial, clusterR2: both, paired: true, covariates: 1 }),
      ['pair-r2', 'baseline-r2', 'independent-r2'],
    ],
    [
      'parallel-periods',
      () => periodDesignError(parallelWithBaseline(clusters, 1, 1), periods),
      ['cluster-autocorrelation'],
    ],
    [
      'stepped-wedge',
      () => periodDesignError(steppedWedge(options.random, clusters, Math.min(steps, clusters)), periods),
      ['cluster-autocorrelation', 'no-period-by-effect', 'equal-cluster-sizes'],
    ],
  ];
  return candidates
    .flatMap(([kind, errorOf, assumptions]) => {
      if (clusters < FEWEST[kind]) return [];
      const error = errorOf();
      const plan = { falseAlarm: options.falseAlarm ?? 0.05 };
      return [
        {
          kind,
          ...error,
          minimalDetectableEffect: minimalDetectableEffect(error, { ...plan, power: options.power ?? 0.8 }),
          power: powerOf(error, effect, plan),
          misleading: misleadingChance(error, effect, plan.falseAlarm),
          assumptions: ['icc', 'normal-outcome', ...assumptions],
        },
      ];
    })
    .sort((a, b) => b.power - a.power || a.kind.localeCompare(b.kind));
}

/** Fewer clusters leave no degree of freedom. */
const FEWEST: Readonly<Record<DesignKind, number>> = {
  complete: 3,
  'complete-with-baseline': 4,
  'matched-pairs': 4,
  'matched-pairs-with-baseline': 6,
  'parallel-periods': 4,
  'stepped-wedge': 3,
};
