import type {
  Claim,
  DistrictView,
  Evidence,
  Figure,
  Lever,
  OpportunityRule,
  Proposal,
  Range,
  Text,
} from '@leeway/model';
import { CASHABLE, type CashableKind } from './cashable.ts';
import { baseNotOnRecord } from './findings.ts';
import { type OneOffKind, oneOffCost } from './one-off.ts';
import { CLAIMS_SHRINK } from './track-record/realised-evidence.ts';
import { TRANSFER_NOTE, transferByGrade } from './transfer.ts';

/** Everything that one lever's opportunity says for itself; the rest follows from the lever. */
export type LeverSizing = {
  readonly id: string;
  readonly lever: Lever;
  readonly question: Text;
  readonly claim: Claim;
  /** The dollars a year that it could touch. */
  readonly base: (district: DistrictView) => Figure;
  /** False where the question does not arise. */
  readonly arises?: (district: DistrictView) => boolean;
  /** A range, or one that depends on the district. */
  readonly effect: Range | ((district: DistrictView) => Range);
  /** What has been claimed elsewhere, in words. */
  readonly claimed: Text;
  readonly scale: { readonly share: Range; readonly why: Text };
  readonly cashable: CashableKind;
  readonly oneOff: OneOffKind;
  /** Studies and cases beside the lever's own source. */
  readonly beside?: readonly Evidence[];
  readonly serviceEffect: Text;
  /** The figure that must not fall, beside the lever's own equity guardrail. */
  readonly mustHold: Text;
  readonly decision: string;
  readonly narrow: Text;
};

/** An opportunity that carries a lever's record over to one district. */
export function leverRule(sizing: LeverSizing): OpportunityRule {
  return {
    id: sizing.id,
    kind: 'lever',
    propose: (district) => {
      if (sizing.arises && !sizing.arises(district)) return null;
      const addressable = sizing.base(district);
      if (addressable.value === null) return baseNotOnRecord(sizing.id, addressable, sizing.narrow);
      return addressable.value > 0 ? proposal(sizing, district, { ...addressable, value: addressable.value }) : null;
    },
  };
}

function proposal(sizing: LeverSizing, district: DistrictView, base: Figure & { readonly value: number }): Proposal {
  const { lever, scale } = sizing;
  const effect = typeof sizing.effect === 'function' ? sizing.effect(district) : sizing.effect;
  const cashable = CASHABLE[sizing.cashable];
  const transfer = transferByGrade(lever.grade);
  const oneOff = oneOffCost(sizing.oneOff, base.value * effect.mid * transfer.mid * scale.share.mid);
  return {
    id: sizing.id,
    area: lever.area,
    kind: 'lever',
    question: sizing.question,
    beyondChance: null,
    addressable: base,
    claim: sizing.claim,
    factors: {
      effectShare: effect,
      transferShare: transfer,
      scaleShare: scale.share,
      cashableShare: cashable.share,
      oneOffCents: oneOff.cost,
    },
    sizing: [
      { factor: 'effectShare', note: sizing.claimed, provenance: lever.provenance },
      { factor: 'transferShare', note: TRANSFER_NOTE, provenance: 'estimate' },
      { factor: 'scaleShare', note: scale.why, provenance: 'estimate' },
      { factor: 'cashableShare', note: cashable.note, provenance: 'estimate' },
      { factor: 'oneOffCents', note: oneOff.note, provenance: 'estimate' },
    ],
    evidence: [ownEvidence(sizing), ...(sizing.beside ?? []), CLAIMS_SHRINK],
    grade: lever.grade,
    serviceEffect: sizing.serviceEffect,
    guardrail: together(lever.equityGuardrail, sizing.mustHold),
    risks: [lever.risks],
    decision: sizing.decision,
    narrow: sizing.narrow,
    monthsToEffect: lever.monthsToEffect,
  };
}

function ownEvidence({ lever, claimed }: LeverSizing): Evidence {
  const { grade, provenance, source, sourceYear } = lever;
  return { claim: claimed, grade, provenance, source, year: sourceYear, direction: 'supports' };
}

function together(first: Text, second: Text): Text {
  return { en: `${first.en}. ${second.en}`, es: `${first.es}. ${second.es}` };
}

/**
 * The lever with this id.
 * @throws RangeError where the list has none.
 */
export function leverNamed(levers: readonly Lever[], id: string): Lever {
  const found = levers.find((lever) => lever.id === id);
  if (!found) throw new RangeError(`No lever ${id}.`);
  return found;
}
