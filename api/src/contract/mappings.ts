import { z } from '@hono/zod-openapi';
import { controlTotal, fileCounts, quarantinedRow } from './data.ts';
import { finding, text } from './words.ts';

const mappedUnit = z.enum(['dollars', 'thousands-of-dollars', 'count', 'percent', 'share', 'index']);

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('function'), functions: z.array(z.string()), home: z.string().nullable() }),
  z.object({ kind: z.literal('benefits') }),
  z.object({ kind: z.literal('measure'), measure: z.string() }),
  z.object({
    kind: z.literal('outside'),
    what: z.enum(['capital', 'debt', 'transfers', 'enterprise', 'tuition', 'other']),
  }),
  z.object({ kind: z.literal('kept'), why: text }),
]);

export const mappedColumn = z.object({ column: z.string(), unit: mappedUnit, target, note: text.nullable() });

/** How to read one agency's table of districts by year. */
export const mapping = z
  .object({
    id: z.string(),
    title: text,
    publisher: z.string(),
    licence: z.string().nullable(),
    synthetic: z.boolean(),
    state: z.string(),
    basis: z.enum(['actual', 'budget', 'estimate']),
    unitKind: z.enum(['district', 'charter', 'service-agency', 'state-agency', 'school', 'other']),
    /** The sheet of a workbook; null for the first. */
    sheet: z.string().nullable(),
    idColumn: z.string(),
    idScheme: z.enum(['leaid', 'state', 'as-printed']),
    nameColumn: z.string(),
    countyColumn: z.string().nullable(),
    parentColumn: z.string().nullable(),
    year: z.union([
      z.object({ column: z.string() }),
      z.object({ fixed: z.number() }),
      z.object({ stated: z.literal(true) }),
    ]),
    columns: z.array(mappedColumn),
    treatment: z.object({
      benefits: z.enum(['inside-functions', 'own-lines', 'partly-inside']),
      foodFund: z.enum(['inside', 'outside', 'partly']),
      debt: z.enum(['apart', 'inside']),
      transfers: z.enum(['apart', 'inside']),
      basisOfAccounting: text,
    }),
  })
  .openapi('Mapping');

export const savedMapping = z
  .object({ id: z.string(), savedAt: z.string(), savedBy: z.string(), mapping })
  .openapi('SavedMapping');

const columnSuggestion = z.object({
  heading: z.string(),
  /** Up to five different cells. */
  samples: z.array(z.string()),
  use: z.enum(['id', 'name', 'county', 'year', 'value', 'none']),
  /** 0 to 1. */
  confidence: z.number(),
  reason: text,
});

const missingMeaning = z.object({
  what: z.enum(['id', 'name', 'year', 'state', 'title', 'publisher', 'pupils', 'spending']),
  /** Without it the mapping cannot be used. */
  needed: z.boolean(),
  words: text,
});

/** A meaning that a column of numbers may have, with the units in which it may be printed. */
const meaningChoice = z.object({
  group: z.enum(['pupils', 'functions', 'money', 'other', 'outside']),
  label: text,
  target,
  units: z.array(mappedUnit),
});

export const mappingSuggestion = z
  .object({
    /** With empty words where the file does not say; it cannot be saved before they are filled. */
    mapping,
    columns: z.array(columnSuggestion),
    missing: z.array(missingMeaning),
    questions: z.array(text),
    /** The saved mapping that this is, where one already fits the file. */
    saved: z.string().nullable(),
    /** The built-in format that reads this file without any mapping. */
    readAs: text.nullable(),
    /** The sheets of a workbook, to choose from. */
    sheets: z.array(z.string()),
    choices: z.object({
      meanings: z.array(meaningChoice),
      states: z.array(z.object({ code: z.string(), name: text })),
    }),
  })
  .openapi('MappingSuggestion');

/** What a file would give through a mapping that need not be finished; nothing is stored. */
export const mappingTrial = z
  .object({
    missing: z.array(missingMeaning),
    faults: z.array(text),
    /** Why the file cannot be read through it as it stands. */
    refused: text.nullable(),
    reading: z
      .object({
        fiscalYears: z.array(z.number()),
        units: z.number(),
        ...fileCounts,
        /** Sums over the districts of a year: pupils, and cents in functions and benefits; null where no column holds any. */
        years: z.array(
          z.object({
            fiscalYear: z.number(),
            units: z.number(),
            pupils: z.number().nullable(),
            spendingCents: z.number().nullable(),
          }),
        ),
        findings: z.array(finding),
        controlTotals: z.array(controlTotal),
        quarantined: z.array(quarantinedRow),
      })
      .nullable(),
  })
  .openapi('MappingTrial');
