import { oddState } from '@leeway/testkit';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Mapping, ProblemError } from '../src/client/index.ts';
import * as contract from '../src/contract/index.ts';
import { freshHome, homeWithTwin, type Opened, openedAt, removeHome } from './opened.ts';

const odd = oddState();
const csv = (text = odd.text, name = 'corporations-2024.csv'): File => new File([text], name);
let opened: Opened;

beforeAll(async () => {
  opened = await openedAt(await freshHome());
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

async function workbook(): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Return');
  const asCell = (text: string): string | number =>
    /^[1-9][\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
  for (const row of odd.cells) sheet.addRow(row.map(asCell));
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], 'corporations-2024.xlsx');
}

const problemFrom = async (asked: Promise<unknown>): Promise<ProblemError['problem']> => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error('It was not refused.');
};

type Target = Mapping['columns'][number]['target'];
const fn = (...functions: string[]): Target => ({ kind: 'function', functions, home: null });

/** What a person who knows the table makes of the suggestion. */
const MENDED: Readonly<Record<string, Pick<Mapping['columns'][number], 'unit' | 'target'>>> = {
  'Head count, October': { unit: 'count', target: { kind: 'measure', measure: 'pupils' } },
  'Classroom outlay': { unit: 'dollars', target: fn('1000') },
  'Pupil Transportation': { unit: 'dollars', target: fn('2700') },
  Canteen: { unit: 'dollars', target: fn('3100') },
  'Plant upkeep': { unit: 'dollars', target: fn('2600') },
  'Office of the head': { unit: 'dollars', target: fn('2400') },
  'District Administration': { unit: 'dollars', target: fn('2300') },
  'Low income %': { unit: 'percent', target: { kind: 'measure', measure: 'economically-disadvantaged-share' } },
};

const mended = (mapping: Mapping): Mapping => ({
  ...mapping,
  title: { en: 'Return of corporations', es: 'Informe de corporaciones' },
  publisher: 'An invented agency',
  state: 'VT',
  countyColumn: 'Shire',
  columns: Object.entries(MENDED).map(([column, meaning]) => ({ column, ...meaning, note: null })),
});

describe.each([
  ['a CSV', () => Promise.resolve(csv())],
  ['a workbook', workbook],
])('%s under headings that nobody knows', (_, file) => {
  it('is refused as an unknown layout, in both languages', async () => {
    const problem = await problemFrom(file().then(opened.client.previewImport));
    expect([problem.type, problem.status]).toEqual(['urn:leeway:unknown-layout', 422]);
    expect(problem.detail.es).not.toBe(problem.detail.en);
  });

  it('has a suggestion with samples, a confidence and a reason for each column, and what is missing', async () => {
    const suggestion = await opened.client.suggestMapping(await file());
    expect(contract.mappingSuggestion.parse(suggestion)).toEqual(suggestion);
    expect(suggestion.columns.map(({ heading, use }) => [heading, use])).toEqual([
      ['Corp', 'id'],
      ['Corporation', 'name'],
      ['Shire', 'none'],
      ['Ending', 'year'],
      ...Object.keys(MENDED).map((heading) => [heading, 'value']),
      ['Mascots', 'value'],
    ]);
    expect(suggestion.columns[0]?.samples).toEqual(['0001', '0002', '0003', '0004', '0005']);
    for (const { confidence, reason } of suggestion.columns) {
      expect(confidence).toBeGreaterThan(0);
      expect(reason.en && reason.es).toBeTruthy();
    }
    expect(suggestion.missing.map(({ what }) => what)).toEqual(['state', 'publisher', 'pupils']);
    expect([suggestion.saved, suggestion.readAs, suggestion.mapping.id]).toEqual([null, null, 'corporations']);
  });

  it('is tried through an unfinished mapping, and nothing is stored', async () => {
    const { mapping } = await opened.client.suggestMapping(await file());
    const early = await opened.client.tryMapping(await file(), mapping);
    expect([early.reading, early.missing.filter(({ needed }) => needed).length]).toEqual([null, 2]);
    const late = await opened.client.tryMapping(await file(), mended(mapping));
    expect(contract.mappingTrial.parse(late)).toEqual(late);
    expect([late.missing, late.faults, late.refused]).toEqual([[], [], null]);
    expect(late.reading?.rows).toEqual({ read: 120, accepted: 120, quarantined: 0 });
    expect(late.reading?.years.map(({ fiscalYear, units }) => [fiscalYear, units])).toEqual([
      [2023, 60],
      [2024, 60],
    ]);
    // 60 districts of 300 + 47 n pupils each in the first year
    expect(late.reading?.years[0]?.pupils).toBe(60 * 300 + 47 * ((59 * 60) / 2));
    expect(await opened.client.mappings()).toEqual([]);
  });
});

