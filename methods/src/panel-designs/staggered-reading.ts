import { requireOpenShare } from '../errors/requirements.ts';
import { type Assumption, type Evidence, evidenceStrength } from '../experiment-reading/evidence.ts';
import type { RandomStream } from '../random/stream.ts';
import { type AggregatedEffects, type Aggregation, aggregateEffects } from './effect-aggregation.ts';
import { type GroupTimeEffects, type GroupTimeOptions, groupTimeEffects } from './group-time-effects.ts';
import { normalTest } from './influence.ts';
import { multiplierBootstrap } from './multiplier-bootstrap.ts';
import { type PreTrendTest, preTrendTest } from './pre-trend-test.ts';
import type { StaggeredPanel } from './staggered-panel.ts';

export type StaggeredReading = {
  readonly cells: GroupTimeEffects;
  readonly aggregated: AggregatedEffects;
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
  /** Multiple of each part's standard error for a band that covers all parts at once. */
  readonly bandMultiple: number | null;
  readonly preTrend: PreTrendTest;
  readonly assumptions: readonly Assumption[];
  readonly evidence: Evidence;
};

/** A staggered start read in one go: group-time effects, their aggregate, the test of what came before. Throws as its parts. */
export function staggeredReading(
  panel: StaggeredPanel,
  options: GroupTimeOptions & {
    readonly aggregation?: Aggregation;
    readonly confidence?: number;
    readonly random?: RandomStream;
    readonly effectThatMatters?: number;
  } = {},
): StaggeredReading {
  const { aggregation = 'dynamic', confidence = 0.95, random } = options;
  requireOpenShare('Confidence', confidence);
  const cells = groupTimeEffects(panel, options);
  const aggregated = aggregateEffects(cells, aggregation);
  const { overall, parts } = aggregated;
  const tested = normalTest(overall, confidence);
  const preTrend = preTrendTest(cells);
  const influences = parts.map(({ influence }) => influence);
  return {
    cells,
    aggregated,
    estimate: overall.estimate,
    standardError: overall.standardError,
    ...tested,
    bandMultiple:
      random === undefined || parts.length === 0
        ? null
        : multiplierBootstrap(influences, cells.clusters, { random, confidence }).criticalValue,
    preTrend,
    assumptions: cells.assumptions,
    evidence: evidenceStrength({
      design: 'comparison-over-time',
      halfWidth: (tested.high - tested.low) / 2,
      effectThatMatters: options.effectThatMatters ?? overall.estimate,
      preTrend: preTrend.verdict,
    }),
  };
}
