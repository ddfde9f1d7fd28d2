import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as contract from '../contract/index.ts';

const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });

const REFUSALS = {
  400: { description: 'Not understood', content: { 'application/problem+json': { schema: contract.problem } } },
  404: { description: 'Not found', content: { 'application/problem+json': { schema: contract.problem } } },
};

/** What a route says about itself in the OpenAPI document. */
export type RouteWords<Parameters extends z.ZodObject, Query extends z.ZodObject> = {
  readonly path: string;
  readonly summary: string;
  readonly parameters: Parameters;
  readonly query: Query;
  readonly answer: z.ZodType;
};

type Ask<Parameters extends z.ZodObject, Query extends z.ZodObject> = {
  readonly parameters: z.infer<Parameters>;
  readonly query: z.infer<Query>;
};

/** Adds a GET route that is described in the OpenAPI document and answers with JSON. */
export function reads<Parameters extends z.ZodObject, Query extends z.ZodObject>(
  app: OpenAPIHono,
  words: RouteWords<Parameters, Query>,
  answer: (ask: Ask<Parameters, Query>, context: Context) => unknown,
): void {
  const config: RouteConfig = {
    method: 'get',
    path: words.path,
    summary: words.summary,
    request: { params: words.parameters, query: words.query },
    responses: { 200: json(words.answer, words.summary), ...REFUSALS },
  };
  app.openapi(createRoute(config), async (context) => {
    const parameters = words.parameters.parse(context.req.param());
    const query = words.query.parse(context.req.query());
    const result = await answer({ parameters, query } as Ask<Parameters, Query>, context);
    return result instanceof Response
      ? result
      : typeof result === 'string'
        ? jsonText(result)
        : context.json(result as object);
  });
}

/** JSON that was written before, sent as it is. */
export function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=UTF-8' } });
}
