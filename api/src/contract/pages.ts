import { z } from '@hono/zod-openapi';
import {
  areaCard,
  decisionRight,
  districtSummary,
  opportunityCard,
  opportunityTotal,
  peerDot,
  prices,
  vintage,
} from './districts.ts';
import { figure, figureTree } from './figures.ts';
import { estimate, finding, sentence, text } from './words.ts';

export const driverUse = z.object({
  driver: z.string(),
  label: text,
  figure: figure,
  effect: figure.nullable(),
  words: sentence.nullable(),
});

export const fit = z
  .object({
    /** Cross-validated R² of log cost per pupil; null with too few districts. */
    r2: z.number().nullable(),
    r2Sd: z.number().nullable(),
    districts: z.number(),
    words: sentence,
    /** Share of held-out districts that the 90 % range covers, on the latest year. */
    coverage: z.number().nullable(),
  })
  .openapi('Fit');

export const measureRow = z.object({
  figure,
  better: z.enum(['lower', 'higher', 'neither']),
  peers: z.array(peerDot),
  guardrail: z.object({ figure: figure.nullable(), words: text }),
});

export const decisionRow = z.object({
  id: z.string(),
  title: text,
  right: decisionRight,
  recommends: z.string(),
  performs: z.string(),
  cadence: z.string(),
  source: z.string(),
});

export const leverRow = z.object({
  id: z.string(),
  title: text,
  mechanism: text,
  effect: z.object({ low: z.number(), mid: z.number(), high: z.number() }).nullable(),
  effectUnit: z.string(),
  appliesTo: z.string(),
  grade: z.enum(['A', 'B', 'C', 'D', 'E']),
  provenance: z.string(),
  source: z.string(),
  risks: text,
  equityGuardrail: text,
  /** The opportunity that sizes it here, or what to load so that it can be sized. */
  opportunity: z.string().nullable(),
  needs: text.nullable(),
});

export const keyFigureRow = z.object({
  id: z.string(),
  group: z.string(),
  name: text,
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  direction: z.string(),
  published: z
    .object({
      median: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      year: z.string(),
    })
    .nullable(),
  guardrail: text.nullable(),
  source: z.string(),
});

export const areaAnswer = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    prices,
    question: text,
    answer: z.array(sentence),
    drivesCost: text,
    card: areaCard,
    history: z.array(
      z.object({
        fiscalYear: z.number(),
        figure,
        real: z.number().nullable(),
        expected: z.object({ low: z.number(), mid: z.number(), high: z.number() }).nullable(),
      }),
    ),
    fit: fit.nullable(),
    drivers: z.array(driverUse),
    measures: z.array(measureRow),
    opportunities: z.array(opportunityCard),
    levers: z.array(leverRow),
    decisions: z.array(decisionRow),
    keyFigures: z.array(keyFigureRow),
    findings: z.array(finding),
    vintages: z.array(vintage),
  })
  .openapi('AreaAnswer');

export const evidence = z.object({
  claim: text,
  grade: z.enum(['A', 'B', 'C', 'D', 'E']),
  provenance: z.string(),
  source: z.string(),
  year: z.string().nullable(),
  direction: z.enum(['supports', 'doubts']),
});

const range = z.object({
  low: z.number(),
  mid: z.number(),
  high: z.number(),
  reading: z.enum(['percentiles', 'bounds']),
});

export const opportunityAnswer = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    card: opportunityCard,
    answer: z.array(sentence),
    addressable: figure,
    factors: z.object({
      effectShare: range,
      transferShare: range,
      scaleShare: range,
      cashableShare: range,
      oneOffCents: range,
    }),
    sizing: z.array(z.object({ factor: z.string(), note: text, provenance: z.string() })),
    gross: estimate,
    cashable: estimate,
    net: estimate,
    oneOff: estimate,
    yearsOfOneOff: z.number(),
    evidence: z.array(evidence),
    serviceEffect: text,
    guardrail: text,
    risks: z.array(text),
    right: decisionRight,
    decisionTitle: text,
    computation: z
      .object({
        compared: z.array(z.object({ label: text, before: figure, after: figure })),
        low: figure,
        high: figure,
        says: z.array(text),
        files: z.array(z.object({ name: z.string(), sha256: z.string() })),
        madeOn: z.string(),
      })
      .nullable(),
    narrow: text,
    monthsToEffect: z.number().nullable(),
    sharesDollarsWith: z.array(opportunityCard),
    findings: z.array(finding),
  })
  .openapi('OpportunityAnswer');

export const opportunityList = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    opportunities: z.array(opportunityCard),
    total: opportunityTotal,
    answer: z.array(sentence),
  })
  .openapi('OpportunityList');

export const peersAnswer = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    /** An area's id or 'all' for current spending in all areas. */
    area: z.string(),
    answer: z.array(sentence),
    fit: fit.nullable(),
    drivers: z.array(
      z.object({ driver: z.string(), label: text, subject: figure, weight: z.number(), defaultWeight: z.number() }),
    ),
    peers: z.array(
      z.object({
        district: districtSummary,
        distance: z.number(),
        /** Cents per pupil as spent, at price-year dollars. */
        spent: z.number(),
        /** What this peer would spend with the subject's pupils and wages. */
        adjusted: z.number(),
        drivers: z.record(z.string(), z.number().nullable()),
      }),
    ),
    subjectValue: z.number().nullable(),
    findings: z.array(finding),
  })
  .openapi('PeersAnswer');

export const compareAnswer = z
  .object({
    districts: z.array(districtSummary),
    fiscalYears: z.array(z.number()),
    prices,
    rows: z.array(
      z.object({
        area: z.string(),
        title: text,
        figures: z.array(figure),
        /** As compared: adjusted where the guard could, null where it refuses. Cents per pupil. */
        compared: z.array(z.number().nullable()),
        verdict: z.enum(['fair', 'adjusted', 'refused', 'not-on-record']),
        reason: text.nullable(),
      }),
    ),
    findings: z.array(finding),
  })
  .openapi('CompareAnswer');

/** Every figure of a district that can be opened, without trees. */
export const figureList = z
  .object({ district: districtSummary, fiscalYear: z.number(), figures: z.array(figure) })
  .openapi('FigureList');

export const whyAnswer = z
  .object({ district: districtSummary, fiscalYear: z.number(), figure: figureTree })
  .openapi('WhyAnswer');
