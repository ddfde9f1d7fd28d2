import { z } from '@hono/zod-openapi';
import { districtSummary, prices } from './districts.ts';
import { figure } from './figures.ts';
import { finding, sentence, text } from './words.ts';

export const scoreAnswer = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    prices,
    /** An area's id, or 'all'. */
    area: z.string(),
    title: text,
    answer: z.array(sentence),
    /** Share of its dollars with which a mixture of look-alikes did as much work; null where there is none, and `answer` says why. */
    score: figure.nullable(),
    /** The range runs from `low` to the score; the place is one from `best` to `worst` of `of`, 1 spending the least for its work. */
    certainty: z
      .object({ low: figure, best: figure, worst: figure, of: z.number(), sure: sentence, place: sentence })
      .nullable(),
    /** Two other ways of measuring the same, and whether they put the district at the same place. */
    secondOpinions: z.array(
      z.object({
        method: z.enum(['order-m', 'stochastic-frontier']),
        says: z.enum(['same', 'kinder', 'harsher', 'another-order', 'no-rival', 'all-chance']),
        share: figure.nullable(),
        words: sentence,
      }),
    ),
    inputs: z.array(z.object({ id: z.string(), label: text, spent: figure, target: figure })),
    outputs: z.array(z.object({ label: text, amount: figure, credit: figure.nullable() })),
    counts: sentence.nullable(),
    lookAlikes: z.array(
      z.object({
        district: districtSummary,
        weight: figure,
        /** Cents at the subject's wages, in the order of `inputs`. */
        inputs: z.array(z.number()),
        /** In the order of `outputs`. */
        outputs: z.array(z.number()),
      }),
    ),
    /** From year to year, as shares: 0.03 is 3 % more work for a dollar. */
    changes: z.array(
      z.object({ from: z.number(), to: z.number(), index: figure, catchingUp: figure, frontierShift: figure }),
    ),
    changed: sentence.nullable(),
    compared: z
      .object({
        districts: z.number(),
        leftOut: z.array(z.object({ why: text, districts: z.array(z.object({ id: z.string(), name: z.string() })) })),
      })
      .nullable(),
    cannotSee: z.array(text),
    findings: z.array(finding),
  })
  .openapi('ScoreAnswer');
