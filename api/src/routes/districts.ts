import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type Atlas,
  areaAnswer,
  figure,
  figures,
  glance,
  opportunities,
  opportunityAnswer,
  peersAnswer,
  scoreAnswer,
} from '@leeway/loop';
import { type FiscalYear, fiscalYear, type OperatingModel, type RoutePlan } from '@leeway/model';
import * as contract from '../contract/index.ts';
import { districtNamed } from '../record/district-named.ts';
import { noFigure } from '../record/nearest-figures.ts';
import { notFound } from '../server/refusal.ts';
import { jsonText, reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { withoutTrees } from '../server/without-trees.ts';
import { districtParameters, yearQuery } from './parameters.ts';
import { weightsFrom } from './weights.ts';

type Asked = {
  readonly atlas: Atlas;
  readonly id: string;
  readonly year: FiscalYear | undefined;
  readonly operatingModel: OperatingModel;
  readonly routePlan: RoutePlan | null;
};

const nothing = () =>
  notFound(
    'Nothing is on record for that district, year or subject, so there is no answer. Search for the district, or choose another year.',
    'No hay nada registrado para ese distrito, año o tema; no hay respuesta. Busque el distrito o elija otro año.',
  );

/** Answers about one district are kept until the record or its operating model changes. */
function answering(services: Services, name: string, full = false) {
  return async (
    words: { district: string; year?: number | undefined },
    rest: string,
    answer: (asked: Asked) => unknown,
  ): Promise<Response> => {
    const { store, library, keep } = services;
    const [atlas, mark] = [await library.atlas(), await library.mark()];
    const id = districtNamed(atlas, words.district);
    const own = store.forDistrict(id, 'local');
    const [operatingModel, routePlan] = [await own.operatingModel(), await own.routePlan()];
    const year = words.year === undefined ? undefined : fiscalYear(words.year);
    const question = JSON.stringify([name, id, year, rest, operatingModel, routePlan?.id]);
    const text = keep(mark, question, () => {
      const found = answer({ atlas, id, year, operatingModel, routePlan });
      if (found === null || found === undefined) throw nothing();
      return full ? found : withoutTrees(found);
    });
    return jsonText(text);
  };
}

const at = (year: FiscalYear | undefined): { fiscalYear?: FiscalYear } =>
  year === undefined ? {} : { fiscalYear: year };

function glanceRoutes(app: OpenAPIHono, services: Services): void {
  const kept = { glance: answering(services, 'glance'), area: answering(services, 'area') };
  reads(
    app,
    {
      path: '/districts/{district}/glance',
      summary: 'The district at a glance',
      parameters: districtParameters,
      query: yearQuery,
      answer: contract.glance,
    },
    ({ parameters, query }) =>
      kept.glance({ ...parameters, ...query }, '', ({ atlas, id, year, ...own }) =>
        glance(atlas, id, { ...at(year), ...own }),
      ),
  );
  reads(
    app,
    {
      path: '/districts/{district}/areas/{area}',
      summary: 'What an area costs, why, and what could be done',
      parameters: districtParameters.extend({ area: z.string() }),
      query: yearQuery,
      answer: contract.areaAnswer,
    },
    ({ parameters, query }) =>
      kept.area({ ...parameters, ...query }, parameters.area, ({ atlas, id, year, ...own }) =>
        areaAnswer(atlas, id, parameters.area, { ...at(year), ...own }),
      ),
  );
}

function opportunityRoutes(app: OpenAPIHono, services: Services): void {
  const kept = { list: answering(services, 'opportunities'), one: answering(services, 'opportunity') };
  reads(
    app,
    {
      path: '/districts/{district}/opportunities',
      summary: 'Opportunities, sized, largest first',
      parameters: districtParameters,
      query: yearQuery,
      answer: contract.opportunityList,
    },
    ({ parameters, query }) =>
      kept.list({ ...parameters, ...query }, '', ({ atlas, id, year, ...own }) =>
        opportunities(atlas, id, { ...at(year), ...own }),
      ),
  );
  reads(
    app,
    {
      path: '/districts/{district}/opportunities/{opportunity}',
      summary: 'One opportunity, with how it was sized, evidence and who decides',
      parameters: districtParameters.extend({ opportunity: z.string() }),
      query: yearQuery,
      answer: contract.opportunityAnswer,
    },
    ({ parameters, query }) =>
      kept.one({ ...parameters, ...query }, parameters.opportunity, ({ atlas, id, year, ...own }) =>
        opportunityAnswer(atlas, id, parameters.opportunity, { ...at(year), ...own }),
      ),
  );
}

function scoreRoutes(app: OpenAPIHono, services: Services): void {
  const kept = answering(services, 'score');
  reads(
    app,
    {
      path: '/districts/{district}/score/{area}',
      summary: 'With what share of its dollars districts like it did the same work',
      parameters: districtParameters.extend({ area: z.string() }),
      query: yearQuery,
      answer: contract.scoreAnswer,
    },
    ({ parameters, query }) =>
      kept({ ...parameters, ...query }, parameters.area, ({ atlas, id, year }) =>
        scoreAnswer(atlas, id, parameters.area, at(year)),
      ),
  );
}

function peerRoutes(app: OpenAPIHono, services: Services): void {
  const kept = answering(services, 'peers');
  reads(
    app,
    {
      path: '/districts/{district}/peers',
      summary: 'Which districts are like this one, why, and how well they explain',
      parameters: districtParameters,
      query: yearQuery.extend({ area: z.string().optional(), weights: z.string().optional() }),
      answer: contract.peersAnswer,
    },
    ({ parameters, query }) => {
      const weights = weightsFrom(query.weights);
      const area = query.area ?? 'all';
      return kept({ ...parameters, ...query }, JSON.stringify([area, weights]), ({ atlas, id, year }) =>
        peersAnswer(atlas, id, { ...at(year), area, ...(weights ? { weights } : {}) }),
      );
    },
  );
}

function whyRoutes(app: OpenAPIHono, services: Services): void {
  const kept = { list: answering(services, 'figures'), one: answering(services, 'why', true) };
  reads(
    app,
    {
      path: '/districts/{district}/figures',
      summary: 'Every figure of a district that opens down to its rows',
      parameters: districtParameters,
      query: yearQuery,
      answer: contract.figureList,
    },
    ({ parameters, query }) =>
      kept.list({ ...parameters, ...query }, '', ({ atlas, id, year, ...own }) =>
        figures(atlas, id, { ...at(year), ...own }),
      ),
  );
  reads(
    app,
    {
      path: '/districts/{district}/figures/{figure}',
      summary: 'A figure down to its rows',
      parameters: districtParameters.extend({ figure: z.string() }),
      query: yearQuery,
      answer: contract.whyAnswer,
    },
    ({ parameters, query }) =>
      kept.one({ ...parameters, ...query }, parameters.figure, ({ atlas, id, year, ...own }) => {
        const asked = { ...at(year), ...own };
        const found = figure(atlas, id, parameters.figure, asked);
        if (found) return found;
        const known = figures(atlas, id, asked);
        throw known ? noFigure(parameters.figure, known) : nothing();
      }),
  );
}

/** Everything about one district. */
export function districtRoutes(app: OpenAPIHono, services: Services): void {
  glanceRoutes(app, services);
  opportunityRoutes(app, services);
  peerRoutes(app, services);
  scoreRoutes(app, services);
  whyRoutes(app, services);
}
