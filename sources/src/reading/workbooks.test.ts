import { describe, expect, it } from 'vitest';
import { biff, biffStream, biffText, bytesOf, cell, oleOf, xlsxOf } from '../../test/make-files.ts';
import { rkNumber } from './biff-cells.ts';
import { type DecodingOptions, decodeTable } from './decode-table.ts';
import { plainNumber } from './plain-number.ts';

const { two, four, eight } = bytesOf;

async function rowsOf(input: Uint8Array, options: DecodingOptions = {}): Promise<(string | number)[][]> {
  const table = await decodeTable(input, 'book', options);
  if ('kind' in table) throw new Error(table.finding.what.en);
  const rows: (string | number)[][] = [];
  for await (const { line, cells } of table.rows()) rows.push([line, ...cells]);
  return rows;
}

describe('an XLSX workbook', () => {
  const strings = '<si><t>Name</t></si><si><r><t>Two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si>';
  const sheet =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
    '<row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4" t="inlineStr"><is><t>007</t></is></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="str"><f>A4</f><v>x</v></c></row>' +
    '<row><c><v>43830</v></c><c t="e"><v>#N/A</v></c></row>';

  it('gives shared, inline and computed text, plain numbers and the sheet’s own row numbers', async () => {
    expect(await rowsOf(xlsxOf({ Data: sheet }, strings))).toEqual([
      [2, 'Name', '', 'Two runs'],
      [4, '0.3', '007', 'TRUE', 'x'],
      [5, '43830', '#N/A'],
    ]);
  });

  it('gives the first sheet, or the one that is named', async () => {
    const book = xlsxOf({ One: '<row><c><v>1</v></c></row>', Two: '<row><c><v>2</v></c></row>' });
    expect([await rowsOf(book), await rowsOf(book, { sheet: 'Two' })]).toEqual([[[1, '1']], [[1, '2']]]);
    await expect(rowsOf(book, { sheet: 'Three' })).rejects.toThrow('has no sheet named Three; it has: One, Two.');
  });
});

describe('an XLS workbook', () => {
  it('gives text, numbers of every kind, results of formulas and errors', async () => {
    const stream = biffStream(
      'Sheet',
      [biff(0x00fc, four(2), four(2), biffText('District'), biffText('Cañón', true))],
      [
        biff(0x00fd, cell(0, 0), four(0)),
        biff(0x00fd, cell(0, 2), four(1)),
        biff(0x0203, cell(2, 0), eight(1234.5)),
        biff(0x027e, cell(2, 1), four((38 << 2) | 3)),
        biff(0x00bd, two(2), two(2), two(0), four((7 << 2) | 2), two(0), four((-5 << 2) | 2), two(3)),
        biff(0x0006, cell(3, 0), eight(0.1 + 0.2), Buffer.alloc(8)),
        biff(0x0006, cell(3, 1), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
        biff(0x0207, biffText('total')),
        biff(0x0205, cell(3, 2), Buffer.from([42, 1])),
        biff(0x0205, cell(3, 3), Buffer.from([1, 0])),
        biff(0x0204, cell(3, 4), biffText('plain')),
      ],
    );
    expect(await rowsOf(oleOf({ Workbook: stream }))).toEqual([
      [1, 'District', '', 'Cañón'],
      [3, '1234.5', '0.38', '7', '-5'],
      [4, '0.3', 'total', '#N/A', 'TRUE', 'plain'],
    ]);
  });

  it('joins a string that breaks across records, each part with its own width', async () => {
    const table = Buffer.concat([four(1), four(1), two(6), Buffer.from([0]), Buffer.from('abc')]);
    const rest = Buffer.concat([Buffer.from([1]), Buffer.from('déf', 'utf16le')]);
    const stream = biffStream('S', [biff(0x00fc, table), biff(0x003c, rest)], [biff(0x00fd, cell(0, 0), four(0))]);
    expect(await rowsOf(oleOf({ Workbook: stream }))).toEqual([[1, 'abcdéf']]);
  });

  it('passes over the runs and the phonetic part of rich text', async () => {
    const rich = Buffer.concat([
      two(2),
      Buffer.from([0x0c]),
      two(1),
      four(3),
      Buffer.from('ab'),
      Buffer.alloc(7, 0xee),
    ]);
    const stream = biffStream(
      'S',
      [biff(0x00fc, four(2), four(2), rich, biffText('next'))],
      [biff(0x00fd, cell(0, 0), four(0)), biff(0x00fd, cell(0, 1), four(1))],
    );
    expect(await rowsOf(oleOf({ Workbook: stream }))).toEqual([[1, 'ab', 'next']]);
  });

  it('is refused when its records run past its end', async () => {
    const stream = biffStream('S', [], [biff(0x0203, cell(0, 0), eight(1))]);
    await expect(rowsOf(oleOf({ Workbook: stream.subarray(0, stream.length - 9) }))).rejects.toThrow('breaks off');
  });

  it('is refused when it is of before Excel 97', async () => {
    await expect(rowsOf(oleOf({ Book: biff(0x0809, two(0x0500), two(5)) }))).rejects.toThrow('older than Excel 97');
  });
});

describe('a spreadsheet’s number', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [8015229, '8015229'],
    [1234.56, '1234.56'],
  ])('%d is written %s', (value, words) => {
    expect(plainNumber(value)).toBe(words);
  });

  it('of the short form is whole, in hundredths, or the top of a float', () => {
    expect([rkNumber((5 << 2) | 2), rkNumber((-5 << 2) | 2), rkNumber((1250 << 2) | 3), rkNumber(0x3ff00000)]).toEqual([
      5, -5, 12.5, 1,
    ]);
  });
});