describe('a mapping is refused', () => {
  const put = (body: unknown, id = 'corporations') => problemFrom(opened.client.saveMapping(id, body));

  it('with every fault as a sentence of its own', async () => {
    const { mapping } = await opened.client.suggestMapping(csv());
    const problem = await put({ ...mapping, basis: 'guessed' });
    expect(problem.type).toBe('urn:leeway:invalid');
    expect(problem.faults?.map(({ en }) => en)).toEqual([
      "'publisher' must be words.",
      "'state' must be a two-letter postal code.",
      "'basis' must be one of actual, budget, estimate.",
    ]);
    expect(problem.detail.es).toBe(problem.faults?.map(({ es }) => es).join(' '));
  });

  it('where it calls itself synthetic, names no state, or is sent under another name', async () => {
    const own = mended((await opened.client.suggestMapping(csv())).mapping);
    expect((await put({ ...own, synthetic: true })).detail.en).toMatch(/synthetic/);
    expect((await put({ ...own, state: 'ZZ' })).detail.en).toMatch(/^ZZ is not/);
    expect((await put(own, 'another')).detail.en).toMatch(/calls itself corporations/);
    expect((await put({})).faults?.length).toBeGreaterThan(5);
    expect(await opened.client.mappings()).toEqual([]);
  });

  it('where the body is no object, or larger than a mapping can be', async () => {
    for (const body of ['[]', '"words"', 'null', '{"a":'])
      expect(
        (
          await opened.ask('/api/mappings/corporations', {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body,
          })
        ).status,
      ).toBe(400);
    const large = JSON.stringify({ id: 'x'.repeat(1_100_000) });
    const answer = await opened.ask('/api/mappings/corporations', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'content-length': String(large.length) },
      body: large,
    });
    expect(answer.status).toBe(413);
  });
});

describe('a file that cannot be mapped', () => {
  it('says so where it is no table, or has no row of headings', async () => {
    expect((await problemFrom(opened.client.suggestMapping(csv('beach,sun\nyes,7\n')))).detail.en).toMatch(/No row of/);
    expect((await problemFrom(opened.client.suggestMapping(csv('%PDF-1.4 no table')))).status).toBe(422);
    expect((await problemFrom(opened.client.previewImport(csv('beach,sun\nyes,7\n')))).type).toBe(
      'urn:leeway:not-possible',
    );
  });
});

