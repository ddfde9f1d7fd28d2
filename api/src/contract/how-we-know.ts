import { z } from '@hono/zod-openapi';
import { text } from './words.ts';

export const comparison = z
  .object({
    id: z.string(),
    method: text,
    quantity: text,
    reference: z.string(),
    tables: z.array(z.string()),
    tolerance: z.number(),
    scale: z.enum(['absolute', 'relative', 'simulated']),
    compared: z.number(),
    largestDifference: z.number(),
    leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
    seconds: z.number(),
    referenceSeconds: z.number().nullable(),
  })
  .openapi('ComparisonWithPublished');

export const howWeKnow = z
  .object({
    comparisons: z.array(comparison),
    totals: z.object({ comparisons: z.number(), numbers: z.number(), leftOut: z.number() }),
  })
  .openapi('HowWeKnow');
