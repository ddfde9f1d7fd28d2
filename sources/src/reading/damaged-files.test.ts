import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { biff, biffStream, biffText, bytesOf, cell, oleOf, xlsxOf, zipOf } from '../../test/make-files.ts';
import { decodeTable } from './decode-table.ts';
import { RefusedFile } from './refusal.ts';

const { two, four, eight } = bytesOf;
const TIMES = 150;

const cells = [
  biff(0x00fd, cell(0, 0), four(0)),
  biff(0x0203, cell(1, 1), eight(2.5)),
  biff(0x00bd, two(2), two(2), two(0), four(30), two(0), four(22), two(3)),
  biff(0x0006, cell(3, 1), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
  biff(0x0207, biffText('text')),
];
const stream = (extra: readonly Uint8Array[] = []) =>
  biffStream('S', [biff(0x00fc, four(2), four(2), biffText('abc'), biffText('dé', true))], [...cells, ...extra]);

/** A repeatable sequence of numbers from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let flips = 1 + Math.floor(next() * 6); flips > 0; flips -= 1)
    copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  return next() < 0.2 ? copy.subarray(0, Math.floor(next() * copy.length)) : copy;
}

/** 'taken' or the refusal's code; any other error goes on its way and fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const table = await decodeTable(bytes, 'file');
  if ('kind' in table) return table.finding.code;
  try {
    for await (const _ of table.rows());
    return 'taken';
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.finding.code;
    throw error;
  }
}

describe('a file damaged anywhere', () => {
  it.each([
    ['text', Buffer.from('a,b\n"1",2\n')],
    ['gzip', gzipSync('a,b\n"1",2\n')],
    ['zip', zipOf([{ name: 'a.csv', content: 'a,b\n1,2\n' }])],
    ['XLSX', xlsxOf({ S: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>' }, '<si><t>x</t></si>')],
    ['XLS', oleOf({ Workbook: stream() })],
  ])('is taken or refused, and never more than that: %s', async (_, bytes) => {
    const next = sequence(20_260);
    const outcomes = new Set<string>();
    for (let time = 0; time < TIMES; time += 1) outcomes.add(await outcome(damaged(bytes, next)));
    expect([...outcomes].filter((code) => code !== 'taken' && !code.startsWith('file.'))).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it('in an XLS container that names a stream which it lacks is refused', async () => {
    const bytes = Buffer.from(oleOf({ Workbook: stream() }));
    const name = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.writeUInt32LE(0xfffffffe, name + 116);
    bytes.writeUInt32LE(0x00ffffff, name + 120);
    expect(await outcome(bytes)).toBe('file.damaged');
  });
});

describe('a workbook made to fill memory', () => {
  it('with a cell in the last column of every row is refused', async () => {
    const row = '<row><c r="XFD1"><v>1</v></c></row>';
    expect(await outcome(xlsxOf({ S: row.repeat(1000) }))).toBe('file.too-large');
  });

  it('with columns beyond those of an XLS sheet is refused', async () => {
    const wide = (column: number) => oleOf({ Workbook: stream([biff(0x0203, cell(5, column), eight(1))]) });
    expect([await outcome(wide(255)), await outcome(wide(256))]).toEqual(['taken', 'file.damaged']);
  });
});
