import type { OpenAPIHono, z } from '@hono/zod-openapi';
import * as contract from '../contract/index.ts';
import written from '../how-we-know/how-we-know.json' with { type: 'json' };
import { reads } from '../server/route.ts';
import { NONE } from './parameters.ts';

type Comparison = z.infer<typeof contract.comparison>;

/** As the comparisons wrote them; `npm run truths` holds the file to them. */
const comparisons: readonly Comparison[] = contract.comparison.array().parse(written.rows);

const sumOf = (number: (one: Comparison) => number): number => comparisons.reduce((sum, one) => sum + number(one), 0);

const answer = {
  comparisons,
  totals: {
    comparisons: comparisons.length,
    numbers: sumOf(({ compared }) => compared),
    leftOut: sumOf(({ leftOut }) => leftOut.length),
  },
};

/** What the methods were held against, and how close they came. */
export function howWeKnowRoutes(app: OpenAPIHono): void {
  reads(
    app,
    {
      path: '/how-we-know',
      summary: 'Methods held against published results',
      parameters: NONE,
      query: NONE,
      answer: contract.howWeKnow,
    },
    () => answer,
  );
}
