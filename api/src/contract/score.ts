import { z } from '@hono/zod-openapi';
import { districtSummary, prices } from './districts.ts';
import { figure } from './figures.ts';
import { finding, sentence, text } from './words.ts';

/** Dollars between the district and its blend, from least to most. */
const less = z.object({ least: figure, most: figure }).nullable();

export const scoreAnswer = z
  .object({
    district: districtSummary,
    fiscalYear: z.number(),
    prices,
    /** An area's id, or 'all'. */
    area: z.string(),
    title: text,
    /** What is asked, for wherever the answer is shown. */
    heading: text,
    /** At most three paragraphs. */
    answer: z.array(sentence),
    /** Nobody did it for less: no blend and no dollars are worth showing then. */
    nobodyForLess: z.boolean(),
    /** Which figures to get, from whom, and which files to import. */
    settle: sentence.nullable(),
    /** Every dollar answer of the area's page side by side: what each compares with, and what to use it for. */
    dollarRows: z.array(
      z.object({
        way: z.enum(['opportunity', 'cheapest', 'order-m', 'stochastic-frontier']),
        comparedWith: text,
        /** Spent less, as a share of the district's dollars. */
        share: sentence.nullable(),
        dollars: sentence,
        use: text,
      }),
    ),
    /** Stands before `dollarRows`; null without a score. */
    whyDollarsDiffer: text.nullable(),
    /** Why dollars in all and dollars for each give two shares. */
    reconciled: sentence.nullable(),
    /** What the three ways of measuring come to together, as the first paragraph of `answer` says it; null without a score. */
    verdict: z.enum(['firm', 'agreed', 'question', 'none']).nullable(),
    /** Share of its dollars with which a blend of look-alikes did as much work; null where there is none, and `answer` says why. */
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
        /** Other districts of which order-m draws. */
        rivals: z.number().nullable(),
        words: sentence,
      }),
    ),
    /** Why the score's cost for each is not the cost per pupil of other answers; null where it is. */
    beside: sentence.nullable(),
    /** Whether all dollars are set to the district's wages; else wages are not on record. */
    atYourWages: z.boolean(),
    inputs: z.array(z.object({ id: z.string(), label: text, spent: figure, target: figure, less })),
    /** Over all inputs. */
    less,
    /** All dollars for one of the first of `outputs`. */
    each: figure.nullable(),
    outputs: z.array(
      z.object({ label: text, one: text, amount: figure, blend: figure, ratio: figure, credit: figure.nullable() }),
    ),
    counts: sentence.nullable(),
    lookAlikes: z.array(
      z.object({
        district: districtSummary,
        weight: figure,
        /** Cents, at the subject's wages where `atYourWages`, in the order of `inputs`. */
        inputs: z.array(z.number()),
        /** In the order of `outputs`. */
        outputs: z.array(z.number()),
      }),
    ),
    /** Where the blend does more of the work than the district and where less. */
    blended: sentence.nullable(),
    /** From year to year, as shares: 0.03 is 3 % more work for a dollar. */
    changes: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        index: figure,
        catchingUp: figure,
        frontierShift: figure,
        /** The same as cost per unit of work: 0.03 is 3 % dearer. */
        cost: z.object({ own: figure, gap: figure, cheapest: figure }),
      }),
    ),
    changed: sentence.nullable(),
    /** Where a year moved more than work usually does. */
    changeWarning: sentence.nullable(),
    compared: z
      .object({
        districts: z.number(),
        words: text,
        leftOut: z.array(
          z.object({ head: text, why: text, districts: z.array(z.object({ id: z.string(), name: z.string() })) }),
        ),
      })
      .nullable(),
    cannotSee: z.array(text),
    /** The ways of measuring by their technical names. */
    made: z.array(text),
    findings: z.array(finding),
  })
  .openapi('ScoreAnswer');
