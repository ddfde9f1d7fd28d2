import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contract from '../src/contract/index.ts';
import {
  type Answer,
  freshHome,
  homeWithTwin,
  loaded,
  type Opened,
  openedAt,
  removeHome,
  stateWithTwin,
  WITHOUT_SPENDING,
} from './opened.ts';

const { state, twinNamed } = stateWithTwin();
const DEMO = state.demoDistrictId;
const AREAS = contract.status.shape.areas;

/** What each GET answers with; text and bytes have no schema here. */
const ANSWERS: Readonly<Record<string, z.ZodType | null>> = {
  '/status': contract.status,
  '/how-we-know': contract.howWeKnow,
  '/districts': contract.districtPage,
  '/districts/{district}': contract.districtSummary,
  '/compare': contract.compareAnswer,
  '/map/{state}': contract.stateMap,
  '/search': contract.searchAnswer,
  '/districts/{district}/glance': contract.glance,
  '/districts/{district}/areas/{area}': contract.areaAnswer,
  '/districts/{district}/opportunities': contract.opportunityList,
  '/districts/{district}/opportunities/{opportunity}': contract.opportunityAnswer,
  '/districts/{district}/peers': contract.peersAnswer,
  '/districts/{district}/figures': contract.figureList,
  '/districts/{district}/score/{area}': contract.scoreAnswer,
  '/districts/{district}/figures/{figure}': contract.whyAnswer,
  '/districts/{district}/operating-model': contract.operatingModel,
  '/districts/{district}/route-plan': contract.routePlan,
  '/districts/{district}/views': z.array(contract.savedView),
  '/districts/{district}/brief.pdf': null,
  '/districts/{district}/brief.xlsx': null,
  '/districts/{district}/brief.csv': null,
  '/batches': z.array(contract.batchSummary),
  '/mappings': z.array(contract.savedMapping),
  '/batches/{batch}': contract.batchAnswer,
  '/batches/{batch}/rows/{line}': contract.publishedRow,
};

let opened: Opened;
let small: string;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
  const { items } = await opened.client.districts({ limit: 2000 });
  small = items.filter(({ hasSpending, pupils }) => hasSpending && pupils !== null).at(-1)?.id ?? '';
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

type Document = { openapi: string; paths: Record<string, Record<string, { summary?: string }>> };
const document = async (): Promise<Document> => (await opened.ask('/api/openapi.json')).body as Document;

/** Nothing was added to or dropped from what the schema names. */
function expectExactly(schema: z.ZodType, { body }: Answer, path: string): void {
  const parsed = schema.safeParse(body);
  expect(parsed.error?.issues ?? [], path).toEqual([]);
  expect(parsed.data, path).toEqual(body);
}

const problemIn = ({ status, type, body, text }: Answer, wanted: number): z.infer<typeof contract.problem> => {
  expect([status, type]).toEqual([wanted, 'application/problem+json']);
  expect(text).not.toMatch(/\bat .*\.(ts|mjs|js):\d|node_modules|Error:|"stack"/);
  const problem = contract.problem.strict().parse(body);
  expect(problem.status).toBe(wanted);
  expect(problem.detail.en).toMatch(/[.!]$/);
  expect(problem.detail.es).toMatch(/[.!]$/);
  expect(problem.detail.es).not.toBe(problem.detail.en);
  return problem;
};

describe('the OpenAPI document', () => {
  it('is 3.1 and names every route with a summary', async () => {
    const { openapi, paths } = await document();
    expect(openapi).toBe('3.1.0');
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => {
        expect(summary, `${method} ${path}`).toBeTruthy();
        return `${method.toUpperCase()} ${path}`;
      }),
    );
    const routed = opened.leeway.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.slice(4).replace(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(routed)].sort()).toEqual(named.sort());
  });

  it('names no GET that this file does not check', async () => {
    const { paths } = await document();
    const reads = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
    expect(reads.sort()).toEqual(Object.keys(ANSWERS).sort());
  });

  it('describes every answer, and every reference in it leads somewhere', async () => {
    const { text } = await opened.ask('/api/openapi.json');
    const schemas = Object.keys(JSON.parse(text).components.schemas);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(schemas).toContain(name);
  });
});

