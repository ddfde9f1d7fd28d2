import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { findingSentence, type Reading, type Refusal } from '@leeway/model';
import { describe, expect } from 'vitest';
import { decodeTable, readPublished } from '../src/index.ts';
import { xlsxOf } from './make-files.ts';
import { itWithData, published } from './published-files.ts';
import { context } from './tiny-rows.ts';

const texas = (): Buffer => readFileSync(published('tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz'));
const texasText = (): string =>
  gunzipSync(texas())
    .toString('utf8')
    .replace(/^\uFEFF/, '');

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const table = await decodeTable(bytes, 'x');
  if ('kind' in table) throw new Error(table.finding.what.en);
  const rows: string[][] = [];
  for await (const { cells } of table.rows()) rows.push([...cells]);
  return rows;
}

/** The table of a real file, its rows changed, written anew. */
async function rewritten(
  bytes: Uint8Array,
  change: (cells: string[], row: number) => string[],
  delimiter = ',',
): Promise<Buffer> {
  const rows = await cellsOf(bytes);
  return Buffer.from(rows.map((cells, row) => change(cells, row).map(quoted).join(delimiter)).join('\n'));
}

const read = (bytes: Uint8Array, name = 'x'): Promise<Reading | Refusal> => readPublished(bytes, name, context());

async function taken(bytes: Uint8Array, name?: string): Promise<Reading> {
  const outcome = await read(bytes, name);
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

async function refused(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes, 'texas.csv');
  if (outcome.kind !== 'refusal') throw new Error('The file was taken.');
  expect(findingSentence(outcome.finding, 'es').length).toBeGreaterThan(20);
  return `${outcome.finding.code}: ${findingSentence(outcome.finding, 'en')}`;
}

const TOTAL = 47_127_296_861_00;
const total2015 = ({ controlTotals }: Reading): number | undefined =>
  controlTotals.find(({ label, fiscalYear }) => label.startsWith('Total Operating') && fiscalYear === 2015)?.computed;

const shuffle = (cells: string[]): string[] => {
  const order = cells.map((_, at) => at).sort((a, b) => ((a * 37) % 71) - ((b * 37) % 71) || b - a);
  return order.map((at) => cells[at] ?? '');
};

describe('the Texas file is read to the same dollar', () => {
  itWithData.each([
    ['under a picture’s name', 'holiday.jpg', () => texas()],
    ['unpacked', 'x', () => gunzipSync(texas())],
    ['in UTF-16LE with a mark', 'x', () => Buffer.from(`\uFEFF${texasText()}`, 'utf16le')],
    ['in UTF-16BE without a mark, packed again', 'x', () => gzipSync(Buffer.from(texasText(), 'utf16le').swap16())],
    ['with lines that end CR LF', 'x', () => Buffer.from(texasText().replaceAll('\r', '\r\n'))],
    ['with its columns shuffled', 'x', () => rewritten(texas(), shuffle)],
    ['as tab-separated text', 'x', () => rewritten(texas(), (cells) => cells, '\t')],
    ['with title lines above the header', 'x', () => Buffer.from(`Texas\rtwo title lines\r${texasText()}`)],
  ])('%s', async (_, name, make) => {
    const reading = await taken(await make(), name);
    expect([reading.source, reading.rows.length, reading.quarantined.length, total2015(reading)]).toEqual([
      'tx-peims',
      4766,
      0,
      TOTAL,
    ]);
  });

  itWithData('as a workbook, its first rows', async () => {
    const rows = (await cellsOf(texas())).slice(0, 40);
    const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const xml = rows.map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
    );
    const plain = await taken(Buffer.from(rows.map((cells) => cells.map(quoted).join(',')).join('\n')));
    const book = await taken(xlsxOf({ Sheet1: xml.join('') }));
    expect([book.rows.length, book.rows]).toEqual([39, plain.rows]);
  });
});

