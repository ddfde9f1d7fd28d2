import { requirePositive } from '../distributions/probability.ts';
import { MethodError } from '../errors/method-error.ts';
import type { PilotRecord } from './pilot-evidence.ts';

/** How far a design misses the truth on average, in units of the estimates, and how sure that is. */
export type DesignBias = {
  /** Expected estimate minus truth; taken off. */
  readonly mean: number;
  /** Standard deviation of the part that all pilots of the design share: no number of them averages it away. */
  readonly shared: number;
  /** Standard deviation of each pilot's own part (Turner et al. 2009). */
  readonly own: number;
};

/** What the caller holds about kinds of evidence. Nothing here is estimated from the pilots themselves. */
export type EvidenceRules = {
  /** By design; a design that is not named has no bias. */
  readonly bias?: Readonly<Record<string, DesignBias>>;
  /** Years after which a pilot counts half as much as one of `asOfYear`. */
  readonly halfLife?: number;
  /** Needed with `halfLife`. Later pilots count in full. */
  readonly asOfYear?: number;
  /** Power of a self-reported pilot's likelihood, above 0 up to 1. */
  readonly selfReportedPower?: number;
};

/** Pilots as the pooling sees them: estimates without expected bias, and what remains unsure of each. */
export type WeighedEvidence = {
  readonly estimates: Float64Array;
  readonly standardErrors: Float64Array;
  /** Power of each pilot's likelihood: 1 counts in full, 0.5 like half the sample. */
  readonly powers: Float64Array;
  /** Designs with a shared bias, in order of first appearance; each is one column of the model. */
  readonly sharedDesigns: readonly { readonly design: string; readonly standardDeviation: number }[];
  readonly assumptions: readonly string[];
};

/**
 * Applies the rules. An old or self-reported pilot enters with its likelihood to a power (power prior, Ibrahim and Chen
 * 2000), which for a normal estimate is its sampling variance divided by that power. Throws `out-of-range`.
 */
export function weighedEvidence(pilots: readonly PilotRecord[], rules: EvidenceRules): WeighedEvidence {
  requireRules(rules);
  const powers = Float64Array.from(pilots, (pilot) => powerOf(pilot, rules));
  const biasOf = ({ design }: PilotRecord) => rules.bias?.[design] ?? UNBIASED;
  const designs = [...new Set(pilots.map(({ design }) => design))];
  const sharedDesigns = designs
    .map((design) => ({ design, standardDeviation: rules.bias?.[design]?.shared ?? 0 }))
    .filter(({ standardDeviation }) => standardDeviation > 0);
  return {
    estimates: Float64Array.from(pilots, (pilot) => pilot.estimate - biasOf(pilot).mean),
    standardErrors: Float64Array.from(pilots, (pilot, i) =>
      Math.sqrt(pilot.standardError ** 2 / (powers[i] as number) + biasOf(pilot).own ** 2),
    ),
    powers,
    sharedDesigns,
    assumptions: [
      ...(designs.some((design) => rules.bias?.[design] !== undefined) ? ['bias-by-design-as-stated'] : []),
      ...designs.filter((design) => rules.bias?.[design] === undefined).map((design) => `no-bias-in-${design}`),
      ...(rules.halfLife === undefined ? ['age-does-not-matter'] : [`power-halves-every-${rules.halfLife}-years`]),
      ...(pilots.some(({ selfReported }) => selfReported === true)
        ? [
            rules.selfReportedPower === undefined
              ? 'self-reports-count-in-full'
              : `self-reports-power-${rules.selfReportedPower}`,
          ]
        : []),
    ],
  };
}

const UNBIASED: DesignBias = { mean: 0, shared: 0, own: 0 };

function powerOf(pilot: PilotRecord, rules: EvidenceRules): number {
  const age =
    rules.halfLife === undefined ? 0 : Math.max(0, (rules.asOfYear ?? pilot.year) - pilot.year) / rules.halfLife;
  return 2 ** -age * (pilot.selfReported === true ? (rules.selfReportedPower ?? 1) : 1);
}

function requireRules({ bias = {}, halfLife, asOfYear, selfReportedPower }: EvidenceRules): void {
  if (halfLife !== undefined) {
    requirePositive('The half-life of evidence', halfLife);
    if (asOfYear === undefined || !Number.isFinite(asOfYear)) {
      throw new MethodError('out-of-range', `A half-life needs the year as of which pilots age, but got ${asOfYear}.`);
    }
  }
  if (selfReportedPower !== undefined && !(selfReportedPower > 0 && selfReportedPower <= 1)) {
    throw new MethodError('out-of-range', `The power of self-reports must lie in 0..1, but got ${selfReportedPower}.`);
  }
  for (const [design, { mean, shared, own }] of Object.entries(bias)) {
    if (!(Number.isFinite(mean) && shared >= 0 && own >= 0 && Number.isFinite(shared + own))) {
      throw new MethodError('out-of-range', `The bias of ${design} is ${mean} ± ${shared} and ± ${own}.`);
    }
  }
}
