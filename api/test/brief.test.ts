import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpportunityList } from '../src/client/index.ts';
import { homeWithTwin, type Opened, openedAt, removeHome, stateWithTwin, WITHOUT_SPENDING } from './opened.ts';
import { readPdf, squeezed } from './pdf-text.ts';

const { state } = stateWithTwin();
const DEMO = state.demoDistrictId;
let opened: Opened;
let screen: OpportunityList;

beforeAll(async () => {
  opened = await openedAt(await homeWithTwin());
  screen = await opened.client.opportunities(DEMO);
});

afterAll(async () => {
  await opened.close();
  removeHome(opened.home);
});

const LANGUAGES = ['en', 'es'] as const;
const dollars = (valueCents: number): number => Math.round(valueCents) / 100;

/** Cells of quoted comma-separated text. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

async function csvRows(language: 'en' | 'es', id = DEMO): Promise<string[][]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await opened.client.brief(id, 'csv', language));
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).split('\r\n').map(cellsOf);
}

describe.each(LANGUAGES)('the brief in %s', (language) => {
  it('has in its CSV the rows, order and totals of the screen', async () => {
    const rows = await csvRows(language);
    const from = rows.findIndex(([id]) => id === 'id') + 1;
    const lines = rows.slice(from, from + screen.opportunities.length);
    expect(lines).toEqual(
      screen.opportunities.map(({ id, question, areaTitle, addressableCents, net, chanceOfAny, ...card }) => [
        id,
        question[language],
        areaTitle[language],
        expect.any(String),
        ...[addressableCents, net.p10, net.p50, net.p90].map((value) => String(dollars(value))),
        String(Number(chanceOfAny.toFixed(3))),
        card.grade,
        card.deciderTitle[language],
      ]),
    );
    const { net } = screen.total;
    expect(rows[from + screen.opportunities.length]?.slice(5, 8)).toEqual(
      [net.p10, net.p50, net.p90].map((value) => String(dollars(value))),
    );
  });

  it('has in its CSV the twelve areas as the glance shows them', async () => {
    const { areas } = await opened.client.glance(DEMO);
    const rows = await csvRows(language);
    const second = rows.findLastIndex(([id]) => id === 'id') + 1;
    expect(rows.slice(second, second + 12).map((row) => row.slice(0, 6))).toEqual(
      areas.map(({ id, title, cost, expected }) => [
        id,
        title[language],
        ...[cost.value, expected?.low ?? null, expected?.mid ?? null, expected?.high ?? null].map((value) =>
          value === null ? '' : String(dollars(value)),
        ),
      ]),
    );
  });

  it('has in its workbook the same rows, order and totals, and formulas that give what stands in their cells', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await opened.client.brief(DEMO, 'xlsx', language);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toHaveLength(5);
    const [, list, sizing, areas] = book.worksheets;
    const body = (sheet: ExcelJS.Worksheet | undefined, many: number): ExcelJS.Row[] => sheet?.getRows(2, many) ?? [];
    const { opportunities, total } = screen;
    const shown = body(list, opportunities.length).map((row) =>
      [1, 2, 5, 6, 8, 10, 11, 13].map((column) => row.getCell(column).value),
    );
    expect(shown).toEqual(
      opportunities.map(({ id, question, addressableCents, net, chanceOfAny, deciderTitle }) => [
        id,
        question[language],
        ...[addressableCents, net.p10, net.p50, net.p90].map(dollars),
        chanceOfAny,
        deciderTitle[language],
      ]),
    );
    const last = list?.getRow(opportunities.length + 2);
    expect([6, 8, 10, 11].map((column) => last?.getCell(column).value)).toEqual([
      ...[total.net.p10, total.net.p50, total.net.p90].map(dollars),
      total.chanceOfAny,
    ]);
    for (const row of body(sizing, opportunities.length)) {
      const [base, effect, transfer, scale, cashable, oneOff, years] = [3, 4, 5, 6, 7, 8, 9].map((column) =>
        Number(row.getCell(column).value),
      );
      const { formula, result } = row.getCell(10);
      expect(formula).toBe(
        `C${row.number}*D${row.number}*E${row.number}*F${row.number}*G${row.number}-H${row.number}/I${row.number}`,
      );
      const computed =
        (base ?? 0) * (effect ?? 0) * (transfer ?? 0) * (scale ?? 0) * (cashable ?? 0) - (oneOff ?? 0) / (years ?? 0);
      expect(Number(result)).toBeCloseTo(computed, 1);
    }
    for (const row of body(areas, 12)) {
      const { formula, result } = row.getCell(7);
      if (row.getCell(3).value === null || row.getCell(5).value === null) expect(formula).toBeUndefined();
      else {
        expect(formula).toBe(`C${row.number}-E${row.number}`);
        expect(Number(result)).toBeCloseTo(Number(row.getCell(3).value) - Number(row.getCell(5).value), 6);
      }
    }
  });

  it('as PDF has two to four tagged pages with a title and a language, and opens the screen’s largest first', async () => {
    const { pages, title, text, raw } = readPdf(await opened.client.brief(DEMO, 'pdf', language));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/DisplayDocTitle true', '/ViewerPreferences'])
      expect(raw, mark).toContain(mark);
    expect(raw).toMatch(language === 'en' ? /\/Lang \(en-US\)/ : /\/Lang \(es-US\)/);
    const glance = await opened.client.glance(DEMO);
    expect(title).toBe(`${glance.question[language]} ${glance.district.name}, 2024-25`);
    expect(text).toContain(squeezed(glance.question[language]));
    const places = screen.opportunities.slice(0, 9).map(({ question }) => text.indexOf(squeezed(question[language])));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const area of glance.areas) expect(text).toContain(squeezed(area.title[language]));
    expect(text).toContain(squeezed(screen.total.plausibility[language]));
    for (const { file } of glance.vintages) expect(text).toContain(squeezed(file));
  });

  it('of a district without spending says so on paper as well', async () => {
    const rows = await csvRows(language, WITHOUT_SPENDING);
    expect(rows.find(([id]) => id === 'transportation')?.slice(2, 6)).toEqual(['', '', '', '']);
    const { pages } = readPdf(await opened.client.brief(WITHOUT_SPENDING, 'pdf', language));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect((await opened.client.brief(WITHOUT_SPENDING, 'xlsx', language)).length).toBeGreaterThan(2000);
  });
});

describe('the brief as a download', () => {
  it('carries its type and a plain name', async () => {
    for (const [format, type] of [
      ['pdf', 'application/pdf'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['csv', 'text/csv; charset=UTF-8'],
    ]) {
      const response = await opened.leeway.app.request(`/api/districts/${DEMO}/brief.${format}`);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="leeway-[\\w-]+\\.${format}"$`),
      );
    }
  });

  it('is on the paper that is asked for: letter of 612 × 792 points, A4 of 595.28 × 841.89', async () => {
    const sizes = async (paper?: 'letter' | 'a4'): Promise<string[]> => {
      const bytes = await opened.client.brief(DEMO, 'pdf', 'en', undefined, paper);
      const boxes = Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/MediaBox \[([\d. ]+)\]/g);
      return [...new Set([...boxes].map(([, box = '']) => box.trim()))];
    };
    expect(await sizes()).toEqual(['0 0 612 792']);
    expect(await sizes('letter')).toEqual(['0 0 612 792']);
    expect(await sizes('a4')).toEqual(['0 0 595.28 841.89']);
  });

  it('says the same when asked again', async () => {
    for (const language of LANGUAGES)
      expect(await opened.client.brief(DEMO, 'csv', language)).toEqual(
        await opened.client.brief(DEMO, 'csv', language),
      );
  });
});