/** Every address of a district, with the schema that its answer must meet. */
async function addressesOf(id: string): Promise<(readonly [string, z.ZodType])[]> {
  const areas = ((await opened.ask('/api/status')).body as { areas: z.infer<typeof AREAS> }).areas;
  const { opportunities } = await opened.client.opportunities(id);
  const base = `/api/districts/${id}`;
  return [
    [base, contract.districtSummary],
    [`${base}/glance`, contract.glance],
    ...areas.map((area) => [`${base}/areas/${area.id}`, contract.areaAnswer] as const),
    [`${base}/opportunities`, contract.opportunityList],
    ...opportunities.map((one) => [`${base}/opportunities/${one.id}`, contract.opportunityAnswer] as const),
    [`${base}/peers`, contract.peersAnswer],
    [`${base}/score/all`, contract.scoreAnswer],
    [`${base}/score/transportation`, contract.scoreAnswer],
    [`${base}/score/curriculum`, contract.scoreAnswer],
    [`${base}/peers?area=transportation&weights=log-pupils:2`, contract.peersAnswer],
    [`${base}/figures`, contract.figureList],
    [`${base}/figures/all.cost-per-pupil`, contract.whyAnswer],
    [`${base}/operating-model`, contract.operatingModel],
    [`${base}/views`, z.array(contract.savedView)],
    [`/api/compare?ids=${id},${DEMO}`, contract.compareAnswer],
    [`/api/search?words=bus&district=${id}`, contract.searchAnswer],
  ];
}

