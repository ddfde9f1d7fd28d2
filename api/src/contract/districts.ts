import { z } from '@hono/zod-openapi';
import { figure } from './figures.ts';
import { estimate, finding, sentence, text } from './words.ts';

export const districtSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.string(),
    stateName: text,
    county: z.string().nullable(),
    kind: z.string(),
    synthetic: z.boolean(),
    /** Of the latest year that has them. */
    pupils: z.number().nullable(),
    pupilsFiscalYear: z.number().nullable(),
    fiscalYears: z.array(z.number()),
    sources: z.array(z.string()),
    /** True where functions of spending are on record, so that areas can be seen. */
    hasSpending: z.boolean(),
  })
  .openapi('DistrictSummary');

/** A district as the list has it: also the years of which only pupils or other conditions are on record. */
export const listedDistrict = districtSummary
  .extend({ yearsWithoutSpending: z.array(z.number()) })
  .openapi('ListedDistrict');

export const districtPage = z.object({ total: z.number(), items: z.array(listedDistrict) }).openapi('DistrictPage');

export const vintage = z
  .object({
    batch: z.string(),
    source: z.string(),
    title: text,
    vintage: z.number(),
    fiscalYears: z.array(z.number()),
    synthetic: z.boolean(),
    file: z.string(),
    importedAt: z.string(),
  })
  .openapi('Vintage');

export const operatingModel = z
  .object({
    default: z.enum(['enterprise', 'portfolio', 'shared']),
    exceptions: z.record(z.string(), z.enum(['enterprise', 'portfolio', 'shared'])),
    /** Whether a collective bargaining agreement covers teachers; left out, it is not on record. */
    bargaining: z.enum(['yes', 'no', 'not-on-record']).optional(),
  })
  .openapi('OperatingModel');

export const decisionRight = z.object({
  decision: z.string(),
  under: z.enum(['enterprise', 'portfolio', 'shared']),
  isException: z.boolean(),
  decider: z.string(),
  deciderTitle: text,
  conditions: text,
  mustAgree: z.string().nullable(),
  moneyLies: z.enum(['central', 'subscription', 'school']),
  needsNegotiation: z.boolean(),
  negotiation: z.enum(['yes', 'no', 'if-covered']),
  mustBeHeard: z.string(),
  legalFloor: z.string().nullable(),
});

export const opportunityCard = z
  .object({
    id: z.string(),
    area: z.string(),
    areaTitle: text,
    kind: z.enum(['gap', 'lever', 'engine']),
    question: text,
    /** Of a gap: whether it is beyond chance; null where it is no gap. */
    beyondChance: z.boolean().nullable(),
    belowFloor: z.boolean(),
    /** Mean net alone, and what it adds to the total's mean: the latter add up exactly. */
    mean: z.number(),
    meanInTotal: z.number(),
    addressableCents: z.number(),
    /** Net saving a year, whole cents, with the middle half for drawing. */
    net: estimate,
    middleHalf: z.object({ p25: z.number(), p75: z.number() }),
    claimedElsewhere: estimate.nullable(),
    grade: z.enum(['A', 'B', 'C', 'D', 'E']),
    provenance: z.string(),
    chanceOfAny: z.number(),
    decider: z.string(),
    deciderTitle: text,
    needsNegotiation: z.boolean(),
    negotiation: z.enum(['yes', 'no', 'if-covered']),
    sharesDollarsWith: z.array(z.string()),
    standsAside: z.boolean(),
  })
  .openapi('OpportunityCard');

export const opportunityTotal = z
  .object({
    net: estimate,
    mean: z.number(),
    chanceOfAny: z.number(),
    sharedDoubt: z.number(),
    smaller: z.object({ count: z.number(), atMostCents: z.number(), floorCents: z.number() }).nullable(),
    shareOfBudget: estimate.nullable(),
    plausibility: text,
    aboveBaseRate: z.boolean(),
  })
  .openapi('OpportunityTotal');

export const peerDot = z.object({ id: z.string(), name: z.string(), value: z.number() });

export const areaCard = z
  .object({
    id: z.string(),
    title: text,
    visibility: z.enum(['alone', 'with-others', 'not-separate']),
    /** Cost per pupil at the price year's dollars, in the district's own wages. */
    cost: figure,
    /** What districts with its pupils, wages and distances would spend: 90 % range and median, cents per pupil; null where there is no fair comparison. */
    expected: z.object({ low: z.number(), mid: z.number(), high: z.number() }).nullable(),
    /** Fair peers, adjusted to this district's pupils and wages, cents per pupil. */
    peers: z.array(peerDot),
    beyondChance: z.enum(['above', 'below']).nullable(),
    sees: text,
    cannotSee: text,
    wouldShow: text,
  })
  .openapi('AreaCard');

export const prices = z.object({ priceYear: z.number().nullable(), note: text }).openapi('Prices');

export const yearPoint = z.object({ fiscalYear: z.number(), figure: figure, real: z.number().nullable() });

/** The district at a glance. */
export const glance = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    operatingModel,
    prices,
    question: text,
    answer: z.array(sentence),
    costPerPupil: figure,
    expectedPerPupil: z.object({ low: z.number(), mid: z.number(), high: z.number() }).nullable(),
    pupils: z.array(yearPoint),
    spending: z.array(yearPoint),
    classroomShare: z.object({ figure, peers: z.array(peerDot) }),
    areas: z.array(areaCard),
    opportunities: z.array(opportunityCard),
    total: opportunityTotal,
    findings: z.array(finding),
    vintages: z.array(vintage),
    version: z.string(),
    seed: z.number(),
  })
  .openapi('Glance');
