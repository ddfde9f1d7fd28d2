import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import * as contract from '../contract/index.ts';
import { MEANING_CHOICES, STATE_CHOICES } from '../imports/mapping-choices.ts';
import { suggested } from '../imports/mapping-suggestion.ts';
import { sumsByYear, tried } from '../imports/mapping-trial.ts';
import { readingCounts } from '../imports/reading-counts.ts';
import { saveChecked, savedMappings } from '../imports/saved-mappings.ts';
import { RequestRefused } from '../server/refusal.ts';
import { reads } from '../server/route.ts';
import type { Services } from '../server/services.ts';
import { NONE } from './parameters.ts';
import { fileLimit, formOf, uploaded } from './uploaded.ts';

const MAPPING_BYTES_MAX = 1024 * 1024;
const SHOWN = 200;

const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });

const mappingLimit = bodyLimit({
  maxSize: MAPPING_BYTES_MAX,
  onError: () => {
    throw new RequestRefused('too-large', {
      en: 'The mapping is larger than 1 MB, so it was not saved. Leave out the columns that mean nothing.',
      es: 'La asignación supera 1 MB y no se guardó. Quite las columnas que no significan nada.',
    });
  },
});

function mappingIn(form: FormData): unknown {
  const written = form.get('mapping');
  try {
    return JSON.parse(typeof written === 'string' ? written : '');
  } catch {
    throw new RequestRefused('invalid', {
      en: 'No mapping came with the file. Send it as JSON in the form field “mapping”.',
      es: 'No llegó ninguna asignación con el archivo. Envíela como JSON en el campo «mapping» del formulario.',
    });
  }
}

/** From a file: a mapping to mend, and what the file gives through it. Neither stores anything. */
function fileRoutes(app: OpenAPIHono, { store }: Services): void {
  const fileForm = z.object({ file: z.any() });
  const suggestForm = fileForm.extend({ sheet: z.string().optional() });
  const suggest = createRoute({
    method: 'post',
    path: '/mappings/suggest',
    summary: 'What each column of a file may mean; store nothing',
    middleware: [fileLimit] as const,
    request: { body: { content: { 'multipart/form-data': { schema: suggestForm } } } },
    responses: { 200: json(contract.mappingSuggestion, 'A mapping to mend') },
  });
  app.openapi(suggest, async (context) => {
    const form = await formOf(context.req);
    const { file } = uploaded(form);
    const named = form.get('sheet');
    const sheet = typeof named === 'string' && named !== '' ? named : null;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { mapping, columns, missing, questions, ...found } = await suggested(store, bytes, file.name, sheet);
    const { saved, readAs, sheets } = found;
    const choices = { meanings: MEANING_CHOICES, states: STATE_CHOICES };
    return context.json({ mapping, columns, missing, questions, saved, readAs, sheets: [...sheets], choices }, 200);
  });
  const trialForm = fileForm.extend({ mapping: z.string(), fiscalYear: z.string().optional() });
  const trial = createRoute({
    method: 'post',
    path: '/mappings/preview',
    summary: 'What a file gives through an unsaved mapping; store nothing',
    middleware: [fileLimit] as const,
    request: { body: { content: { 'multipart/form-data': { schema: trialForm } } } },
    responses: { 200: json(contract.mappingTrial, 'What would be read') },
  });
  app.openapi(trial, async (context) => {
    const form = await formOf(context.req);
    const { file, year } = uploaded(form);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { missing, faults, refused, reading } = await tried(bytes, file.name, mappingIn(form), year);
    const read = reading && {
      fiscalYears: reading.fiscalYears,
      ...readingCounts(reading),
      years: sumsByYear(reading),
      findings: reading.findings,
      controlTotals: reading.controlTotals,
      quarantined: reading.quarantined.slice(0, SHOWN),
    };
    return context.json({ missing, faults, refused, reading: read }, 200);
  });
}

/** Mappings: what each column of an agency's table means, said once and used again. */
export function mappingRoutes(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  fileRoutes(app, services);
  reads(
    app,
    {
      path: '/mappings',
      summary: 'The saved mappings',
      parameters: NONE,
      query: NONE,
      answer: z.array(contract.savedMapping),
    },
    () => savedMappings(store),
  );
  const save = createRoute({
    method: 'put',
    path: '/mappings/{id}',
    summary: 'Keep a mapping for every file with its headings',
    middleware: [mappingLimit] as const,
    request: {
      params: z.object({ id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'is not the id of a mapping') }),
      body: { content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
    },
    responses: { 200: json(contract.mapping, 'As it was saved') },
  });
  app.openapi(save, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(await saveChecked(store, id, context.req.valid('json'), 'local'), 200);
  });
}
