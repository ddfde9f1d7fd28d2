import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import * as contract from '../contract/index.ts';
import { districtNamed } from '../record/district-named.ts';
import { RequestRefused } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { districtParameters, NONE } from './parameters.ts';

const path = '/districts/{district}/views';

/** The same address is the same view: saving it again renames it. */
const idOf = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, 16);

/** Only addresses inside the web application may be kept: a path, never another site. */
function inside(address: string): string {
  if (!/^\/(?![/\\])/.test(address)) {
    throw new RequestRefused('invalid', {
      en: 'Only a page of this application can be saved, so nothing was kept. Save the page from its own address.',
      es: 'Solo se puede guardar una página de esta aplicación; no se guardó nada. Guárdela desde su propia dirección.',
    });
  }
  return address;
}

/** Saved links of a district: name and address. */
export function viewRoutes(app: OpenAPIHono, { store, library }: Services): void {
  const own = async (words: string) => store.forDistrict(districtNamed(await library.atlas(), words), 'local');
  reads(
    app,
    { path, summary: 'Saved links', parameters: districtParameters, query: NONE, answer: z.array(contract.savedView) },
    async ({ parameters }) => (await own(parameters.district)).savedViews(),
  );
  const save = createRoute({
    method: 'post',
    path,
    summary: 'Save a link',
    request: {
      params: districtParameters,
      body: { content: { 'application/json': { schema: contract.newView } }, required: true },
    },
    responses: {
      200: { description: 'All saved links', content: { 'application/json': { schema: z.array(contract.savedView) } } },
    },
  });
  app.openapi(save, async (context) => {
    const views = await own(context.req.valid('param').district);
    const { name, address } = context.req.valid('json');
    await views.saveView({ id: idOf(inside(address)), name, address });
    return context.json(await views.savedViews(), 200);
  });
  const remove = createRoute({
    method: 'delete',
    path: `${path}/{view}`,
    summary: 'Forget a saved link',
    request: { params: districtParameters.extend({ view: z.string() }) },
    responses: { 204: { description: 'Forgotten' } },
  });
  app.openapi(remove, async (context) => {
    const { district, view } = context.req.valid('param');
    await (await own(district)).removeView(view);
    return context.body(null, 204);
  });
}
