import type { CrosswalkItem } from '@leeway/model';
import { COMMON_FUNCTIONS, findingSentence, RECORD_MEASURES } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { context } from '../test/tiny-rows.ts';
import type { Recognition, SourceFormat } from './contract.ts';
import { FORMATS, readPublished } from './registry.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const format = (id: string, recognition: Recognition): SourceFormat => {
  const first = FORMATS[0];
  if (!first) throw new Error('No format is registered.');
  const title = { en: `Format ${id}`, es: `Formato ${id}` };
  return {
    ...first,
    id,
    description: { ...first.description, title },
    recognise: () => recognition,
    read: async () => ({
      kind: 'refusal',
      finding: { code: `read-by-${id}`, severity: 'blocks', what: title, soWhat: title, fix: title, evidence: {} },
    }),
  };
};

async function outcome(...formats: SourceFormat[]) {
  const read = await readPublished(text('a,b\n1,2\n'), 'table.csv', context(), { formats });
  if (read.kind !== 'refusal') throw new Error('The file was taken.');
  return read.finding;
}

describe('choosing a format', () => {
  it('takes the surest one', async () => {
    const found = await outcome(format('x', { confidence: 0.7, why: '' }), format('y', { confidence: 0.9, why: '' }));
    expect(found.code).toBe('read-by-y');
  });

  it('refuses below 0.6, naming the nearest format and the columns that are missing', async () => {
    const found = await outcome(format('x', { confidence: 0.59, why: '', missing: ['LEAID', 'V33'] }));
    expect(findingSentence(found, 'en')).toBe(
      '“table.csv” has a layout that none of the known formats has. The nearest is “Format x”, which needs the columns that are missing here: LEAID, V33. What its columns mean would be a guess, so nothing was taken. Map its columns once, or bring the file as its publisher offers it.',
    );
    expect(found.what.es).toContain(
      'El más cercano es «Formato x», que necesita las columnas que aquí faltan: LEAID, V33.',
    );
  });

  it.each([
    ['with half of the headings that it needs', ['c', 'd'], 4, true],
    ['with less than half of them', ['b', 'c', 'd'], 4, false],
  ])('names the nearest %s: %s of %d missing', async (_, missing, needed, named) => {
    const found = await outcome(format('x', { confidence: 0.55, why: '', missing, needed }));
    expect(found.what.en.includes('Format x')).toBe(named);
  });

  it('names no format for a table that has no more of one than a name and an id', async () => {
    const read = await readPublished(text('District ID,Name,Books,Buses,Meals\n1,A,2,3,4\n'), 'own.csv', context());
    if (read.kind !== 'refusal') throw new Error('The file was taken.');
    expect(findingSentence(read.finding, 'en')).toBe(
      '“own.csv” has a layout that none of the known formats has. What its columns mean would be a guess, so nothing was taken. Map its columns once, or bring the file as its publisher offers it.',
    );
  });

  it('takes a format at 0.6', async () => {
    expect((await outcome(format('x', { confidence: 0.6, why: '' }))).code).toBe('read-by-x');
  });

  it('refuses a tie', async () => {
    const found = await outcome(format('x', { confidence: 0.9, why: '' }), format('y', { confidence: 0.9, why: '' }));
    expect([found.code, found.what.en]).toEqual([
      'file.ambiguous-layout',
      '“table.csv” fits “Format x” and “Format y” equally well.',
    ]);
  });

  it('names no format where none is near', async () => {
    expect((await outcome()).what.en).toBe('“table.csv” has a layout that none of the known formats has.');
  });
});

describe('every registered format', () => {
  it('has an id of its own, which its description and crosswalk repeat', () => {
    const ids = FORMATS.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(FORMATS.map((entry) => [entry.description.id, entry.crosswalk.source])).toEqual(ids.map((id) => [id, id]));
  });

  it.each(FORMATS.map((entry) => [entry.id, entry] as const))(
    '%s translates each item once, into known functions and measures',
    (_, entry) => {
      const items: readonly CrosswalkItem[] = entry.crosswalk.items;
      const names = items.map((item) => item.item);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      const known = new Set(COMMON_FUNCTIONS.map((common) => common.code));
      for (const { target, note } of items) {
        if (target.kind === 'function') expect(target.functions.filter((code) => !known.has(code))).toEqual([]);
        if (target.kind === 'function' && target.functions.length > 1)
          expect([target.home === null, note === null]).toEqual([false, false]);
        if (target.kind === 'measure') expect(Object.keys(RECORD_MEASURES)).toContain(target.measure);
      }
    },
  );
});
