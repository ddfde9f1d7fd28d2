import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddState } from '@leeway/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHome } from '../../testkit/test/pattern-homes.ts';
import { built, type Ended, freshFolder, leeway, line, removeBuilt, removeFolder } from './command-line.ts';

const home = freshFolder();
const folder = freshFolder();
const table = join(folder, 'corporations 2024.csv');
const draft = join(folder, 'mapping.json');
const run = (...words: readonly string[]): Promise<Ended> => line(home, ...words);

beforeAll(async () => {
  await built();
  await emptyHome(home);
  writeFileSync(table, oddState().text);
});

afterAll(() => {
  removeFolder(home);
  removeFolder(folder);
  removeBuilt();
});

type Draft = { columns: { column: string; unit: string; target: unknown }[] } & Record<string, unknown>;

/** What a person who knows the table writes into the draft. */
function edit(): void {
  const mapping = JSON.parse(readFileSync(draft, 'utf8')) as Draft;
  const meanings: Readonly<Record<string, unknown>> = {
    'Head count, October': { kind: 'measure', measure: 'pupils' },
    'Classroom outlay': { kind: 'function', functions: ['1000'], home: null },
  };
  const columns = mapping.columns.map((column) => ({
    ...column,
    unit: column.column === 'Classroom outlay' ? 'dollars' : column.unit,
    target: meanings[column.column] ?? column.target,
  }));
  writeFileSync(draft, JSON.stringify({ ...mapping, columns, state: 'VT', publisher: 'An invented agency' }));
}

describe('a table that nobody has mapped', () => {
  it('is refused on import with the command that mends it', async () => {
    const { code, out } = await run('import', table);
    expect(code).toBe(1);
    expect(out).toContain(`leeway mapping suggest '${table}' > mapping.json`);
    expect((await run('import', table, '--language', 'es')).out).toContain('qué significan sus columnas');
  });

  it('gives a mapping to edit on one side and what to know of it on the other', async () => {
    const { code, out, err } = await leeway(home, 'mapping', 'suggest', table);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ idColumn: 'Corp', nameColumn: 'Corporation', year: { column: 'Ending' } });
    expect(err).toMatch(/Head count, October +value +30/);
    expect(err).toContain('Missing: It is not said which state’s districts these are.');
    const { suggestion, asked } = await run('mapping', 'suggest', table, '--json').then((ended) => ({
      suggestion: JSON.parse(ended.out),
      asked: ended.err,
    }));
    expect(suggestion.missing.map(({ what }: { what: string }) => what)).toEqual(['state', 'publisher', 'pupils']);
    expect(asked).toBe('');
    writeFileSync(draft, out);
  });

  it('is not saved before it is finished: each fault on a line of its own', async () => {
    const { code, err } = await run('mapping', 'save', draft);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual(["'publisher' must be words.", "'state' must be a two-letter postal code."]);
    expect((await run('mapping', 'list', '--json')).out.trim()).toBe('[]');
  });

  it('is imported once its mapping is saved, and found', async () => {
    edit();
    expect((await run('mapping', 'save', draft)).out).toMatch(/^Saved: corporations, \d+ columns\./);
    expect((await run('mapping', 'list')).out).toMatch(/corporations +VT/);
    const imported = await run('import', table, '--json');
    expect([imported.code, JSON.parse(imported.out).rows.accepted]).toEqual([0, 120]);
    const found = await run('find', 'Elm Ridge', '--json');
    expect(found.code).toBe(0);
    expect(found.out).toContain('vt:0055');
  });
});

describe('a call that makes no sense', () => {
  it.each([
    ['no step', ['mapping']],
    ['a step that there is not', ['mapping', 'guess', table]],
    ['nothing to suggest from', ['mapping', 'suggest']],
    ['a list of something', ['mapping', 'list', 'all']],
    ['a file that is not there', ['mapping', 'suggest', 'nowhere.csv']],
    ['a mapping that is no JSON', ['mapping', 'save', table]],
  ])('%s: usage, in one line', async (_, words) => {
    const { code, out, err } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