describe('a saved mapping', () => {
  it('carries the file from refusal to what could be done better', async () => {
    const { mapping } = await opened.client.suggestMapping(csv());
    const saved = await opened.client.saveMapping('corporations', { ...mended(mapping), surplus: 1 });
    expect(saved).toEqual(mended(mapping));
    expect(z.array(contract.savedMapping).parse(await opened.client.mappings())).toMatchObject([
      { id: 'corporations', savedBy: 'local' },
    ]);
    const preview = await opened.client.previewImport(await workbook());
    expect([preview.source, preview.units]).toEqual(['district-table:corporations', 60]);
    const batch = await opened.client.commitImport(preview.preview);
    expect([batch.synthetic, batch.fiscalYears]).toEqual([false, [2023, 2024]]);
    const { items } = await opened.client.districts({ state: 'VT', limit: 100 });
    expect(items).toHaveLength(60);
    const found = await opened.client.opportunities('Elm Ridge');
    expect(found.district.id).toBe('vt:0055');
    expect(found.opportunities.length).toBeGreaterThan(0);
    const why = await opened.client.why('vt:0055', 'transportation.cost-per-pupil');
    expect(JSON.stringify(why)).toContain('Pupil Transportation');
  });

  it('is what the next such file suggests, to mend and save again', async () => {
    const again = await opened.client.suggestMapping(await workbook());
    expect([again.saved, again.mapping.publisher, again.missing]).toEqual(['corporations', 'An invented agency', []]);
    expect(again.columns.find(({ heading }) => heading === 'Mascots')?.use).toBe('none');
    const renamed = { ...again.mapping, publisher: 'The same agency' };
    expect((await opened.client.saveMapping('corporations', renamed)).publisher).toBe('The same agency');
    expect(await opened.client.mappings()).toHaveLength(1);
    const twin = await problemFrom(opened.client.saveMapping('twin', { ...renamed, id: 'twin' }));
    expect(twin.detail.en).toMatch(/corporations reads the very same headings/);
  });

  it('that leaves the year to be stated asks for it', async () => {
    const [header = [], ...rows] = odd.cells.slice(1).map((row) => row.filter((_, column) => column !== 3));
    const text = [header, ...rows.slice(0, 60)].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
    const { mapping } = await opened.client.suggestMapping(csv(text, 'no-year.csv'));
    expect(mapping.year).toEqual({ stated: true });
    const own = mended(mapping);
    const asked = await opened.client.tryMapping(csv(text), own);
    expect([asked.reading, asked.refused?.en]).toEqual([null, expect.stringContaining('which year')]);
    expect((await opened.client.tryMapping(csv(text), own, 2022)).reading?.fiscalYears).toEqual([2022]);
    await opened.client.saveMapping(own.id, own);
    expect((await problemFrom(opened.client.previewImport(csv(text)))).type).toBe('urn:leeway:year-not-stated');
    expect((await opened.client.previewImport(csv(text), 2022)).fiscalYears).toEqual([2022]);
  });
});

describe('beside the synthetic state', () => {
  it('its mappings are shown and cannot be changed', async () => {
    const other = await openedAt(await homeWithTwin());
    const [first] = await other.client.mappings();
    expect(first?.mapping.synthetic).toBe(true);
    const own = mended((await other.client.suggestMapping(csv())).mapping);
    const problem = await problemFrom(other.client.saveMapping(first?.id ?? '', { ...own, id: first?.id }));
    expect(problem.detail.en).toMatch(/belongs to the synthetic state/);
    await other.close();
    removeHome(other.home);
  });
});

describe('a workbook whose table is not on its first sheet', () => {
  async function withCover(): Promise<File> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Cover').addRow(['An invented agency', 'Return of corporations']);
    const sheet = book.addWorksheet('Return');
    for (const row of odd.cells) sheet.addRow([...row]);
    return new File([new Uint8Array(await book.xlsx.writeBuffer())], 'yearly return.xlsx');
  }

  it('is offered with the sheet that reads as a table, and with all of them to choose from', async () => {
    expect((await problemFrom(opened.client.previewImport(await withCover()))).type).toBe('urn:leeway:unknown-layout');
    const { mapping, sheets } = await opened.client.suggestMapping(await withCover());
    expect([mapping.sheet, mapping.idColumn, sheets]).toEqual(['Return', 'Corp', ['Cover', 'Return']]);
    const cover = await problemFrom(opened.client.suggestMapping(await withCover(), 'Cover'));
    expect(cover.detail.en).toContain('No row of the sheet “Cover”');
  });

  it('is read from the sheet that its mapping remembers', async () => {
    const { mapping } = await opened.client.suggestMapping(await withCover(), 'Return');
    const own = { ...mended(mapping), id: 'yearly-return' };
    expect((await opened.client.tryMapping(await withCover(), own)).reading?.rows.read).toBe(120);
    expect((await opened.client.saveMapping(own.id, own)).sheet).toBe('Return');
    expect((await opened.client.suggestMapping(await withCover())).saved).toBe('yearly-return');
    const { source, lines, districtYears } = await opened.client.previewImport(await withCover());
    expect([source, lines, districtYears]).toEqual([
      'district-table:yearly-return',
      { used: 120, quarantined: 0 },
      120,
    ]);
  });
});
