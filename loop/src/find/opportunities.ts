import { stream } from '@leeway/methods';
import {
  type Area,
  DECIDER_TITLES,
  type Decision,
  type DistrictView,
  decisionRight,
  type Finding,
  type OperatingModel,
  type Opportunity,
  type OpportunityTotal,
  type Proposal,
} from '@leeway/model';
import { combined, type Standing } from './combining.ts';
import { littleExplainedFinding } from './comparison-findings.ts';
import { commonFactor, type SliceOrders, summaryOf } from './draws.ts';
import { floorCents, smallerOnes } from './floor.ts';
import { plausibility } from './plausibility.ts';
import type { Pool } from './pools.ts';
import { netDraws, type Sized, sized } from './sizing.ts';

/** Everything that the areas propose for a district, sized and put together. */
export type Found = {
  /** Largest median net saving first. */
  readonly opportunities: readonly Opportunity[];
  readonly total: OpportunityTotal;
  readonly findings: readonly Finding[];
};

const meanOf = (draws: Float64Array): number => draws.reduce((a, b) => a + b, 0) / draws.length;

const isFinding = (proposed: Proposal | Finding): proposed is Finding => 'severity' in proposed;

function decisionOf(areas: readonly Area[], governance: readonly Decision[], id: string): Decision {
  const found = [...areas.flatMap((area) => area.decisions), ...governance].find((decision) => decision.id === id);
  if (!found) throw new RangeError(`No decision ${id} in the registry.`);
  return found;
}

/** Not in the total for its own sake: on record, but its median saves nothing. */
function notWorthwhile(one: Sized): Finding[] {
  if (one.saving.net.p50 > 0) return [];
  return [
    {
      code: 'opportunity.median-not-above-zero',
      severity: 'note',
      what: {
        en: 'In half of the simulations its one-off cost outweighs what it saves.',
        es: 'En la mitad de las simulaciones su costo único supera lo que ahorra.',
      },
      soWhat: { en: 'It is not part of the total.', es: 'No forma parte del total.' },
      fix: one.proposal.narrow,
      evidence: { netMedianCents: one.saving.net.p50 },
    },
  ];
}

/** The dollars of the base are mixed with those of other areas. */
function mixedBase(one: Sized, view: DistrictView): Finding[] {
  const { base } = one.proposal.claim;
  if (view.visibility(base) !== 'with-others') return [];
  return [
    {
      code: 'opportunity.base-mixed',
      severity: 'weakens',
      what: {
        en: 'The record keeps these dollars together with those of other areas.',
        es: 'El registro junta este dinero con el de otras áreas.',
      },
      soWhat: { en: 'Part of it may lie elsewhere.', es: 'Una parte puede corresponder a otra área.' },
      fix: one.proposal.narrow,
      evidence: { base },
    },
  ];
}

/** A gap from peers who explain little. */
function weakPeers(one: Sized, view: DistrictView): Finding[] {
  const fair = one.proposal.kind === 'gap' ? view.fairCost(one.proposal.area) : null;
  return fair === null ? [] : littleExplainedFinding(fair);
}

type Context = {
  readonly standing: Standing;
  readonly decision: Decision;
  readonly model: OperatingModel;
  readonly view: DistrictView;
  readonly floor: number;
};

function opportunityOf(one: Sized, { standing, decision, model, view, floor }: Context): Opportunity {
  const { decision: _decision, ...proposal } = one.proposal;
  const right = decisionRight(decision, model);
  return {
    ...proposal,
    saving: one.saving,
    netMiddleHalf: one.middleHalf,
    mean: Math.round(meanOf(netDraws(one))),
    meanInTotal: standing.meanInTotal.get(proposal.id) ?? 0,
    belowFloor: one.saving.net.p90 < floor,
    claimedElsewhere: one.claimedElsewhere,
    decider: { code: right.decider, title: DECIDER_TITLES[right.decider] },
    right,
    sharesDollarsWith: standing.sharesDollarsWith.get(proposal.id) ?? [],
    standsAside: !standing.stands.has(proposal.id),
    findings: [...notWorthwhile(one), ...mixedBase(one, view), ...weakPeers(one, view)],
  };
}

/** Those worth a question first, and of those the ones that are not beyond chance last; then by median. */
function inOrder(a: Opportunity, b: Opportunity): number {
  const place = (one: Opportunity): number => (one.belowFloor ? 2 : one.beyondChance === false ? 1 : 0);
  return place(a) - place(b) || b.saving.net.p50 - a.saving.net.p50 || a.id.localeCompare(b.id, 'en');
}

function totalOf(
  { net, mean }: Standing,
  { budgetCents, sharedDoubt }: FindRequest,
): Omit<OpportunityTotal, 'smaller'> {
  const { estimate, chanceAboveZero } = summaryOf(net);
  const share = budgetCents === null || !(budgetCents > 0) ? null : net.map((value) => value / budgetCents);
  const shareOfBudget = share === null ? null : summaryOf(share, (value) => value).estimate;
  return {
    net: estimate,
    mean,
    chanceOfAny: chanceAboveZero,
    sharedDoubt,
    shareOfBudget,
    ...plausibility(shareOfBudget?.p50 ?? null),
  };
}

export type FindRequest = {
  readonly areas: readonly Area[];
  readonly governance: readonly Decision[];
  readonly view: DistrictView;
  readonly operatingModel: OperatingModel;
  readonly budgetCents: number | null;
  readonly seed: number;
  readonly orders: SliceOrders;
  /** What the record keeps undivided. */
  readonly pools: readonly Pool[];
  /** Part of a gap's variance that the gaps of a district share. */
  readonly sharedDoubt: number;
};

/** Runs every rule of every area, sizes what they propose and combines it. A rule that throws is a wrong program and ends the request. */
export function found(request: FindRequest): Found {
  const { areas, governance, view, operatingModel, seed, orders } = request;
  const proposed = areas.flatMap((area) => area.opportunities.map((rule) => rule.propose(view)));
  const findings = proposed.filter((one): one is Finding => one !== null && isFinding(one));
  const proposals = proposed.filter((one): one is Proposal => one !== null && !isFinding(one));
  const named = (what: string) => stream(seed, 'common', view.id, view.fiscalYear, what);
  const common = {
    gap: commonFactor(request.sharedDoubt, orders, named('gap')),
    transfer: commonFactor(request.sharedDoubt, orders, named('transfer')),
  };
  const from = { seed, orders, districtId: view.id, fiscalYear: view.fiscalYear, common };
  const all = proposals.flatMap((proposal) => sized(proposal, from) ?? []);
  const standing = combined(all, request.pools);
  const floor = floorCents(request.budgetCents);
  const opportunities = all
    .map((one) => {
      const decision = decisionOf(areas, governance, one.proposal.decision);
      return opportunityOf(one, { standing, decision, model: operatingModel, view, floor });
    })
    .sort(inOrder);
  const total = { ...totalOf(standing, request), smaller: smallerOnes(opportunities, floor) };
  return { opportunities, total, findings };
}
