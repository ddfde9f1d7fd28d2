import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import { type Assumption, type Evidence, evidenceStrength } from '../experiment-reading/evidence.ts';
import { selectRows } from '../linear-algebra/matrix.ts';
import { sampleWithoutReplacement } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import { quantileOfSorted } from '../rank/sample-quantile.ts';
import { type BlockPanel, rootMeanSquare, splitPanel } from './block-panel.ts';
import { type SyntheticControl, syntheticControl } from './synthetic-control.ts';
import { type SyntheticDifference, syntheticDifference } from './synthetic-difference.ts';

export type PlaceboOptions = {
  readonly confidence?: number;
  readonly effectThatMatters?: number;
};

export type PlaceboReading = {
  readonly result: SyntheticControl;
  /** Error after the start over error before it, for the treated and then for each donor as if it had been treated. */
  readonly ratio: number;
  readonly placeboRatios: Float64Array;
  /** Rank of the treated's ratio among all, over their number: never below 1/(donors + 1). */
  readonly pValue: number;
  readonly placeboEstimates: Float64Array;
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

/**
 * Synthetic control of the treated and of every donor in turn, the treated left out of their pools (Abadie, Diamond and Hainmueller
 * 2010), on the outcome's past. The pre-trend counts as alike where the treated's error before the start is at most
 * twice the median of the donors'. Throws as `syntheticControl`; needs two donors.
 */
export function placeboReading(panel: BlockPanel, options: PlaceboOptions = {}): PlaceboReading {
  const { confidence = 0.95 } = options;
  requireOpenShare('Confidence', confidence);
  const result = syntheticControl(panel);
  const pool = selectRows(panel.outcomes, result.donors);
  const placebos = Array.from(result.donors, (_, donor) =>
    syntheticControl({ outcomes: pool, treated: [donor], firstTreated: panel.firstTreated }),
  );
  const ratio = result.errorAfter / result.errorBefore;
  const placeboRatios = Float64Array.from(placebos, ({ errorAfter, errorBefore }) => errorAfter / errorBefore);
  const atLeast = placeboRatios.filter((other) => other >= ratio * (1 - 1e-9)).length;
  const sizes = Float64Array.from(placebos, ({ estimate }) => Math.abs(estimate)).sort();
  const usual = quantileOfSorted(Float64Array.from(placebos, ({ errorBefore }) => errorBefore).sort(), 0.5);
  return {
    result,
    ratio,
    placeboRatios,
    pValue: (1 + atLeast) / (1 + placebos.length),
    placeboEstimates: Float64Array.from(placebos, ({ estimate }) => estimate),
    assumptions: [...result.assumptions, 'exchangeable-placebos'],
    evidence: evidenceStrength({
      design: 'comparison-over-time',
      halfWidth: quantileOfSorted(sizes, confidence),
      effectThatMatters: options.effectThatMatters ?? result.estimate,
      preTrend: result.errorBefore <= 2 * usual ? 'alike' : 'apart',
    }),
  };
}

export type SyntheticDifferenceReading = {
  readonly result: SyntheticDifference;
  /** Root mean square of the placebo estimates about their mean. */
  readonly standardError: number;
  readonly placebos: number;
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

/**
 * Synthetic difference in differences with the placebo variance of Arkhangelsky et al. (2021, algorithm 4): every donor in turn where
 * one unit is treated, else `draws` random groups of donors as many as the treated. Equal variances of treated and donors are
 * assumed. Throws as `splitPanel`, `too-few-rows` where donors are not more than the treated, and `out-of-range` without a needed sample.
 */
export function syntheticDifferenceReading(
  panel: BlockPanel,
  options: PlaceboOptions & { readonly sample?: { readonly draws: number; readonly random: RandomStream } } = {},
): SyntheticDifferenceReading {
  const result = syntheticDifference(panel);
  const { donors } = splitPanel(panel);
  const size = new Set(panel.treated).size;
  const pool = selectRows(panel.outcomes, donors);
  const groups = placeboGroups(donors.length, size, options.sample);
  const estimates = groups.map(
    (group) =>
      syntheticDifference({ outcomes: pool, treated: Array.from(group), firstTreated: panel.firstTreated }).estimate,
  );
  const mean = estimates.reduce((sum, value) => sum + value, 0) / estimates.length;
  const standardError = rootMeanSquare(
    estimates.map((value) => value - mean),
    0,
    estimates.length,
  );
  return {
    result,
    standardError,
    placebos: groups.length,
    assumptions: [...result.assumptions, 'exchangeable-placebos'],
    evidence: evidenceStrength({
      design: 'comparison-over-time',
      halfWidth: 1.96 * standardError,
      effectThatMatters: options.effectThatMatters ?? result.estimate,
      preTrend: 'untested',
    }),
  };
}

function placeboGroups(
  donors: number,
  size: number,
  sample: { readonly draws: number; readonly random: RandomStream } | undefined,
): ArrayLike<number>[] {
  if (size === 1) return Array.from({ length: donors }, (_, donor) => [donor]);
  if (sample === undefined) {
    throw new MethodError('out-of-range', `Placebo groups of ${size} units are drawn; give a sample.`);
  }
  return Array.from({ length: sample.draws }, () => sampleWithoutReplacement(sample.random, donors, size));
}
