import { stream } from '@leeway/methods';
import type { Estimate, Proposal, Saving } from '@leeway/model';
import { type CommonFactor, drawsOf, estimateOf, type SliceOrders, summaryOf } from './draws.ts';

/** One-off cost is spread over this many years. */
export const YEARS_OF_ONE_OFF = 5;

/** A proposal simulated: what each draw saves, as a share of the addressable dollars and in cents. */
export type Sized = {
  readonly proposal: Proposal;
  /** Gross saving over addressable dollars, 0 to 1. */
  readonly grossShare: Float64Array;
  readonly cashableShare: Float64Array;
  /** One-off cost a year, in cents. */
  readonly oneOffCents: Float64Array;
  readonly addressableCents: number;
  readonly saving: Saving;
  readonly middleHalf: { readonly p25: number; readonly p75: number };
  readonly claimedElsewhere: Estimate | null;
};

export type SizingStream = {
  readonly seed: number;
  readonly orders: SliceOrders;
  readonly districtId: string;
  readonly fiscalYear: number;
  /** What the district's gaps share of their doubt, and its opportunities of how much carries over; null where they are independent. */
  readonly common: { readonly gap: CommonFactor; readonly transfer: CommonFactor } | null;
};

/** What the draws save net in a year, in cents. */
export function netDraws(sized: Sized): Float64Array {
  const { addressableCents, grossShare, cashableShare, oneOffCents } = sized;
  return grossShare.map((share, i) => addressableCents * share * (cashableShare[i] ?? 0) - (oneOffCents[i] ?? 0));
}

function claimed(proposal: Proposal, addressableCents: number, effect: Float64Array): Estimate | null {
  if (proposal.kind === 'gap') return null;
  return estimateOf(effect.map((share) => share * addressableCents));
}

/**
 * Sizes a proposal by simulation: gross = addressable × effect × transfer × scale, never more than addressable; net = gross ×
 * cashable − one-off ÷ 5. Every opportunity draws from a stream of its own name, so adding one never moves another.
 */
export function sized(proposal: Proposal, from: SizingStream): Sized | null {
  const addressableCents = proposal.addressable.value;
  if (addressableCents === null || !(addressableCents > 0)) return null;
  const random = stream(from.seed, 'opportunity', from.districtId, from.fiscalYear, proposal.id);
  const { effectShare, transferShare, scaleShare, cashableShare, oneOffCents } = proposal.factors;
  const isGap = proposal.kind === 'gap';
  const { common } = from;
  const shared = isGap ? (common?.gap ?? null) : null;
  const effect = drawsOf(effectShare, from.orders, random.branch('effect'), [isGap ? 0 : -1, 1], shared);
  const transfer = drawsOf(transferShare, from.orders, random.branch('transfer'), [0, 1], common?.transfer ?? null);
  const scale = drawsOf(scaleShare, from.orders, random.branch('scale'), [0, 1]);
  const cashable = drawsOf(cashableShare, from.orders, random.branch('cashable'), [0, 1]);
  const oneOff = drawsOf(oneOffCents, from.orders, random.branch('one-off'), [0, Number.MAX_SAFE_INTEGER]);
  const grossShare = effect.map((share, i) => share * (transfer[i] ?? 0) * (scale[i] ?? 0));
  const yearly = oneOff.map((cost) => cost / YEARS_OF_ONE_OFF);
  const gross = grossShare.map((share) => share * addressableCents);
  const cash = gross.map((value, i) => value * (cashable[i] ?? 0));
  const net = cash.map((value, i) => value - (yearly[i] ?? 0));
  const summary = summaryOf(net);
  return {
    proposal,
    grossShare,
    cashableShare: cashable,
    oneOffCents: yearly,
    addressableCents,
    saving: {
      gross: estimateOf(gross),
      cashable: estimateOf(cash),
      net: summary.estimate,
      oneOff: estimateOf(oneOff),
      yearsOfOneOff: YEARS_OF_ONE_OFF,
      chanceOfAny: summary.chanceAboveZero,
    },
    middleHalf: summary.middleHalf,
    claimedElsewhere: claimed(proposal, addressableCents, effect),
  };
}