describe('every answer keeps its contract to the letter', () => {
  it.each([
    ['the demo district', () => DEMO],
    ['a small district', () => small],
    ['a district without spending', () => WITHOUT_SPENDING],
  ])('for %s', async (_, id) => {
    for (const [path, schema] of await addressesOf(id())) {
      const answer = await opened.ask(path);
      expect(answer.status, `${path} ${answer.text.slice(0, 200)}`).toBe(200);
      expectExactly(schema, answer, path);
    }
  });

  it('for what is not of one district', async () => {
    for (const path of ['/status', '/how-we-know', '/batches', '/mappings'] as const)
      expectExactly(ANSWERS[path] ?? z.never(), await opened.ask(`/api${path}`), path);
    expectExactly(contract.districtPage, await opened.ask('/api/districts?search=a&limit=3&offset=2'), 'districts');
    expectExactly(contract.stateMap, await opened.ask('/api/map/ZZ'), 'map');
    for (const { id } of await opened.client.batches()) {
      expectExactly(contract.batchAnswer, await opened.ask(`/api/batches/${id}`), 'batch');
      expectExactly(contract.publishedRow, await opened.ask(`/api/batches/${id}/rows/2`), 'row');
    }
  });

  it('holds no number that is not finite and no missing word', async () => {
    for (const id of [DEMO, small, WITHOUT_SPENDING]) {
      for (const [path] of await addressesOf(id)) {
        const { text } = await opened.ask(path);
        expect(text, path).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
    }
  });

  it('finds a district by a part that only its name holds, and lists the nearest where several hold it', async () => {
    const demo = await opened.client.district(DEMO);
    const part = demo.name.split(' ')[0] ?? '';
    expect((await opened.client.district(part)).id).toBe(DEMO);
    const { detail } = problemIn(await opened.ask('/api/districts/unified'), 400);
    expect(detail.en).toMatch(/^The names of \d+ districts hold 'unified', so none was chosen/);
    problemIn(await opened.ask(`/api/districts/${DEMO.slice(0, -1)}`), 404);
  });

  it('says of a figure that there is not which are nearest and how to see all', async () => {
    const { figures } = await opened.client.figures(DEMO);
    expect(figures.map(({ id }) => id)).toContain('transportation.cost-per-pupil');
    const { detail } = problemIn(
      await opened.ask(`/api/districts/${DEMO}/figures/transportation.cost-per-pupill`),
      404,
    );
    expect(detail.en).toMatch(
      /has no figure 'transportation\.cost-per-pupill'\. The nearest: transportation\.cost-per-pupil, /,
    );
    expect(detail.en).toContain(`All ${figures.length} are listed by leeway why ${DEMO}.`);
  });

  it('says of a district without spending that nothing by function is on record, and finds no gap', async () => {
    const glance = await opened.client.glance(WITHOUT_SPENDING);
    expect(glance.district.hasSpending).toBe(false);
    expect(glance.areas.map(({ cost }) => cost.value)).toEqual(glance.areas.map(() => null));
    expect(glance.areas.map(({ expected }) => expected)).toEqual(glance.areas.map(() => null));
    expect(glance.opportunities.filter(({ kind }) => kind === 'gap')).toEqual([]);
    expect(glance.total.shareOfBudget).toBeNull();
    expect(glance.findings.length).toBeGreaterThan(0);
  });
});

describe('the same question', () => {
  it('twice has the same bytes, also in a store that was filled in another order', async () => {
    const other = await openedAt(await freshHome());
    await loaded(other, { ...state, files: [...state.files].reverse() });
    for (const [path] of await addressesOf(DEMO)) {
      expect((await opened.ask(path)).text, path).toBe((await opened.ask(path)).text);
    }
    for (const page of ['glance', 'areas/transportation', 'opportunities', 'peers']) {
      const path = `/api/districts/${DEMO}/${page}`;
      const first = (await opened.ask(path)).text;
      const named = (text: string): string => text.replaceAll(/"(batch|importedAt)":"[^"]*"/g, '"$1":""');
      expect(named((await other.ask(path)).text), path).toBe(named(first));
    }
    await other.close();
    removeHome(other.home);
  });

  it('has the same answer by id and by unique name', async () => {
    const { name } = await opened.client.district(DEMO);
    const byName = await opened.ask(`/api/districts/${encodeURIComponent(name.toUpperCase())}/glance`);
    expect(byName.text).toBe((await opened.ask(`/api/districts/${DEMO}/glance`)).text);
  });
});

describe('a question that cannot be answered is refused in two languages', () => {
  it.each([
    '/api/districts/nowhere',
    '/api/districts/nowhere/glance',
    '/api/districts/nowhere/areas/transportation',
    '/api/districts/nowhere/opportunities',
    '/api/districts/nowhere/brief.pdf',
    '/api/districts/nowhere/operating-model',
    '/api/compare?ids=nowhere',
    `/api/districts/${DEMO}/areas/athletics`,
    `/api/districts/${DEMO}/opportunities/athletics.nothing`,
    `/api/districts/${DEMO}/figures/nothing.at-all`,
    `/api/districts/${DEMO}/peers?area=athletics`,
    `/api/districts/${DEMO}/score/athletics`,
    `/api/districts/${DEMO}/glance?year=1999`,
    `/api/districts/${DEMO}/brief.csv?year=1999`,
    '/api/batches/none',
    '/api/batches/none/rows/2',
    '/api/nothing',
    '/api/imports/none/commit',
  ])('404 %s', async (path) => {
    const method = path.endsWith('/commit') ? 'POST' : 'GET';
    expect(problemIn(await opened.ask(path, { method }), 404).type).toBe('urn:leeway:not-found');
  });

  it('names the candidates where a name means two districts', async () => {
    const answer = await opened.ask(`/api/districts/${encodeURIComponent(twinNamed)}/glance`);
    const { detail } = problemIn(answer, 400);
    for (const words of [detail.en, detail.es]) expect(words).toContain(WITHOUT_SPENDING);
    const ids = detail.en.match(/ZZ\d{5}/g) ?? [];
    expect(ids).toHaveLength(2);
  });

  it.each([
    `/api/districts/${DEMO}/glance?year=soon`,
    `/api/districts/${DEMO}/glance?year=2.5`,
    `/api/districts/${DEMO}/glance?year=-1`,
    `/api/districts/${DEMO}/glance?year=999999`,
    `/api/districts/${DEMO}/brief.pdf?language=fr`,
    `/api/districts/${DEMO}/peers?weights=log-pupils`,
    `/api/districts/${DEMO}/peers?weights=no-such-driver:1`,
    `/api/districts/${DEMO}/peers?weights=log-pupils:-1`,
    '/api/districts?limit=0',
    '/api/districts?limit=many',
    '/api/districts?offset=-1',
    '/api/compare',
    '/api/compare?ids=',
    `/api/compare?ids=${Array.from({ length: 7 }, () => DEMO).join()}`,
    '/api/map/Texas',
    `/api/search?words=${'x'.repeat(300)}`,
  ])('400 %s', async (path) => {
    problemIn(await opened.ask(path), 400);
  });

  it.each(['x', '1e99', '-1', '2.5', '99999999999'])('400 or 404 for line %s of a batch', async (line) => {
    const [batch] = await opened.client.batches();
    const answer = await opened.ask(`/api/batches/${batch?.id}/rows/${line}`);
    problemIn(answer, answer.status === 404 ? 404 : 400);
  });

  it('for bodies that are not what they should be', async () => {
    const path = `/api/districts/${DEMO}/operating-model`;
    const headers = { 'content-type': 'application/json' };
    for (const body of ['{', '', '[]', 'null', '{"default":"anarchy","exceptions":{}}', '{"default":"shared"}'])
      problemIn(await opened.ask(path, { method: 'PUT', headers, body }), 400);
    problemIn(await opened.ask(path, { method: 'PUT', body: 'default=shared' }), 400);
    problemIn(await opened.ask('/api/imports', { method: 'POST' }), 400);
    problemIn(await opened.ask('/api/imports', { method: 'POST', headers, body: '{}' }), 400);
    problemIn(await opened.ask('/api/imports', { method: 'POST', body: new FormData() }), 400);
    const form = new FormData();
    form.set('file', 'a text, not a file');
    problemIn(await opened.ask('/api/imports', { method: 'POST', body: form }), 400);
  });

  it('without leaking a stack for addresses that make no sense', async () => {
    for (const path of [
      '/api/districts/%E0%A4%A',
      '/api/districts/%00',
      '/api/batches/%00',
      `/api/batches/%00/rows/2`,
      `/api/batches/x/rows/2?unit=%00`,
      "/api/districts/'%3B--/glance",
    ]) {
      const answer = await opened.ask(path);
      problemIn(answer, answer.status === 404 ? 404 : 400);
    }
  });
});

describe('a page of another site', () => {
  const model = { default: 'portfolio', exceptions: {} };
  const put = (headers: Record<string, string>) =>
    opened.ask(`/api/districts/${DEMO}/operating-model`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(model),
    });

  it('changes nothing here', async () => {
    const before = (await opened.ask('/api/batches')).text;
    for (const origin of ['http://evil.example', 'null', 'not an address', 'http://localhost:9999'])
      problemIn(await put({ origin, host: 'localhost' }), 403);
    const [batch] = await opened.client.batches();
    const answer = await opened.ask(`/api/batches/${batch?.id}`, {
      method: 'DELETE',
      headers: { origin: 'http://evil.example' },
    });
    problemIn(answer, 403);
    expect(await opened.client.operatingModel(DEMO)).toEqual({ default: 'shared', exceptions: {} });
    expect((await opened.ask('/api/batches')).text).toBe(before);
  });

  it('does not reach this server under a foreign name', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'evil.example:4321'])
      problemIn(await opened.ask('/api/status', { headers: { host } }), 403);
    for (const host of ['localhost:4321', '127.0.0.1', '[::1]:4321'])
      expect((await opened.ask('/api/status', { headers: { host } })).status).toBe(200);
  });

  it('is neither framed nor loaded by ours', async () => {
    const response = await opened.leeway.app.request('/api/status');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
