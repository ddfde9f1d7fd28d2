import type { Area, Figure, Opportunity, Provenance } from '@leeway/model';
import { areaCostPerPupil } from '../measure/costs.ts';
import { knownFairCost } from '../measure/district-view.ts';
import { fitOf } from '../measure/fair-cost.ts';
import { defaultWeights, nearestPeers } from '../measure/peers.ts';
import { type AreaOrAll, areaOf } from '../record/atlas.ts';
import { visibilityOf } from '../record/chart.ts';
import { summaryOfUnit } from './districts.ts';
import type { Page } from './page.ts';
import type { AreaCard, ExpectedRange, OpportunityCard, PeerDot } from './pages.ts';

/** Fair peers of the district for an area, as dots: what each would spend with the district's drivers. */
export function peerDots(page: Page, area: AreaOrAll): PeerDot[] {
  const { atlas, subject } = page;
  const fit = fitOf(atlas, subject, area);
  if (fit === null) return [];
  return nearestPeers(fit, subject.unit, defaultWeights(fit)).map((peer) => {
    const { id, name } = summaryOfUnit(atlas, peer.unit);
    return { id, name, value: peer.adjusted };
  });
}

export function expectedRange(page: Page, area: AreaOrAll): ExpectedRange | null {
  const fair = knownFairCost(page.atlas, page.subject, area);
  return fair === null ? null : { low: fair.low, mid: fair.expected.value ?? Number.NaN, high: fair.high };
}

export function areaCard(page: Page, area: Area): AreaCard {
  const { atlas, subject } = page;
  const visibility = subject.frame === null ? 'not-separate' : visibilityOf(subject.frame, area.id);
  const fair = knownFairCost(atlas, subject, area.id);
  const cost: Figure = areaCostPerPupil(atlas, subject, area.id);
  return {
    id: area.id,
    title: area.title,
    visibility,
    cost,
    expected: expectedRange(page, area.id),
    peers: fair === null ? [] : peerDots(page, area.id),
    beyondChance: fair?.beyondChance ?? null,
    ...area.sight,
  };
}

const PROVENANCES: readonly (Provenance | 'computed')[] = ['computed', 'seen', 'memory', 'estimate'];

/** The weakest provenance among what the size rests on. */
function weakest(opportunity: Opportunity): string {
  const places = opportunity.sizing.map(({ provenance }) => PROVENANCES.indexOf(provenance));
  return PROVENANCES[Math.max(0, ...places)] ?? 'estimate';
}

export function opportunityCard(page: Page, opportunity: Opportunity): OpportunityCard {
  const { id, area, kind, question, saving, grade, decider, right } = opportunity;
  return {
    id,
    area,
    areaTitle: areaOf(page.atlas, area)?.title ?? { en: area, es: area },
    kind,
    question,
    beyondChance: opportunity.beyondChance,
    belowFloor: opportunity.belowFloor,
    mean: opportunity.mean,
    meanInTotal: opportunity.meanInTotal,
    addressableCents: opportunity.addressable.value ?? 0,
    net: saving.net,
    middleHalf: opportunity.netMiddleHalf,
    claimedElsewhere: opportunity.claimedElsewhere,
    grade,
    provenance: weakest(opportunity),
    chanceOfAny: saving.chanceOfAny,
    decider: decider.code,
    deciderTitle: decider.title,
    needsNegotiation: right.needsNegotiation,
    negotiation: right.negotiation,
    sharesDollarsWith: [...opportunity.sharesDollarsWith],
    standsAside: opportunity.standsAside,
  };
}
