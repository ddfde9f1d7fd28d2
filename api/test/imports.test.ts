import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchSummary, type ImportPreview, ProblemError } from '../src/client/index.ts';
import { type Answer, homeWithTwin, type Opened, openedAt, removeHome, stateWithTwin } from './opened.ts';

const { state } = stateWithTwin();
const DEMO = state.demoDistrictId;
const textOf = (part: string): string => state.files.find(({ name }) => name.includes(part))?.text ?? '';
const finance = textOf('finance');
let opened: Opened;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

const rows = finance.trimEnd().split('\n');
const header = rows[0]?.split(',') ?? [];
const changed = (change: (cells: string[], row: number) => string[]): string =>
  `${rows.map((row, at) => change(row.split(','), at).join(',')).join('\n')}\n`;

function upload(bytes: string | Uint8Array, name: string): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
  return opened.ask('/api/imports', { method: 'POST', body: form });
}

/** Everything that the store answers: what is loaded, every import whole, pages, rows. */
async function everything(): Promise<string> {
  const { client, ask } = opened;
  const texts = [(await ask('/api/status')).text, (await ask('/api/batches')).text];
  for (const { id } of await client.batches()) {
    texts.push((await ask(`/api/batches/${id}?limit=5000`)).text, (await ask(`/api/batches/${id}/rows/3`)).text);
  }
  for (const page of ['glance', 'opportunities', 'areas/nutrition', 'peers', 'operating-model'])
    texts.push((await ask(`/api/districts/${DEMO}/${page}`)).text);
  return texts.join('\n');
}

const same = async (before: string): Promise<void> => expect((await everything()) === before).toBe(true);

async function previewOf(bytes: string | Uint8Array, name: string): Promise<ImportPreview> {
  const answer = await upload(bytes, name);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body as ImportPreview;
}

async function committed({ preview }: ImportPreview): Promise<BatchSummary> {
  return opened.client.commitImport(preview);
}

/** Answers without the names and dates of imports. */
const nameless = (text: string): string =>
  text.replaceAll(/"(batch|importedAt|file)":"[^"]*"/g, '"$1":""').replaceAll(/"vintage":\d+/g, '"vintage":0');

