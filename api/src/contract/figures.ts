import { z } from '@hono/zod-openapi';
import { text } from './words.ts';

export const figureUnit = z.enum([
  'cents',
  'cents-per-pupil',
  'count',
  'pupils',
  'fte',
  'pupils-per-teacher',
  'share',
  'index',
  'pupils-per-square-mile',
  'years',
  'hours',
  'miles',
]);

/** A figure without its tree; the tree is at /districts/{id}/figures/{figure}. */
export const figure = z
  .object({ id: z.string(), label: text, unit: figureUnit, value: z.number().nullable() })
  .openapi('Figure');

export const source = z.object({
  publisher: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  year: z.string().nullable(),
});

export const rowReference = z
  .object({
    batch: z.string(),
    file: z.string(),
    line: z.number(),
    item: z.string(),
    label: z.string(),
    unitId: z.string(),
    fiscalYear: z.number(),
  })
  .openapi('RowReference');

export type FigureTree = z.infer<typeof figure> & { because: BecauseTree };
export type BecauseTree =
  | { kind: 'observed'; rows: z.infer<typeof rowReference>[]; note?: z.infer<typeof text> | undefined }
  | { kind: 'parameter'; parameter: string; from: string; source: z.infer<typeof source> }
  | { kind: 'formula'; formula: z.infer<typeof text>; of: FigureTree[] }
  | { kind: 'model'; method: z.infer<typeof text>; of: FigureTree[]; fittedOn: z.infer<typeof text> }
  | { kind: 'unknown'; reason: z.infer<typeof text>; wouldShow: z.infer<typeof text> };

const branches: z.ZodType<FigureTree[]> = z.lazy(() => z.array(figureTree));

export const figureTree: z.ZodType<FigureTree> = figure
  .extend({
    because: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('observed'), rows: z.array(rowReference), note: text.optional() }),
      z.object({ kind: z.literal('parameter'), parameter: z.string(), from: z.string(), source }),
      z.object({ kind: z.literal('formula'), formula: text, of: branches }),
      z.object({ kind: z.literal('model'), method: text, of: branches, fittedOn: text }),
      z.object({ kind: z.literal('unknown'), reason: text, wouldShow: text }),
    ]),
  })
  .openapi('FigureTree');

/** One line of an imported file, every item as published and what it means in the common chart. */
export const publishedRow = z
  .object({
    batch: z.string(),
    source: z.string(),
    sourceTitle: text,
    file: z.string(),
    synthetic: z.boolean(),
    line: z.number(),
    unitId: z.string(),
    unitName: z.string(),
    fiscalYear: z.number(),
    items: z.array(
      z.object({
        item: z.string(),
        label: z.string(),
        unit: z.string(),
        value: z.number().nullable(),
        meaning: text,
        note: text.nullable(),
        line: z.number(),
      }),
    ),
  })
  .openapi('PublishedRow');
