import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { routePlanRefusal } from '@leeway/areas';
import { findingSentence, type RoutePlan } from '@leeway/model';
import * as contract from '../contract/index.ts';
import { districtNamed } from '../record/district-named.ts';
import { notFound, RequestRefused } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { districtParameters, NONE } from './parameters.ts';

const path = '/districts/{district}/route-plan';

const idOf = (plan: object): string =>
  `route-plan-${createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16)}`;

/** Only a plan that keeps every promise and leaves nobody behind. */
function accepted(plan: Omit<RoutePlan, 'id'>): RoutePlan {
  const refusal = routePlanRefusal(plan);
  if (refusal)
    throw new RequestRefused('not-possible', {
      en: findingSentence(refusal, 'en'),
      es: findingSentence(refusal, 'es'),
    });
  return { id: idOf(plan), ...plan };
}

/** A district's route plan: read, recorded in place of an earlier one, taken back. */
export function routePlanRoutes(app: OpenAPIHono, { store, library }: Services): void {
  const own = async (words: string) => {
    const id = districtNamed(await library.atlas(), words);
    return { id, district: store.forDistrict(id, 'local') };
  };
  reads(
    app,
    {
      path,
      summary: 'The route plan on record',
      parameters: districtParameters,
      query: NONE,
      answer: contract.routePlan,
    },
    async ({ parameters }) => {
      const { id, district } = await own(parameters.district);
      const plan = await district.routePlan();
      if (plan) return plan;
      throw notFound(
        `District ${id} has no route plan on record. Record one with leeway routes record.`,
        `El distrito ${id} no tiene un plan de rutas registrado. Registre uno con leeway routes record.`,
      );
    },
  );
  const put = createRoute({
    method: 'put',
    path,
    summary: 'Record a checked route plan in place of an earlier one',
    request: {
      params: districtParameters,
      body: { content: { 'application/json': { schema: contract.newRoutePlan } }, required: true },
    },
    responses: {
      200: { description: 'As recorded', content: { 'application/json': { schema: contract.routePlan } } },
    },
  });
  app.openapi(put, async (context) => {
    const plan = accepted(context.req.valid('json'));
    const { district } = await own(context.req.valid('param').district);
    await district.setRoutePlan(plan);
    return context.json(plan as typeof contract.routePlan._output, 200);
  });
  const remove = createRoute({
    method: 'delete',
    path,
    summary: 'Take the route plan off the record',
    request: { params: districtParameters },
    responses: { 204: { description: 'None on record now' } },
  });
  app.openapi(remove, async (context) => {
    const { district } = await own(context.req.valid('param').district);
    await district.setRoutePlan(null);
    return context.body(null, 204);
  });
}
