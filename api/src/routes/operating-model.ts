import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { AREAS, GOVERNANCE_DECISIONS } from '@leeway/areas';
import type { OperatingModel } from '@leeway/model';
import * as contract from '../contract/index.ts';
import { districtNamed } from '../record/district-named.ts';
import { RequestRefused } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { districtParameters, NONE } from './parameters.ts';

const DECISIONS = new Set(
  [...AREAS.flatMap((area) => area.decisions), ...GOVERNANCE_DECISIONS].map((decision) => decision.id),
);

function knownDecisions(model: OperatingModel): void {
  const unknown = Object.keys(model.exceptions).filter((id) => !DECISIONS.has(id));
  if (unknown.length > 0) {
    throw new RequestRefused('invalid', {
      en: `There is no decision ${unknown.join(', ')}, so the operating model was not changed. Use ids as the decisions page lists them.`,
      es: `No existe la decisión ${unknown.join(', ')}; el modelo no se cambió. Use los identificadores de la página de decisiones.`,
    });
  }
}

/** How a district is run: read and set. */
export function operatingModelRoutes(app: OpenAPIHono, { store, library }: Services): void {
  const path = '/districts/{district}/operating-model';
  reads(
    app,
    {
      path,
      summary: 'How the district is run',
      parameters: districtParameters,
      query: NONE,
      answer: contract.operatingModel,
    },
    async ({ parameters }) =>
      store.forDistrict(districtNamed(await library.atlas(), parameters.district), 'local').operatingModel(),
  );
  const put = createRoute({
    method: 'put',
    path,
    summary: 'Set how the district is run',
    request: {
      params: districtParameters,
      body: { content: { 'application/json': { schema: contract.operatingModel } }, required: true },
    },
    responses: {
      200: { description: 'As it is now', content: { 'application/json': { schema: contract.operatingModel } } },
    },
  });
  app.openapi(put, async (context) => {
    const id = districtNamed(await library.atlas(), context.req.valid('param').district);
    const model = context.req.valid('json');
    knownDecisions(model);
    await store.forDistrict(id, 'local').setOperatingModel(model);
    return context.json(model, 200);
  });
}
