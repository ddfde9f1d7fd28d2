import type { Glance, OpportunityAnswer } from '@leeway/loop';
import {
  count,
  figureValue,
  fiscalYear,
  type Language,
  moneyInWords,
  moneyRange,
  percent,
  schoolYearOf,
  wordsOf,
} from '@leeway/model';
import { WORDS } from './words.ts';

/** An opportunity as a line of the brief: the same rows and order as on the screen. */
export type BriefOpportunity = {
  readonly id: string;
  readonly question: string;
  readonly area: string;
  readonly kind: string;
  readonly addressableCents: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly chance: number;
  readonly grade: string;
  readonly decider: string;
  readonly standsAside: boolean;
  readonly detail: OpportunityAnswer;
};

/** An area as a line of the brief. Cents per pupil; null where not on record. */
export type BriefArea = {
  readonly id: string;
  readonly title: string;
  readonly cost: number | null;
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly verdict: string;
};

/** What a board reads, in one language, as data: rendered as PDF, XLSX and CSV with equal rows, order and totals. */
export type Brief = {
  readonly language: Language;
  readonly district: string;
  readonly synthetic: boolean;
  readonly year: string;
  readonly question: string;
  readonly answer: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly opportunities: readonly BriefOpportunity[];
  readonly total: Glance['total'];
  readonly totalWords: string;
  readonly plausibility: string;
  readonly areas: readonly BriefArea[];
  readonly findings: readonly string[];
  readonly prices: string;
  readonly sources: readonly string[];
  readonly version: string;
};

function verdict(card: Glance['areas'][number], language: Language): string {
  const words = WORDS[language];
  if (card.cost.value === null) return words.notSeparate;
  if (!card.expected) return words.noComparison;
  return card.beyondChance === 'above' ? words.above : card.beyondChance === 'below' ? words.below : words.within;
}

function opportunityLine(
  card: Glance['opportunities'][number],
  detail: OpportunityAnswer,
  language: Language,
): BriefOpportunity {
  return {
    id: card.id,
    question: card.question[language],
    area: card.areaTitle[language],
    kind: WORDS[language].kinds[card.kind],
    addressableCents: card.addressableCents,
    ...card.net,
    ...card.middleHalf,
    chance: card.chanceOfAny,
    grade: card.grade,
    decider: card.deciderTitle[language],
    standsAside: card.standsAside,
    detail,
  };
}

/** Composes the brief from what the screen shows. `details` holds one answer per opportunity, by id. */
export function briefOf(glance: Glance, details: ReadonlyMap<string, OpportunityAnswer>, language: Language): Brief {
  const words = WORDS[language];
  const { total } = glance;
  const pupils = glance.pupils.find((point) => point.fiscalYear === glance.fiscalYear)?.figure.value ?? null;
  const lines = glance.opportunities.flatMap((card) => {
    const detail = details.get(card.id);
    return detail ? [opportunityLine(card, detail, language)] : [];
  });
  return {
    language,
    district: glance.district.name,
    synthetic: glance.district.synthetic,
    year: schoolYearOf(fiscalYear(glance.fiscalYear)),
    question: glance.question[language],
    answer: glance.answer.map((sentence) => wordsOf(sentence[language])),
    facts: [
      {
        label: words.pupils,
        value: pupils === null ? words.notOnRecord : count(pupils, language),
      },
      {
        label: glance.costPerPupil.label[language],
        value: figureValue(glance.costPerPupil.value, glance.costPerPupil.unit, language),
      },
      {
        label: glance.classroomShare.figure.label[language],
        value: figureValue(glance.classroomShare.figure.value, 'share', language),
      },
    ],
    opportunities: lines,
    total,
    totalWords: words.totalLine(
      moneyRange(total.net.p10, total.net.p90, language),
      moneyInWords(total.net.p50, language),
      total.chanceOfAny > 0.995 ? `> ${percent(0.99, 0, language)}` : percent(total.chanceOfAny, 0, language),
    ),
    plausibility: total.plausibility[language],
    areas: glance.areas.map((card) => ({
      id: card.id,
      title: card.title[language],
      cost: card.cost.value,
      low: card.expected?.low ?? null,
      mid: card.expected?.mid ?? null,
      high: card.expected?.high ?? null,
      verdict: verdict(card, language),
    })),
    findings: glance.findings.map((finding) =>
      [finding.what, finding.soWhat, finding.fix].map((part) => part[language]).join(' '),
    ),
    prices: glance.prices.note[language],
    sources: glance.vintages.map((vintage) =>
      words.sourceLine(vintage.title[language], vintage.fiscalYears, vintage.vintage, vintage.file),
    ),
    version: glance.version,
  };
}

/** What is spent a pupil, and what fair peers would spend, in three digits as on the page; the workbook has them exact. */
export function areaMoney({ cost, low, high }: BriefArea, language: Language) {
  return {
    cost: figureValue(cost, 'cents-per-pupil', language),
    fair: low === null || high === null ? '–' : moneyRange(low, high, language),
  };
}
