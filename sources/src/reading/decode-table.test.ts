import { gzipSync } from 'node:zlib';
import type { Refusal } from '@leeway/model';
import { findingSentence } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { biff, biffStream, oleOf, xlsxOf, zipOf } from '../../test/make-files.ts';
import type { DecodedTable } from '../contract.ts';
import { decodeTable } from './decode-table.ts';

/** The same archive with another checksum in its directory. */
function withWrongChecksum(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 16;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

const CSV = 'id,name\n1,a\n';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function cellsOf(input: Uint8Array): Promise<string[][]> {
  const table = await decodeTable(input, 'file');
  if ('kind' in table) throw new Error(table.finding.what.en);
  const rows: string[][] = [];
  for await (const { cells } of table.rows()) rows.push([...cells]);
  return rows;
}

async function refusedAs(input: Uint8Array): Promise<string> {
  const outcome: DecodedTable | Refusal = await decodeTable(input, 'file.csv');
  if (!('kind' in outcome)) throw new Error('The file was taken.');
  const { finding } = outcome;
  for (const language of ['en', 'es'] as const) {
    expect(finding.what[language] && finding.soWhat[language] && finding.fix[language]).toBeTruthy();
    expect(findingSentence(finding, language)).not.toMatch(/undefined|null|NaN/);
  }
  return `${finding.code}: ${finding.what.en}`;
}

describe('a file', () => {
  it.each([
    ['plain', text(CSV)],
    ['gzip', gzipSync(CSV)],
    ['zip', zipOf([{ name: 'a/data.txt', content: CSV }])],
    [
      'zip with a folder and what macOS adds',
      zipOf([
        { name: 'a/', content: '' },
        { name: 'a/d.csv', content: CSV },
        { name: '__MACOSX/a/._d.csv', content: 'x' },
      ]),
    ],
    ['gzip in a zip', zipOf([{ name: 'd.gz', content: gzipSync(CSV) }])],
  ])('is the same table when it comes %s', async (_, input) => {
    expect(await cellsOf(input)).toEqual([
      ['id', 'name'],
      ['1', 'a'],
    ]);
  });

  it('can be read twice', async () => {
    const table = await decodeTable(text(CSV), 'file');
    if ('kind' in table) throw new Error('refused');
    const counts: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      let count = 0;
      for await (const _ of table.rows()) count += 1;
      counts.push(count);
    }
    expect(counts).toEqual([2, 2]);
  });

  it.each([
    ['empty', new Uint8Array(0), 'file.empty'],
    ['blank', text(' \r\n\n'), 'file.empty'],
    ['of separators only', text(',,\n,,\n'), 'file.empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a PNG picture'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a JPEG picture'],
    ['a PDF', text('%PDF-1.7\n%âã'), 'a PDF document'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'a program'],
    ['bytes of no known kind', Buffer.from([1, 2, 3, 4, 5, 6, 7, 0, 9, 1, 2, 3]), 'a binary file of an unknown kind'],
    [
      'a web page',
      text('<!DOCTYPE html>\n<html><body><table><tr><td>1</td></tr></table></body></html>'),
      'file.web-page',
    ],
    ['a web page after a comment', text('<!-- saved -->\n<HTML lang="en"><head>'), 'file.web-page'],
    ['XML', text('<?xml version="1.0"?><rows><row/></rows>'), 'an XML document'],
    ['JSON', text('[{"id": 1}]'), 'a JSON document'],
    [
      'a Word document',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ]),
      'a Word document',
    ],
    ['an old Word document', oleOf({ WordDocument: text('x') }), 'an Office document without a workbook'],
    [
      'two tables in a zip',
      zipOf([
        { name: 'a.csv', content: CSV },
        { name: 'b.csv', content: CSV },
      ]),
      '2 files: a.csv, b.csv',
    ],
    ['an empty zip', zipOf([]), 'an archive without a file'],
    ['a zip under a password', zipOf([{ name: 'a.csv', content: CSV, encrypted: true }]), 'file.password'],
    [
      'a workbook under a password (XLSX)',
      oleOf({ EncryptedPackage: text('x'), EncryptionInfo: text('y') }),
      'file.password',
    ],
    [
      'a workbook under a password (XLS)',
      oleOf({ Workbook: biffStream('S', [biff(0x2f, Buffer.alloc(6))], []) }),
      'file.password',
    ],
    ['a gzip cut short', gzipSync('a,b\n'.repeat(1000)).subarray(0, 30), 'a gzip file that breaks off'],
    ['a zip cut short', zipOf([{ name: 'a.csv', content: CSV }]).subarray(0, 60), 'a zip file that breaks off'],
    [
      'a zip whose checksum is wrong',
      withWrongChecksum(zipOf([{ name: 'a.csv', content: CSV }])),
      'a zip file that breaks off',
    ],
    [
      'a zip that declares a gigabyte',
      zipOf([{ name: 'a.csv', content: CSV, declaredBytes: 2 ** 30 }]),
      'file.too-large',
    ],
    ['a gzip that unpacks to 60 MB from 60 kB', gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a,b\n')), 'file.too-large'],
    [
      'a workbook with a document type',
      xlsxOf({ S: '<row><c><v>1</v></c></row>' }, '', '<!DOCTYPE x [<!ENTITY a "b">]>'),
      'file.document-type',
    ],
    ['a workbook of broken XML', xlsxOf({ S: '<row><c>' }), 'file.damaged'],
  ])('is refused in one sentence when it is %s', async (_, input, said) => {
    expect(await refusedAs(input)).toContain(said);
  });
});
