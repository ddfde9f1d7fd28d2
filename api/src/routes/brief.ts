import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { glance, type OpportunityAnswer, opportunityAnswer } from '@leeway/loop';
import { fiscalYear } from '@leeway/model';
import { briefOf } from '../brief/content.ts';
import { briefCsv } from '../brief/csv.ts';
import { briefPdf } from '../brief/pdf.ts';
import { PAPERS } from '../brief/pdf-page.ts';
import { briefXlsx } from '../brief/xlsx.ts';
import { districtNamed } from '../record/district-named.ts';
import { notFound } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { districtParameters, yearQuery } from './parameters.ts';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=UTF-8',
} as const;

const query = yearQuery.extend({ language: z.enum(['en', 'es']).default('en') });
const paperQuery = query.extend({
  paper: z.enum(PAPERS).default('letter').openapi({ description: 'Paper of the PDF' }),
});

async function composed({ library, store }: Services, words: string, ask: z.infer<typeof query>) {
  const atlas = await library.atlas();
  const id = districtNamed(atlas, words);
  const district = store.forDistrict(id, 'local');
  const own = { operatingModel: await district.operatingModel(), routePlan: await district.routePlan() };
  const year = ask.year === undefined ? {} : { fiscalYear: fiscalYear(ask.year) };
  const page = glance(atlas, id, { ...year, ...own });
  if (!page)
    throw notFound(
      'Nothing is on record for that district and year.',
      'No hay nada registrado para ese distrito y año.',
    );
  const details = new Map<string, OpportunityAnswer>();
  for (const { id: opportunity } of page.opportunities) {
    const answer = opportunityAnswer(atlas, id, opportunity, { ...year, ...own });
    if (answer) details.set(opportunity, answer);
  }
  return briefOf(page, details, ask.language);
}

/** The brief for the board, in three formats with equal rows, order and totals. */
export function briefRoutes(app: OpenAPIHono, services: Services): void {
  for (const format of ['pdf', 'xlsx', 'csv'] as const) {
    reads(
      app,
      {
        path: `/districts/{district}/brief.${format}`,
        summary: `The brief for the board, as ${format.toUpperCase()}`,
        parameters: districtParameters,
        query: paperQuery,
        answer: z.string(),
      },
      async ({ parameters, query: ask }) => {
        const brief = await composed(services, parameters.district, ask);
        const body =
          format === 'csv' ? briefCsv(brief) : await (format === 'pdf' ? briefPdf(brief, ask.paper) : briefXlsx(brief));
        const name = `leeway-${parameters.district.replace(/[^\w-]+/g, '-')}-${brief.year}.${format}`;
        return new Response(body as BodyInit, {
          headers: { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${name}"` },
        });
      },
    );
  }
}
