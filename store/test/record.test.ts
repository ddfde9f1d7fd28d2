import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyImported, BatchUnknown, ReadingInvalid } from '../src/index.ts';
import type { Tables } from '../src/schema/tables.ts';
import { embedded, type FreshStore, server } from './databases.ts';
import { crosswalk, from, reading, row, unit, weakening } from './readings.ts';

const RECORD_TABLES: readonly (keyof Tables)[] = [
  'batch',
  'unit',
  'row_shape',
  'record_row',
  'quarantined_row',
  'finding',
  'control_total',
  'crosswalk',
  'table_mapping',
];

/** Every row of every table of the record, as text. */
async function dump({ database }: FreshStore): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const table of RECORD_TABLES) {
    const rows = await database.selectFrom(table).selectAll().execute();
    tables[table] = rows.map((each) => JSON.stringify(each)).sort();
  }
  return JSON.stringify(tables, null, 1);
}

describe.each([embedded(), server()])('the public record in $name', (keeping) => {
  let fresh: FreshStore;
  beforeAll(keeping.start);
  afterAll(keeping.stop);
  beforeEach(async () => {
    fresh = await keeping.fresh();
  });

  const inForce = async () =>
    (await fresh.store.currentRecord()).rows.map((each) => [
      each.unitId,
      each.fiscalYear,
      each.basis,
      each.values.SPENT,
      each.batch,
    ]);

  it('is empty before the first import', async () => {
    const record = await fresh.store.currentRecord();
    expect({ ...record, version: '' }).toEqual({
      version: '',
      batches: [],
      units: [],
      rows: [],
      crosswalks: {},
      descriptions: {},
    });
  });

  it('gives back what was read, to the cent', async () => {
    const rows = [
      { ...row('0100001', 2024, 2, 123_456_789_012_345), lines: { SPENT: 3 } },
      row('0100001', 2025, 4, null, 'budget'),
    ];
    const batch = await fresh.store.commitBatch(reading(rows), from('a.csv'));
    expect(batch).toEqual({
      id: 'batch-1',
      source: 'ledger',
      vintage: 1,
      file: 'a.csv',
      sha256: 'sha of a.csv',
      importedAt: '2026-01-05T00:00:01.000Z',
      importedBy: 'finance chief',
      fiscalYears: [2024, 2025],
      units: 1,
      rows: { read: 2, accepted: 2, quarantined: 0 },
      synthetic: false,
    });
    const record = await fresh.store.currentRecord();
    expect(record.batches).toEqual([batch]);
    expect(record.units).toEqual([unit('0100001', 'District 0100001')]);
    expect(record.rows).toEqual(rows.map((each) => ({ ...each, batch: 'batch-1', source: 'ledger' })));
    expect(record.crosswalks).toEqual({ ledger: crosswalk });
  });

  it('refuses the same bytes of the same source twice, and names the first import', async () => {
    const { store } = fresh;
    const first = await store.commitBatch(reading([row('1', 2024, 2, 5)]), from('a.csv'));
    const refusal = await store.commitBatch(reading([row('1', 2024, 2, 5)]), from('a.csv')).catch((error) => error);
    expect(refusal).toBeInstanceOf(AlreadyImported);
    expect((refusal as AlreadyImported).batch).toEqual(first);
    expect(await store.alreadyImported('ledger', 'sha of a.csv')).toEqual(first);
    expect(await store.alreadyImported('other', 'sha of a.csv')).toBeNull();
  });

  it('counts vintages per source and overlapping year', async () => {
    const { store } = fresh;
    const vintageOf = async (file: string, years: number[], source = 'ledger') => {
      const rows = years.map((year, index) => row('1', year, index + 2, year));
      return (await store.commitBatch(reading(rows, { source }), from(file))).vintage;
    };
    expect(await vintageOf('2023', [2023])).toBe(1);
    expect(await vintageOf('2024', [2024])).toBe(1);
    expect(await vintageOf('2024 again', [2024])).toBe(2);
    expect(await vintageOf('both', [2023, 2024])).toBe(3);
    expect(await vintageOf('2024', [2024], 'other source')).toBe(1);
  });

  it('puts the newest vintage in force, row by row, and keeps the older one', async () => {
    const { store } = fresh;
    await store.commitBatch(
      reading([row('1', 2024, 2, 10), row('2', 2024, 3, 20), row('1', 2025, 4, 30, 'budget')]),
      from('a'),
    );
    await store.commitBatch(reading([row('1', 2024, 2, 11), row('1', 2025, 3, 31)]), from('b'));
    expect(await inForce()).toEqual([
      ['2', 2024, 'actual', 20, 'batch-1'],
      ['1', 2025, 'budget', 30, 'batch-1'],
      ['1', 2024, 'actual', 11, 'batch-2'],
      ['1', 2025, 'actual', 31, 'batch-2'],
    ]);
    expect((await store.vintages('ledger')).map(({ id, rowsInForce }) => [id, rowsInForce])).toEqual([
      ['batch-2', 2],
      ['batch-1', 2],
    ]);
    expect((await store.previousValues('ledger')).map(({ values }) => values.SPENT)).toEqual([20, 30, 11, 31]);
  });

  it('stands after an undo exactly as it stood before the import', async () => {
    const { store } = fresh;
    await store.commitBatch(reading([row('1', 2024, 2, 10)]), from('a'));
    const [before, version] = [await dump(fresh), await store.recordVersion()];
    const restated = reading([row('1', 2024, 2, 12), row('3', 2024, 3, 40)], {
      crosswalk: { ...crosswalk, version: '2' },
      findings: [weakening],
      controlTotals: [{ label: 'All', fiscalYear: null, stated: 50, computed: 52, unit: 'cents' }],
      quarantined: [{ line: 4, column: null, value: 'x', reason: { en: 'No.', es: 'No.' }, raw: 'x' }],
    });
    const { id } = await store.commitBatch(restated, from('b'));
    expect(await dump(fresh)).not.toBe(before);
    expect(await store.recordVersion()).not.toBe(version);
    await store.undoBatch(id, 'finance chief');
    expect(await dump(fresh)).toBe(before);
    expect(await store.recordVersion()).toBe(version);
  });

  it('puts an older vintage back in force, also from the middle', async () => {
    const { store } = fresh;
    for (const [file, spent] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const) {
      await store.commitBatch(reading([row('1', 2024, 2, spent)]), from(file));
    }
    await store.undoBatch('batch-2', 'finance chief');
    expect(await inForce()).toEqual([['1', 2024, 'actual', 3, 'batch-3']]);
    await store.undoBatch('batch-3', 'finance chief');
    expect(await inForce()).toEqual([['1', 2024, 'actual', 1, 'batch-1']]);
    await expect(store.undoBatch('batch-3', 'finance chief')).rejects.toBeInstanceOf(BatchUnknown);
  });

  it('leaves nothing of an import that fails on its way', async () => {
    const { store } = fresh;
    await store.commitBatch(reading([row('1', 2024, 2, 10)]), from('a'));
    const before = await dump(fresh);
    const twoNames = reading([row('2', 2024, 2, 1)], { units: [unit('2', 'One name'), unit('2', 'Another')] });
    await expect(store.commitBatch(twoNames, from('b'))).rejects.toThrow();
    expect(await dump(fresh)).toBe(before);
    expect(await store.platformAudit()).toHaveLength(1);
  });

  it('calls a reading that states a unit and year twice a wrong program, with both lines', async () => {
    const twice = reading([row('1', 2024, 2, 1), row('1', 2024, 7, 2)]);
    const failure = await fresh.store.commitBatch(twice, from('a')).catch((error) => error);
    expect(failure).toBeInstanceOf(ReadingInvalid);
    expect(failure.message).toContain('lines 2 and 7');
  });

  it('shows an import whole: findings, control totals, crosswalk, rows set aside page by page', async () => {
    const { store } = fresh;
    const quarantined = [3, 4, 5].map((line) => ({
      line,
      column: line === 4 ? 'SPENT' : null,
      value: 'abc',
      reason: { en: 'Not a number.', es: 'No es un número.' },
      raw: `${line},abc`,
    }));
    const totals = [
      { label: 'All', fiscalYear: null, stated: null, computed: 9_007_199_254_740_991, unit: 'cents' as const },
    ];
    const whole = reading([row('1', 2024, 2, 5)], {
      quarantined,
      findings: [weakening],
      controlTotals: totals,
      rowsRead: 4,
    });
    const batch = await store.commitBatch(whole, from('a'));
    expect(await store.batch('batch-1')).toEqual({
      batch,
      description: whole.description,
      crosswalk,
      findings: [weakening],
      controlTotals: totals,
    });
    expect(batch.rows).toEqual({ read: 4, accepted: 1, quarantined: 3 });
    expect(await store.quarantined('batch-1', { offset: 1, limit: 1 })).toEqual({ total: 3, items: [quarantined[1]] });
    expect((await store.batches())[0]).toMatchObject({ id: 'batch-1', findings: { blocks: 0, weakens: 1, note: 0 } });
    expect(await store.batch('nothing')).toBeNull();
    expect(await store.quarantined('nothing', { offset: 0, limit: 9 })).toEqual({ total: 0, items: [] });
  });

  it('opens a line to what it states, also where an item has a line of its own', async () => {
    const { store } = fresh;
    const rows = [{ ...row('1', 2024, 2, 5), lines: { SPENT: 9 } }, row('2', 2024, 3, 6)];
    await store.commitBatch(reading(rows), from('a'));
    const byItem = await store.rawRow('batch-1', 9);
    expect(byItem?.unit.name).toBe('District 1');
    expect(byItem?.items.find(({ item }) => item === 'SPENT')).toEqual({
      item: 'SPENT',
      label: 'All spending',
      unit: 'cents',
      value: 5,
      line: 9,
    });
    expect(byItem?.items.find(({ item }) => item === 'PUPILS')).toEqual({
      item: 'PUPILS',
      label: 'PUPILS',
      unit: null,
      value: 100,
      line: 2,
    });
    expect((await store.rawRow('batch-1', 3))?.row).toEqual(rows[1]);
    expect(await store.rawRow('batch-1', 3, '1')).toBeNull();
    expect(await store.rawRow('batch-1', 77)).toBeNull();
  });

  it('tells rows with other items apart, in the order in which the file states them', async () => {
    const { store } = fresh;
    const values = [{ SPENT: 1, PUPILS: 2 }, { Z: 3 }, { PUPILS: null, SPENT: 4 }, {}, { SPENT: 5, PUPILS: 6 }];
    const rows = values.map((stated, index) => ({ ...row(String(index), 2024, index + 2, 0), values: stated }));
    await store.commitBatch(reading(rows), from('a'));
    const kept = (await store.currentRecord()).rows.map((each) => JSON.stringify(each.values));
    expect(kept).toEqual(values.map((stated) => JSON.stringify(stated)));
  });

  it('names a unit as its latest import does, and keeps what only an earlier one knew', async () => {
    const { store } = fresh;
    const named = (name: string, county: string | null) => ({ units: [unit('1', name, { county })] });
    await store.commitBatch(reading([row('1', 2024, 2, 1)], named('OLD NAME', 'Adams')), from('a'));
    await store.commitBatch(reading([row('1', 2024, 2, 1)], named('New Name', null)), from('b'));
    expect((await store.currentRecord()).units).toEqual([unit('1', 'New Name', { county: 'Adams' })]);
  });

  it('keeps hostile text: NUL, half a character, quotes, another script', async () => {
    const { store } = fresh;
    const value = `a\0b\ud83d'"\\u0000 ñ 学校 😀`;
    const kept = `a\ufffdb\ufffd'"\\u0000 ñ 学校 😀`;
    const hostile = { line: 3, column: null, value, raw: value, reason: { en: value, es: value } };
    const named = reading([row('1', 2024, 2, 1)], { units: [unit('1', value)], quarantined: [hostile] });
    await store.commitBatch(named, { ...from('a'), file: value });
    const { items } = await store.quarantined('batch-1', { offset: 0, limit: 1 });
    expect(items[0]).toEqual({ line: 3, column: null, value: kept, raw: kept, reason: { en: kept, es: kept } });
    const record = await store.currentRecord();
    expect([record.units[0]?.name, record.batches[0]?.file]).toEqual([kept, kept]);
    expect(await store.brokenPlatformEntry()).toBeNull();
  });

  it('keeps mappings whole, the latest under each id', async () => {
    const { store } = fresh;
    await store.saveMapping({ id: 'b-table', columns: ['x'] } as { id: string }, 'finance chief');
    await store.saveMapping({ id: 'a-table' }, 'finance chief');
    await store.saveMapping({ id: 'b-table', columns: ['y'] } as { id: string }, 'operations chief');
    expect((await store.mappings()).map(({ id }) => id)).toEqual(['a-table', 'b-table']);
    const kept = await store.mapping('b-table');
    expect([kept?.body, kept?.savedBy]).toEqual([{ id: 'b-table', columns: ['y'] }, 'operations chief']);
    expect(await store.mapping('none')).toBeNull();
  });

  it('imports side by side without losing a vintage or breaking the audit chain', async () => {
    const { store } = fresh;
    const files = ['a', 'b', 'c', 'd', 'e'];
    const batches = await Promise.all(
      files.map((file) => store.commitBatch(reading([row('1', 2024, 2, 1)]), from(file))),
    );
    expect(batches.map(({ vintage }) => vintage).sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await store.platformAudit()).map(({ entry, action }) => [entry, action])).toEqual(
      files.map((_, index) => [index + 1, 'import']),
    );
    expect(await store.brokenPlatformEntry()).toBeNull();
  });
});
