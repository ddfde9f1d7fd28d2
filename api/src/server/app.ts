import { OpenAPIHono } from '@hono/zod-openapi';
import { LOOP_VERSION } from '@leeway/loop';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { briefRoutes } from '../routes/brief.ts';
import { dataRoutes } from '../routes/data.ts';
import { directoryRoutes } from '../routes/directory.ts';
import { districtRoutes } from '../routes/districts.ts';
import { howWeKnowRoutes } from '../routes/how-we-know.ts';
import { importRoutes } from '../routes/imports.ts';
import { mappingRoutes } from '../routes/mappings.ts';
import { operatingModelRoutes } from '../routes/operating-model.ts';
import { routePlanRoutes } from '../routes/route-plan.ts';
import { viewRoutes } from '../routes/views.ts';
import { pageHeaders, sameSite } from './guards.ts';
import { createPages } from './pages.ts';
import { problemOf, RequestRefused, statusOf } from './refusal.ts';
import type { Services } from './services.ts';

const NOTHING_HERE = { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' };

const NOT_READABLE = {
  en: 'The body of the request is not well-formed, so nothing was changed. Send JSON with the content type application/json.',
  es: 'El cuerpo de la solicitud no está bien formado; no se cambió nada. Envíe JSON con el tipo application/json.',
};

const problem = (...[kind, detail, faults]: Parameters<typeof problemOf>): Response =>
  new Response(JSON.stringify(problemOf(kind, detail, faults)), {
    status: statusOf(kind),
    headers: { 'content-type': 'application/problem+json' },
  });

function apiOf(services: Services): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') ?? '';
      return problem('invalid', {
        en: `The request was not understood: ${where} ${issue?.message ?? ''}. The address /api/openapi.json describes what is expected.`,
        es: `No se entendió la solicitud${where === '' ? '' : `: el valor de «${where}» no es válido`}. La dirección /api/openapi.json describe lo que se espera.`,
      });
    },
  });
  directoryRoutes(api, services);
  districtRoutes(api, services);
  operatingModelRoutes(api, services);
  routePlanRoutes(api, services);
  viewRoutes(api, services);
  briefRoutes(api, services);
  dataRoutes(api, services);
  howWeKnowRoutes(api);
  importRoutes(api, services);
  mappingRoutes(api, services);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Leeway',
      version: LOOP_VERSION,
      description: 'What each area costs, what could be done better, and who decides. Money in whole cents.',
    },
    servers: [{ url: '/api' }],
  });
  return api;
}

/** The whole server: the interface under /api, the web application elsewhere. `web` is the built application's folder, or null. */
export function createApp(
  services: Services,
  options: { readonly web: string | null; readonly allowedHosts: readonly string[] },
): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(sameSite(options.allowedHosts), pageHeaders);
  app.use('/api/*', compress());
  app.route('/api', apiOf(services));
  app.all('/api/*', () => problem('not-found', NOTHING_HERE));
  app.notFound(() => problem('not-found', NOTHING_HERE));
  if (options.web) app.get('*', createPages(options.web));
  app.onError((error) => {
    if (error instanceof RequestRefused) return problem(error.kind, error.detail, error.faults);
    if (error instanceof HTTPException && error.status < 500) return problem('invalid', NOT_READABLE);
    process.stderr.write(`${error.stack ?? error.message}\n`);
    const failed = problemOf('not-possible', {
      en: 'The server failed on this request, so nothing was changed. What happened is in its log.',
      es: 'El servidor falló en esta solicitud; no se cambió nada. Lo ocurrido está en su registro.',
    });
    return new Response(JSON.stringify({ ...failed, type: 'urn:leeway:failure', title: 'Failure', status: 500 }), {
      status: 500,
      headers: { 'content-type': 'application/problem+json' },
    });
  });
  return app;
}
