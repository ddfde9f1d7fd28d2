import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import * as contract from '../contract/index.ts';
import { committed, previewed } from '../imports/import-service.ts';
import type { Preview } from '../imports/previews.ts';
import { readingCounts } from '../imports/reading-counts.ts';
import { notFound } from '../server/refusal.ts';
import type { Services } from '../server/services.ts';
import { batchSummaryOf } from './batch-summary.ts';
import { fileLimit, formOf, uploaded } from './uploaded.ts';

const SHOWN = 200;

function presented(preview: Preview, alreadyImported: string | null) {
  const { reading } = preview;
  return {
    preview: preview.id,
    source: reading.source,
    sourceTitle: reading.description.title,
    file: preview.file,
    fiscalYears: [...reading.fiscalYears],
    ...readingCounts(reading),
    findings: [...reading.findings],
    controlTotals: [...reading.controlTotals],
    quarantined: reading.quarantined.slice(0, SHOWN),
    alreadyImported,
  };
}

/** Preview, then commit. Nothing is stored by a preview. */
export function importRoutes(app: OpenAPIHono, services: Services): void {
  app.use('/imports', fileLimit);
  const preview = createRoute({
    method: 'post',
    path: '/imports',
    summary: 'Read and check a file; store nothing',
    request: {
      body: {
        content: { 'multipart/form-data': { schema: z.object({ file: z.any(), fiscalYear: z.string().optional() }) } },
      },
    },
    responses: {
      200: {
        description: 'What an import would do',
        content: { 'application/json': { schema: contract.importPreview } },
      },
    },
  });
  app.openapi(preview, async (context) => {
    const { file, year } = uploaded(await formOf(context.req));
    const kept = await previewed(services, new Uint8Array(await file.arrayBuffer()), file.name, year);
    const already = await services.store.alreadyImported(kept.reading.source, kept.sha256);
    return context.json(presented(kept, already?.id ?? null) as unknown as z.infer<typeof contract.importPreview>, 200);
  });
  const commit = createRoute({
    method: 'post',
    path: '/imports/{preview}/commit',
    summary: 'Store what was previewed, whole or not at all',
    request: { params: z.object({ preview: z.string() }) },
    responses: {
      200: { description: 'The batch', content: { 'application/json': { schema: contract.batchSummary } } },
    },
  });
  app.openapi(commit, async (context) => {
    const kept = services.previews.of(context.req.valid('param').preview);
    if (!kept) {
      throw notFound(
        'That preview is no longer here, so nothing was stored. Choose the file again.',
        'Esa vista previa ya no está; no se guardó nada. Elija el archivo de nuevo.',
      );
    }
    const batch = await committed(services, kept, 'local');
    return context.json(await batchSummaryOf(services.store, batch), 200);
  });
}