describe('an import', () => {
  const column = header.indexOf('Current expenditure');
  const restated = changed((cells, row) =>
    row > 0 && cells[0] === DEMO
      ? cells.map((cell, at) => (at > 5 && at < column ? String(Number(cell) * 2) : cell))
      : cells,
  );

  it('is only looked at by a preview: counts, findings and control totals, and nothing stored', async () => {
    const before = await everything();
    const preview = await previewOf(restated, 'restated.csv');
    expect([preview.source, preview.rows, preview.units, preview.fiscalYears.length, preview.alreadyImported]).toEqual([
      'district-table:zz-finance',
      { read: 3002, accepted: 2999, quarantined: 5 },
      500,
      6,
      null,
    ]);
    await same(before);
  });

  it('committed and undone leaves the record and every answer exactly as they were', async () => {
    const before = await everything();
    const glance = (await opened.ask(`/api/districts/${DEMO}/glance`)).text;
    const { recordVersion } = await opened.client.status();
    const batch = await committed(await previewOf(restated, 'restated.csv'));
    expect([batch.vintage, batch.file, batch.rows.accepted]).toEqual([2, 'restated.csv', 2999]);
    expect((await opened.client.status()).recordVersion).not.toBe(recordVersion);
    const after = await opened.client.glance(DEMO);
    const was = JSON.parse(glance).costPerPupil.value as number;
    expect((after.costPerPupil.value ?? 0) / was).toBeGreaterThan(1.5);
    expect(after.vintages.find(({ source }) => source === 'district-table:zz-finance')?.vintage).toBe(2);
    expect((await opened.ask(`/api/batches/${batch.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await opened.ask(`/api/districts/${DEMO}/glance`)).text).toBe(glance);
    expect((await opened.client.status()).recordVersion).toBe(recordVersion);
    await same(before);
  });

  it('survives closing, and is undone all the same after it', async () => {
    const before = await everything();
    const batch = await committed(await previewOf(restated, 'restated.csv'));
    await opened.close();
    opened = await openedAt(opened.home);
    expect((await opened.client.batches())[0]).toEqual(batch);
    await opened.client.undo(batch.id);
    await same(before);
  });

  it('of the very same file is refused with the batch that holds it', async () => {
    const before = await everything();
    const preview = await previewOf(finance, 'again-under-another-name.csv');
    const held = (await opened.client.batches()).find(({ source }) => source === 'district-table:zz-finance');
    expect(preview.alreadyImported).toBe(held?.id);
    const answer = await opened.ask(`/api/imports/${preview.preview}/commit`, { method: 'POST' });
    expect([answer.status, answer.type]).toEqual([409, 'application/problem+json']);
    expect((answer.body as { detail: unknown }).detail).toEqual({
      en: `This very file is already stored as batch ${held?.id}, so nothing was added. Undo that batch first if you mean to import it again.`,
      es: `Este mismo archivo ya está guardado como lote ${held?.id}; no se añadió nada. Deshaga ese lote antes si quiere importarlo de nuevo.`,
    });
    await same(before);
  });

  it('is committed once, and undone once', async () => {
    const preview = await previewOf(restated, 'restated.csv');
    const batch = await committed(preview);
    const again = await committed(preview).catch((error: unknown) => error);
    expect((again as ProblemError).problem.status).toBe(404);
    await opened.client.undo(batch.id);
    const twice = await opened.client.undo(batch.id).catch((error: unknown) => error);
    expect(twice).toBeInstanceOf(ProblemError);
    expect((twice as ProblemError).problem.status).toBe(404);
  });
});

describe('the same table in other clothes', () => {
  const shuffled = changed((cells) => [...cells.slice(7), ...cells.slice(0, 7).reverse()]);
  it.each([
    ['in UTF-16 with a mark', Buffer.from(`\uFEFF${finance}`, 'utf16le')],
    ['with its columns shuffled', Buffer.from(shuffled)],
    ['packed', gzipSync(finance)],
    ['with lines that end CR LF', Buffer.from(finance.replaceAll('\n', '\r\n'))],
    ['tab-separated under a picture’s name', Buffer.from(finance.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, '\t'))],
  ])('%s is taken and gives the same answers', async (_, bytes) => {
    const before = await everything();
    const pages = ['glance', 'opportunities', 'areas/nutrition'].map((page) => `/api/districts/${DEMO}/${page}`);
    const texts = await Promise.all(pages.map(async (page) => nameless((await opened.ask(page)).text)));
    const preview = await previewOf(bytes, 'holiday.jpg');
    expect(preview.rows).toEqual({ read: 3002, accepted: 2999, quarantined: 5 });
    expect([preview.lines, preview.cellsQuarantined, preview.districtYears]).toEqual([
      { used: 2999, quarantined: 3 },
      2,
      2999,
    ]);
    const batch = await committed(preview);
    for (const [at, page] of pages.entries()) expect(nameless((await opened.ask(page)).text)).toBe(texts[at]);
    await opened.client.undo(batch.id);
    await same(before);
  });
});

describe('a hostile file', () => {
  const png = new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...Array.from({ length: 4000 }, (_, at) => (at * 131) % 256),
  ]);
  const html = `<!doctype html><html><body><table>${rows
    .slice(0, 40)
    .map((row) => `<tr><td>${row}</td></tr>`)
    .join('')}</table></body></html>`;
  const letters = changed((cells, row) =>
    row === 0 ? cells : cells.map((cell, at) => (at === 6 ? 'see note' : cell)),
  );
  const packed = gzipSync(finance);
  it.each([
    ['empty', new Uint8Array(0)],
    ['blank', Buffer.from('\n\n   \n')],
    ['a picture', png],
    ['a gzip file that breaks off', packed.subarray(0, packed.length / 2)],
    ['a gzip file of nothing', gzipSync('')],
    ['a web page under the name of a table', Buffer.from(html)],
    ['a table with letters in a column of money', Buffer.from(letters)],
    ['a table that nobody knows', Buffer.from('colour,weight\nred,3\nblue,4\n')],
    ['the header alone', Buffer.from(`${header.join(',')}\n`)],
    ['a workbook that is none', Buffer.from('PK\u0003\u0004 not really a workbook')],
    ['bytes without sense', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))],
    ['a line without end', Buffer.from('a'.repeat(3_000_000))],
  ])('%s gets its sentence in two languages and changes nothing', async (_, bytes) => {
    const before = await everything();
    const answer = await upload(bytes, 'finances.csv');
    expect([answer.status, answer.type], answer.text.slice(0, 300)).toEqual([422, 'application/problem+json']);
    const { detail } = answer.body as { detail: { en: string; es: string } };
    expect(detail.en).toContain('finances.csv');
    expect(detail.es).toContain('finances.csv');
    expect(detail.en).not.toBe(detail.es);
    expect(detail.en.length).toBeLessThan(600);
    expect(detail.en).not.toMatch(/undefined|Error|\bat .*:\d/);
    await same(before);
  });
});
