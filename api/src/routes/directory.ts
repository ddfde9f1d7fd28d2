import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AREAS } from '@leeway/areas';
import {
  type Atlas,
  compareAnswer,
  countySummaries,
  districtSummaries,
  LOOP_VERSION,
  recordYears,
  spendingYears,
  stateSummaries,
} from '@leeway/loop';
import { fiscalYear } from '@leeway/model';
import { FORMATS } from '@leeway/sources';
import * as contract from '../contract/index.ts';
import { districtNamed, searchDistricts } from '../record/district-named.ts';
import { RequestRefused } from '../server/refusal.ts';
import { jsonText, reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { withoutTrees } from '../server/without-trees.ts';
import { districtParameters, NONE, yearQuery } from './parameters.ts';
import { searchHits } from './search-hits.ts';

const COMPARED_AT_MOST = 6;
/** No state has this postal code; the made-up one does. */
const SYNTHETIC_STATE = 'ZZ';

/** The synthetic district with most schools on record: the one that was made to be looked at. */
function richestSynthetic({ record }: Atlas): string | null {
  const schools = new Map<string, number>();
  for (const { kind, parent, state } of record.units) {
    if (kind === 'school' && parent !== null && state === SYNTHETIC_STATE)
      schools.set(parent, (schools.get(parent) ?? 0) + 1);
  }
  return [...schools].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function statusRoute(app: OpenAPIHono, { library, keep }: Services): void {
  reads(
    app,
    { path: '/status', summary: 'What is loaded', parameters: NONE, query: NONE, answer: contract.status },
    async () => {
      const atlas = await library.atlas();
      const mark = await library.mark();
      return keep(mark, 'status', () => {
        const all = districtSummaries(atlas);
        const synthetic = all.filter((district) => district.synthetic && district.hasSpending);
        return {
          version: LOOP_VERSION,
          recordVersion: mark,
          synthetic: synthetic.length > 0,
          districts: all.length,
          states: stateSummaries(atlas),
          areas: AREAS.map(({ id, title }) => ({ id, title })),
          formats: FORMATS.map(({ id, description: { title, publisher } }) => ({ id, title, publisher })),
          demoDistrict: richestSynthetic(atlas) ?? synthetic[0]?.id ?? null,
        };
      });
    },
  );
}

/** Years of which something is on record, and no spending. */
function yearsWithoutSpending({ ledger }: Atlas, id: string): number[] {
  const unit = ledger.unitIndex.get(id);
  if (unit === undefined) return [];
  const spending = new Set(spendingYears(ledger, unit));
  return recordYears(ledger, unit).filter((year) => !spending.has(year));
}

function listRoutes(app: OpenAPIHono, { library }: Services): void {
  const query = z.object({
    search: z.string().optional(),
    state: z.string().optional(),
    county: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(2_000).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  });
  reads(
    app,
    { path: '/districts', summary: 'Districts on record', parameters: NONE, query, answer: contract.districtPage },
    async ({ query: ask }) => {
      const atlas = await library.atlas();
      const found = searchDistricts(atlas, ask.search ?? '').filter(
        ({ state, county }) =>
          (!ask.state || state === ask.state) && (!ask.county || county?.toLowerCase() === ask.county.toLowerCase()),
      );
      const shown = found.slice(ask.offset, ask.offset + ask.limit);
      return {
        total: found.length,
        items: shown.map((one) => ({ ...one, yearsWithoutSpending: yearsWithoutSpending(atlas, one.id) })),
      };
    },
  );
  reads(
    app,
    {
      path: '/districts/{district}',
      summary: 'One district',
      parameters: districtParameters,
      query: NONE,
      answer: contract.districtSummary,
    },
    async ({ parameters }) => {
      const atlas = await library.atlas();
      const id = districtNamed(atlas, parameters.district);
      return districtSummaries(atlas).find((district) => district.id === id);
    },
  );
}

function compareRoute(app: OpenAPIHono, { library, keep }: Services): void {
  const query = yearQuery.extend({
    ids: z.string().openapi({ description: `two to ${COMPARED_AT_MOST} districts, comma-separated` }),
  });
  reads(
    app,
    {
      path: '/compare',
      summary: 'Districts side by side, adjusted or refused',
      parameters: NONE,
      query,
      answer: contract.compareAnswer,
    },
    async ({ query: ask }) => {
      const atlas = await library.atlas();
      const ids = ask.ids
        .split(',')
        .filter(Boolean)
        .map((words) => districtNamed(atlas, words.trim()));
      if (ids.length < 1 || ids.length > COMPARED_AT_MOST) {
        throw new RequestRefused('invalid', {
          en: `Compare takes up to ${COMPARED_AT_MOST} districts, but got ${ids.length}.`,
          es: `La comparación admite hasta ${COMPARED_AT_MOST} distritos, pero recibió ${ids.length}.`,
        });
      }
      const year = ask.year === undefined ? undefined : fiscalYear(ask.year);
      return jsonText(
        keep(await library.mark(), JSON.stringify(['compare', ids, year]), () =>
          withoutTrees(compareAnswer(atlas, ids, year)),
        ),
      );
    },
  );
}

function mapRoute(app: OpenAPIHono, { library, keep, syntheticCounties }: Services): void {
  const parameters = z.object({ state: z.string().length(2) });
  reads(
    app,
    {
      path: '/map/{state}',
      summary: 'Counties of a state with what is on record',
      parameters,
      query: NONE,
      answer: contract.stateMap,
    },
    async ({ parameters: { state } }) => {
      const atlas = await library.atlas();
      return jsonText(
        keep(await library.mark(), `map ${state}`, () => ({
          state,
          counties: countySummaries(atlas, state),
          shapes: state === SYNTHETIC_STATE && syntheticCounties ? syntheticCounties() : null,
        })),
      );
    },
  );
}

function searchRoute(app: OpenAPIHono, { library }: Services): void {
  const query = z.object({ words: z.string().max(200).default(''), district: z.string().optional() });
  reads(
    app,
    {
      path: '/search',
      summary: 'Districts, areas, figures and pages by words',
      parameters: NONE,
      query,
      answer: contract.searchAnswer,
    },
    async ({ query: ask }) => ({
      hits: searchHits(await library.atlas(), ask.words, ask.district),
    }),
  );
}

/** What is on record, and the ways to find it. */
export function directoryRoutes(app: OpenAPIHono, services: Services): void {
  statusRoute(app, services);
  listRoutes(app, services);
  compareRoute(app, services);
  mapRoute(app, services);
  searchRoute(app, services);
}