describe('a spoilt Texas file', () => {
  const FOOD = 30;
  const spoil = (every: number) =>
    rewritten(texas(), (cells, row) =>
      row > 0 && row % every === 0 ? cells.map((cell, at) => (at === FOOD ? 'n/a' : cell)) : cells,
    );

  itWithData('with letters in some cells of a money column keeps its rows and quarantines the cells', async () => {
    const reading = await taken(await spoil(10));
    expect([reading.rows.length, reading.quarantined.length, reading.quarantined[0]?.line]).toEqual([4766, 476, 11]);
    expect(reading.quarantined.every(({ column, value }) => column === 'Food' && value === 'n/a')).toBe(true);
    expect(
      reading.findings.find(({ code }) => code === 'tx-peims.cells-quarantined')?.evidence['cells under Food'],
    ).toBe(476);
  });

  itWithData('with letters in every third cell of one is refused', async () => {
    expect(await refused(await spoil(3))).toBe(
      'tx-peims.money-unreadable: In “texas.csv” 33 % of the cells under “Food” are not amounts of money, such as “n/a” on line 4. A column so broken says that this is not the file it looks like, so nothing was taken. Compare the column “Food” with the publisher’s own file, and bring that one.',
    );
  });

  itWithData('cut off in its packing is refused', async () => {
    expect(await refused(texas().subarray(0, 500_000))).toBe(
      'file.damaged: “texas.csv” is a gzip file that breaks off or fails its own checksum. Part of it would be missing, so nothing was taken from it. Download it again, and compare its size with the one that the publisher states.',
    );
  });

  itWithData('cut off within a quotation or within a row is refused with the line', async () => {
    const text = texasText();
    const start = text.lastIndexOf('\r', 2_000_000) + 1;
    const inQuotation = text.slice(0, text.indexOf(',"$', start) + 4);
    expect(await refused(Buffer.from(inQuotation))).toMatch(/^file\.open-quotation: .* line \d+ is not closed/);
    const inRow = text.slice(0, text.indexOf('",', start) + 1);
    expect(await refused(Buffer.from(inRow))).toMatch(/^file\.cut-off: .* stops in the middle of line \d+/);
  });

  itWithData('without its ids is refused, naming the format and the column', async () => {
    const outcome = await refused(await rewritten(texas(), (cells) => cells.filter((_, at) => at !== 1)));
    expect(outcome).toContain(
      'The nearest is “Texas district finance actuals (PEIMS)”, which needs the columns that are missing here: NCES ID.',
    );
  });

  itWithData('with a district-year twice counts it once and says so', async () => {
    const lines = texasText().split('\r');
    const reading = await taken(
      Buffer.from([...lines, lines[1], lines[2]?.replace('Elkhart', 'Other').replace('590', '591')].join('\r')),
    );
    expect([reading.rowsRead, reading.rows.length, reading.quarantined.length]).toEqual([4768, 4766, 2]);
  });
});

describe('a national file', () => {
  itWithData('of the wage index keeps its year when its columns, delimiter and encoding change', async () => {
    const bytes = readFileSync(published('cwift/EDGE_ACS_CWIFT2019_LEA1920.txt.gz'));
    const reading = await taken(await rewritten(bytes, (cells) => [...cells].reverse(), ';'));
    expect([reading.source, reading.fiscalYears, reading.rows.length]).toEqual(['cwift', [2020], 13_183]);
  });

  itWithData('of the wage index, cut short between two rows, asks for its year', async () => {
    const bytes = gunzipSync(readFileSync(published('cwift/EDGE_ACS_CWIFT2019_LEA1920.txt.gz')));
    const short = bytes.subarray(0, bytes.lastIndexOf(0x0a, 400_000) + 1);
    expect(await refused(short)).toMatch(/^cwift\.year-not-stated/);
  });

  itWithData('of poverty estimates is the same as CSV with shuffled columns', async () => {
    const bytes = readFileSync(published('saipe/ussd22.xls.gz'));
    const whole = await taken(bytes);
    const width = 7;
    const padded = (cells: string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
    const csv = await taken(await rewritten(bytes, (cells) => padded(cells).reverse()));
    expect(csv.rows.map(({ values }) => values)).toEqual(whole.rows.map(({ values }) => values));
  });

  itWithData('of agencies in UTF-16 keeps its marks', async () => {
    const text = gunzipSync(readFileSync(published('us_elsi/ELSI_school year 2022_2023.csv.gz'))).toString('utf8');
    const reading = await taken(Buffer.from(text, 'utf16le'));
    expect([reading.rows.length, reading.quarantined.length]).toEqual([19_517, 0]);
  });
});
