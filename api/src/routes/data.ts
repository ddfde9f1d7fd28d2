import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Crosswalk } from '@leeway/model';
import * as contract from '../contract/index.ts';
import { meaningOf } from '../record/meaning.ts';
import { notFound } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { batchSummaryOf, sourceTitle } from './batch-summary.ts';
import { NONE } from './parameters.ts';

const parameters = z.object({ batch: z.string() });

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
    async () => Promise.all((await store.batches()).map((batch) => batchSummaryOf(store, batch))),
  );
  const query = z.object({
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(5_000).default(200),
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
      const batch = (await store.batches()).find((candidate) => candidate.id === id);
      if (!batch) throw noBatch(id);
      const crosswalk = await store.crosswalk(id);
      return {
        batch: await batchSummaryOf(store, batch),
        findings: await store.findings(id),
        controlTotals: await store.controlTotals(id),
        quarantined: { total: batch.rows.quarantined, items: await store.quarantined(id, page) },
        crosswalk: crosswalkRows(crosswalk),
        crosswalkNotes: [...crosswalk.notes],
      };
    },
  );
  const undo = createRoute({
    method: 'delete',
    path: '/batches/{batch}',
    summary: 'Take an import back, exactly',
    request: { params: parameters },
    responses: { 204: { description: 'Undone' } },
  });
  app.openapi(undo, async (context) => {
    const { batch } = context.req.valid('param');
    if (!(await store.batches()).some((candidate) => candidate.id === batch)) throw noBatch(batch);
    await store.undoBatch(batch, 'local');
    return context.body(null, 204);
  });
}

function rowRoute(app: OpenAPIHono, { store }: Services): void {
  const lineParameters = z.object({ batch: z.string(), line: z.coerce.number().int() });
  const query = z.object({ unit: z.string().optional() });
  reads(
    app,
    {
      path: '/batches/{batch}/rows/{line}',
      summary: 'One line of a file as published',
      parameters: lineParameters,
      query,
      answer: contract.publishedRow,
    },
    async ({ parameters: { batch: id, line }, query: { unit } }) => {
      const batch = (await store.batches()).find((candidate) => candidate.id === id);
      if (!batch) throw noBatch(id);
      const row = await store.rawRow(id, line, unit);
      if (!row) throw notFound(`Batch ${id} has no line ${line}.`, `El lote ${id} no tiene la línea ${line}.`);
      const items = new Map((await store.crosswalk(id)).items.map((item) => [item.item, item]));
      return {
        batch: id,
        source: batch.source,
        sourceTitle: await sourceTitle(store, batch.source),
        file: batch.file,
        synthetic: batch.synthetic,
        line,
        unitId: row.unitId,
        unitName: row.unitName,
        fiscalYear: row.fiscalYear,
        items: Object.entries(row.values).map(([item, value]) => {
          const meaning = items.get(item);
          return {
            item,
            label: meaning?.label ?? item,
            unit: meaning?.unit ?? 'code',
            value,
            meaning: meaning
              ? meaningOf(meaning.target)
              : { en: 'kept as published', es: 'se conserva como se publicó' },
            note: meaning?.note ?? null,
            line: row.lines?.[item] ?? row.line,
          };
        }),
      };
    },
  );
}

/** Batches and rows. */
export function dataRoutes(app: OpenAPIHono, services: Services): void {
  batchRoutes(app, services);
  rowRoute(app, services);
}
