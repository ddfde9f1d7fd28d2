import { z } from '@hono/zod-openapi';

export const text = z.object({ en: z.string(), es: z.string() }).openapi('Text');

const segment = z.union([z.string(), z.object({ figure: z.string(), words: z.string() })]);

export const sentence = z.object({ en: z.array(segment), es: z.array(segment) }).openapi('Sentence');

export const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['blocks', 'weakens', 'note']),
    what: text,
    soWhat: text,
    fix: text,
    evidence: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('Finding');

export const estimate = z.object({ p10: z.number(), p50: z.number(), p90: z.number() }).openapi('Estimate');

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: text,
    /** Each fault by itself, where there are several. */
    faults: z.array(text).optional(),
  })
  .openapi('Problem');
