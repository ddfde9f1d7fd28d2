import { z } from '@hono/zod-openapi';
import { finding, text } from './words.ts';

/** How the lines of a file became records. */
export const fileCounts = {
  rows: z.object({ read: z.number(), accepted: z.number(), quarantined: z.number() }),
  /** Of the rows read, how many gave a value or more and how many are in quarantine whole: read = used + quarantined. */
  lines: z.object({ used: z.number(), quarantined: z.number() }),
  /** Single cells in quarantine, of lines that are used. */
  cellsQuarantined: z.number(),
  /** Records made: one for each unit, fiscal year and basis; a format by line makes one of many lines. */
  districtYears: z.number(),
};

export const batchSummary = z
  .object({
    id: z.string(),
    source: z.string(),
    sourceTitle: text,
    vintage: z.number(),
    file: z.string(),
    sha256: z.string(),
    importedAt: z.string(),
    importedBy: z.string(),
    fiscalYears: z.array(z.number()),
    units: z.number(),
    ...fileCounts,
    synthetic: z.boolean(),
    findings: z.object({ blocks: z.number(), weakens: z.number(), note: z.number() }),
  })
  .openapi('BatchSummary');

export const controlTotal = z.object({
  label: z.string(),
  fiscalYear: z.number().nullable(),
  stated: z.number().nullable(),
  computed: z.number(),
  unit: z.enum(['cents', 'count', 'pupils']),
});

export const quarantinedRow = z.object({
  line: z.number(),
  column: z.string().nullable(),
  value: z.string(),
  reason: text,
  raw: z.string(),
});

export const crosswalkRow = z.object({ item: z.string(), label: z.string(), meaning: text, note: text.nullable() });

export const batchAnswer = z
  .object({
    batch: batchSummary,
    findings: z.array(finding),
    controlTotals: z.array(controlTotal),
    quarantined: z.object({ total: z.number(), items: z.array(quarantinedRow) }),
    crosswalk: z.array(crosswalkRow),
    crosswalkNotes: z.array(text),
  })
  .openapi('BatchAnswer');

/** What an import would do; nothing is stored until it is committed. */
export const importPreview = z
  .object({
    preview: z.string(),
    source: z.string(),
    sourceTitle: text,
    file: z.string(),
    fiscalYears: z.array(z.number()),
    units: z.number(),
    ...fileCounts,
    findings: z.array(finding),
    controlTotals: z.array(controlTotal),
    quarantined: z.array(quarantinedRow),
    alreadyImported: z.string().nullable(),
  })
  .openapi('ImportPreview');

export const loadedState = z.object({
  code: z.string(),
  name: text,
  districts: z.number(),
  pupils: z.number().nullable(),
  fiscalYears: z.array(z.number()),
  synthetic: z.boolean(),
  hasSpending: z.boolean(),
});

export const status = z
  .object({
    version: z.string(),
    recordVersion: z.string(),
    synthetic: z.boolean(),
    districts: z.number(),
    states: z.array(loadedState),
    areas: z.array(z.object({ id: z.string(), title: text })),
    formats: z.array(z.object({ id: z.string(), title: text, publisher: z.string() })),
    /** A district worth opening first: the synthetic state's demo district where it is loaded. */
    demoDistrict: z.string().nullable(),
  })
  .openapi('Status');

export const countyRow = z.object({
  county: z.string(),
  districts: z.number(),
  pupils: z.number().nullable(),
  /** Median current spending per pupil in cents, where on record. */
  medianCostPerPupil: z.number().nullable(),
});

/** Counties of a state with what is on record; shapes only where the counties are not Census ones. */
export const stateMap = z
  .object({ state: z.string(), counties: z.array(countyRow), shapes: z.unknown().nullable() })
  .openapi('StateMap');

export const searchHit = z.object({
  kind: z.enum(['district', 'area', 'opportunity', 'figure', 'page', 'action']),
  id: z.string(),
  title: text,
  note: text.nullable(),
  /** Path inside the web application. */
  path: z.string(),
});
export const searchAnswer = z.object({ hits: z.array(searchHit) }).openapi('SearchAnswer');
