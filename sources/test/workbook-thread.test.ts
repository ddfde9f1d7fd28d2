import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { biffStream, oleOf, xlsxOf } from './make-files.ts';

const ROOT = process.cwd();
const MEGABYTE = 1024 * 1024;
let folder = '';

/** What a bundled process says of a workbook that its thread reads within so much memory. */
function outcomeOf(kind: 'xls' | 'xlsx', bytes: Uint8Array, memoryBytes: number): unknown {
  const path = join(folder, `book.${kind}`);
  writeFileSync(path, bytes);
  const program = `
    const { workbookSheet } = await import(process.argv[1]);
    const { readFileSync } = await import('node:fs');
    const request = { kind: process.argv[3], bytes: readFileSync(process.argv[2]), name: 'book', sheet: null };
    const outcome = await workbookSheet(request, Number(process.argv[4])).then(
      ({ sheet, rows }) => [sheet, rows.length, rows.at(-1).cells],
      (error) => [error.name, error.refusal?.finding.code ?? error.message],
    );
    console.log(JSON.stringify(outcome));`;
  const bundle = pathToFileURL(join(folder, 'workbook.mjs')).href;
  const given = ['--input-type=module', '-e', program, bundle, path, kind, String(memoryBytes)];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}

beforeAll(() => {
  folder = mkdtempSync(join(ROOT, 'node_modules', '.workbook-thread-'));
  const build = `
    const { bundle } = await import(process.argv[1]);
    await bundle('sources/src/reading/workbook.ts', process.argv[2]);`;
  const outfile = join('node_modules', folder.split('node_modules')[1] ?? '', 'workbook.mjs');
  const script = pathToFileURL(join(ROOT, 'scripts', 'build.mjs')).href;
  execFileSync(process.execPath, ['--input-type=module', '-e', build, script, outfile], { cwd: ROOT });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook read in a thread by the bundled server', () => {
  const row = '<row><c t="inlineStr"><is><t>Alder district</t></is></c><c><v>12</v></c></row>';

  it('gives its rows', () => {
    expect(outcomeOf('xlsx', xlsxOf({ S: row.repeat(2500) }), 64 * MEGABYTE)).toEqual([
      'S',
      2500,
      ['Alder district', '12'],
    ]);
  });

  it('is refused where it is made to fill memory, and the process goes on', () => {
    const bomb = xlsxOf({ S: row.repeat(400_000) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(outcomeOf('xlsx', bomb, 32 * MEGABYTE)).toEqual(['RefusedFile', 'file.too-large']);
  });

  it('is refused with its own reason where it is broken', () => {
    const cut = oleOf({ Workbook: biffStream('S', [], []).subarray(0, -2) });
    expect(outcomeOf('xls', cut, 64 * MEGABYTE)).toEqual(['RefusedFile', 'file.damaged']);
  });
});
