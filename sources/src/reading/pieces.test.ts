import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../test/make-files.ts';
import { PIECE_BYTES } from './byte-source.ts';
import { decodeTable } from './decode-table.ts';
import { delimitedRows, recordSplitter } from './delimited.ts';
import { encodingSurvey, pieceDecoder } from './encoding.ts';
import { LIMITS } from './limits.ts';
import { RefusedFile } from './refusal.ts';

const TRICKY = 'id,"na""me"\r\n1,"a\r\nb ""c"" d"\n\n"2",x\r3,"Piñon €5, long enough to be cut out"\r\n4,';

/** Rows of a text that comes in pieces of `size` characters. */
function inPieces(text: string, size: number) {
  const splitter = recordSplitter(',', 'f');
  const rows = [];
  for (let at = 0; at < text.length; at += size) rows.push(...splitter.take(text.slice(at, at + size), false));
  return [...rows, ...splitter.take('', true)];
}

function refusedCode(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.finding.code;
    throw error;
  }
  return 'taken';
}

describe('text that comes in pieces', () => {
  it.each([1, 2, 3, 7, 20])('has the same records, lines and raw text whatever the pieces: %i characters', (size) => {
    expect(inPieces(TRICKY, size)).toEqual([...delimitedRows(TRICKY, ',', 'f')]);
  });

  it('is refused where it stops inside a quotation or a record, as it is when whole', () => {
    expect(refusedCode(() => inPieces('a,b\n1,"2\n', 2))).toBe('file.open-quotation');
    expect(refusedCode(() => inPieces('a,b,c\n1,2,3\n4,5', 2))).toBe('file.cut-off');
    expect(refusedCode(() => inPieces('a,b,c\n1,2,3\n4,5\n', 2))).toBe('taken');
  });

  it('is refused where one record is longer than any table’s, whether a line or a quotation', () => {
    const long = 'x'.repeat(LIMITS.recordCharacters + 1);
    expect(refusedCode(() => [...recordSplitter(',', 'f').take(`a,b\n${long}`, false)])).toBe('file.record-too-long');
    expect(refusedCode(() => [...recordSplitter(',', 'f').take(`a,b\n"${long}`, false)])).toBe('file.open-quotation');
  });

  it.each([
    ['UTF-8 whose letters lie across pieces', Buffer.from('ñ€😀'), 'utf-8', 'ñ€😀'],
    ['UTF-8 cut in its last letter', Buffer.from('a€').subarray(0, 3), 'windows-1252', 'aâ‚'],
    ['Windows-1252', Buffer.from([0x49, 0x92, 0x41]), 'windows-1252', 'I’A'],
    ['UTF-16LE', Buffer.from('\uFEFFañ😀', 'utf16le'), 'utf-16le', 'añ😀'],
  ])('has the encoding that all its bytes show: %s', (_, bytes, encoding, text) => {
    const survey = encodingSurvey();
    for (const byte of bytes) survey.add(Uint8Array.of(byte));
    expect(survey.encoding()).toBe(encoding);
    const decode = pieceDecoder(survey.encoding());
    const parts = [...bytes].map((byte) => decode(Uint8Array.of(byte), false));
    expect(parts.join('') + decode(new Uint8Array(0), true)).toBe(text);
  });
});

describe('a file of several pieces', () => {
  const lines = Array.from({ length: 30_000 }, (_, at) => `${at},district number ${at},"x, y"`);
  const text = `id,name,note\n${lines.join('\n')}\n`;
  const last = async (input: Uint8Array | { path: string }) => {
    const table = await decodeTable(input, 'f');
    if ('kind' in table) return table.finding.code;
    const rows = [];
    for await (const row of table.rows()) rows.push(row);
    return [rows.length, rows.at(-1)?.line, rows.at(-1)?.cells, table.sha256.length];
  };
  const whole = [30_001, 30_001, ['29999', 'district number 29999', 'x, y'], 64];

  it('gives every row in memory, on disk, and packed', async () => {
    expect(text.length).toBeGreaterThan(3 * PIECE_BYTES);
    const folder = await mkdtemp(join(tmpdir(), 'leeway-pieces-'));
    const path = join(folder, 'f');
    await writeFile(path, gzipSync(text));
    const found = [Buffer.from(text), gzipSync(text), zipOf([{ name: 'f.csv', content: text }]), { path }].map(last);
    expect(await Promise.all(found)).toEqual([whole, whole, whole, whole]);
    await rm(folder, { recursive: true });
  });

  it('is refused before a row is given where its archive is cut', async () => {
    const packed = gzipSync(text);
    expect(await last(packed.subarray(0, packed.length - 20))).toBe('file.damaged');
  });

  it('shows at its last byte that it was never UTF-8', async () => {
    const table = await decodeTable(Buffer.concat([Buffer.from(text), Buffer.from([0xf1, 0x0a])]), 'f');
    expect('kind' in table ? null : table.encoding).toBe('iso-8859-1');
  });
});
