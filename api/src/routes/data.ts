import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { districtSummaries, subjectOf } from '@leeway/loop';
import type { Crosswalk } from '@leeway/model';
import { BatchUnknown } from '@leeway/store';
import * as contract from '../contract/index.ts';
import { meaningOf } from '../record/meaning.ts';
import { notFound } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { batchSummaryOf, presentedBatch } from './batch-summary.ts';
import { NONE } from './parameters.ts';
import { ROUTE_PLAN_SOURCE, routePlanRow } from './route-plan-row.ts';

/** What the database's whole numbers hold. */
const LINES_MAX = 2 ** 31 - 1;

const batchId = z.string().regex(/^[\w-]{1,64}$/, 'is not the id of a batch');
const parameters = z.object({ batch: batchId });

const noBatch = (id: string) =>
  notFound(
    `There is no batch ${id}. The data page lists those that are stored.`,
    `No existe el lote ${id}. La página de datos muestra los guardados.`,
  );

const crosswalkRows = (crosswalk: Crosswalk) =>
  crosswalk.items.map((item) => ({
    item: item.item,
    label: item.label,
    meaning: meaningOf(item.target),
    note: item.note,
  }));

function batchRoutes(app: OpenAPIHono, { store }: Services): void {
  reads(
    app,
    {
      path: '/batches',
      summary: 'What has been imported, newest first',
      parameters: NONE,
      query: NONE,
      answer: z.array(contract.batchSummary),
    },
    async () => (await store.batches()).map(presentedBatch),
  );
  const query = z.object({
    offset: z.coerce.number().int().min(0).max(LINES_MAX).default(0),
    limit: z.coerce.number().int().min(1).max(20_000).default(200),
  });
  reads(
    app,
    {
      path: '/batches/{batch}',
      summary: 'One import: findings, control totals, quarantine, crosswalk',
      parameters,
      query,
      answer: contract.batchAnswer,
    },
    async ({ parameters: { batch: id }, query: page }) => {
      const detail = await store.batch(id);
      if (!detail) throw noBatch(id);
      return {
        batch: await batchSummaryOf(store, detail.batch),
        findings: detail.findings,
        controlTotals: detail.controlTotals,
        quarantined: await store.quarantined(id, page),
        crosswalk: crosswalkRows(detail.crosswalk),
        crosswalkNotes: detail.crosswalk.notes,
      };
    },
  );
}

function undoRoute(app: OpenAPIHono, { store }: Services): void {
  const undo = createRoute({
    method: 'delete',
    path: '/batches/{batch}',
    summary: 'Take an import back, exactly',
    request: { params: parameters },
    responses: { 204: { description: 'Undone' } },
  });
  app.openapi(undo, async (context) => {
    const { batch } = context.req.valid('param');
    try {
      await store.undoBatch(batch, 'local');
    } catch (error) {
      if (error instanceof BatchUnknown) throw noBatch(batch);
      throw error;
    }
    return context.body(null, 204);
  });
}

/** A row of the route plan that the unit has on record now; a plan that was replaced is found in its log alone. */
async function planRow({ store, library }: Services, plan: string, line: number, unit: string | undefined) {
  const own = unit === undefined ? null : await store.forDistrict(unit, 'local').routePlan();
  const atlas = await library.atlas();
  const subject = unit === undefined ? null : subjectOf(atlas, unit);
  const about = unit === undefined ? undefined : districtSummaries(atlas).find(({ id }) => id === unit);
  if (own?.id !== plan || subject === null || about === undefined) throw noBatch(plan);
  const { id: unitId, name: unitName, synthetic } = about;
  const row = routePlanRow(own, line, { unitId, unitName, synthetic, fiscalYear: subject.year });
  if (row) return row;
  throw notFound(`The route plan has no row ${line}.`, `El plan de rutas no tiene la fila ${line}.`);
}

function rowRoute(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const lineParameters = z.object({ batch: batchId, line: z.coerce.number().int().min(1).max(LINES_MAX) });
  const query = z.object({
    unit: z
      .string()
      .regex(/^[^\0]+$/, 'is not the id of a unit')
      .optional(),
    year: z.coerce.number().int().optional(),
  });
  reads(
    app,
    {
      path: '/batches/{batch}/rows/{line}',
      summary: 'One line of a file as published',
      parameters: lineParameters,
      query,
      answer: contract.publishedRow,
    },
    async ({ parameters: { batch: id, line }, query: { unit, year } }) => {
      if (id.startsWith(`${ROUTE_PLAN_SOURCE}-`)) return planRow(services, id, line, unit);
      const detail = await store.batch(id);
      if (!detail) throw noBatch(id);
      const rows = await store.rawRows(id, line, unit);
      const found = rows.find(({ row }) => row.fiscalYear === year) ?? rows[0];
      if (!found) throw notFound(`Batch ${id} has no line ${line}.`, `El lote ${id} no tiene la línea ${line}.`);
      const known = new Map(detail.crosswalk.items.map((item) => [item.item, item]));
      return {
        batch: id,
        source: detail.batch.source,
        sourceTitle: detail.description.title,
        file: detail.batch.file,
        synthetic: detail.batch.synthetic,
        line,
        unitId: found.unit.id,
        unitName: found.unit.name,
        fiscalYear: found.row.fiscalYear,
        items: found.items.map((item) => {
          const meaning = known.get(item.item);
          return {
            ...item,
            unit: item.unit ?? 'code',
            meaning: meaning
              ? meaningOf(meaning.target)
              : { en: 'kept as published', es: 'se conserva como se publicó' },
            note: meaning?.note ?? null,
          };
        }),
      };
    },
  );
}

/** Batches and rows. */
export function dataRoutes(app: OpenAPIHono, services: Services): void {
  batchRoutes(app, services);
  undoRoute(app, services);
  rowRoute(app, services);
}
