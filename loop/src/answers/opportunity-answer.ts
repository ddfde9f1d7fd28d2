import { decisionById } from '@leeway/areas';
import type { Opportunity } from '@leeway/model';
import { foundFor } from '../find/find.ts';
import type { Atlas } from '../record/atlas.ts';
import { totalSentence } from '../tell/district.ts';
import { opportunitySentences } from '../tell/opportunity.ts';
import { opportunityCard } from './cards.ts';
import { type Asked, type Page, pageOf, titled } from './page.ts';
import type { OpportunityAnswer, OpportunityList } from './pages.ts';

function answerOf(page: Page, opportunity: Opportunity, all: readonly Opportunity[]): OpportunityAnswer {
  const { saving, right } = opportunity;
  const decision =
    decisionById(right.decision) ??
    page.atlas.areas.flatMap((area) => area.decisions).find(({ id }) => id === right.decision);
  return {
    district: page.district,
    fiscalYear: page.fiscalYear,
    card: opportunityCard(page, opportunity),
    answer: opportunitySentences(opportunity),
    addressable: opportunity.addressable,
    factors: opportunity.factors,
    sizing: [...opportunity.sizing],
    gross: saving.gross,
    cashable: saving.cashable,
    net: saving.net,
    oneOff: saving.oneOff,
    yearsOfOneOff: saving.yearsOfOneOff,
    evidence: [...opportunity.evidence],
    serviceEffect: opportunity.serviceEffect,
    guardrail: opportunity.guardrail,
    risks: [...opportunity.risks],
    right: titled(right),
    decisionTitle: decision?.title ?? { en: right.decision, es: right.decision },
    narrow: opportunity.narrow,
    monthsToEffect: opportunity.monthsToEffect,
    computation: opportunity.computation ?? null,
    sharesDollarsWith: all
      .filter(({ id }) => opportunity.sharesDollarsWith.includes(id))
      .map((other) => opportunityCard(page, other)),
    findings: [...opportunity.findings],
  };
}

/** One opportunity: how it was sized, on what evidence, who decides. Null where it does not arise for the district. */
export function opportunityAnswer(
  atlas: Atlas,
  districtId: string,
  opportunityId: string,
  asked: Asked,
): OpportunityAnswer | null {
  const page = pageOf(atlas, districtId, asked);
  if (page === null) return null;
  const { opportunities } = foundFor(atlas, page.subject, page);
  const opportunity = opportunities.find(({ id }) => id === opportunityId);
  return opportunity ? answerOf(page, opportunity, opportunities) : null;
}

/** Everything that could be sized for a district, largest first. */
export function opportunities(atlas: Atlas, districtId: string, asked: Asked): OpportunityList | null {
  const page = pageOf(atlas, districtId, asked);
  if (page === null) return null;
  const found = foundFor(atlas, page.subject, page);
  return {
    district: page.district,
    fiscalYear: page.fiscalYear,
    opportunities: found.opportunities.map((one) => opportunityCard(page, one)),
    total: found.total,
    answer: [totalSentence(found.total, found.opportunities.filter((one) => !one.standsAside).length)],
  };
}
