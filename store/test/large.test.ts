import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embedded, type FreshStore, server } from './databases.ts';
import { from, largeReading, reading } from './readings.ts';

describe.each([embedded(), server()])('a statewide file in $name', (keeping) => {
  let fresh: FreshStore;
  beforeAll(keeping.start);
  afterAll(keeping.stop);
  beforeEach(async () => {
    fresh = await keeping.fresh();
  });

  it.each([999, 1000, 1001, 2000])('gives back each of %d rows once, in the order of the file', async (count) => {
    const { rows } = largeReading(count, 3);
    await fresh.store.commitBatch(reading(rows), from('a'));
    const kept = await fresh.store.currentRecord();
    expect(kept.rows.map(({ batch, source, ...row }) => row)).toEqual(rows);
  });

  it('puts a restated file in force over the pages of the first', async () => {
    const whole = largeReading(4766, 72);
    const restated = whole.rows
      .filter((_, index) => index % 3 === 0)
      .map((row) => ({ ...row, line: row.line + 10_000 }));
    await fresh.store.commitBatch(whole, from('a'));
    await fresh.store.commitBatch(reading(restated), from('b'));
    const { rows } = await fresh.store.currentRecord();
    const lines = rows.map(({ line }) => line).sort((a, b) => a - b);
    const expected = [...whole.rows.filter((_, index) => index % 3 !== 0), ...restated].map(({ line }) => line);
    expect(lines).toEqual(expected.sort((a, b) => a - b));
    await fresh.store.undoBatch('batch-2', 'finance chief');
    expect((await fresh.store.currentRecord()).rows.map(({ batch, source, ...row }) => row)).toEqual(whole.rows);
  });

  it('takes and gives back wide rows', async () => {
    const { rows } = largeReading(1200, 262);
    await fresh.store.commitBatch(reading(rows), from('a'));
    expect((await fresh.store.previousValues('ledger')).map(({ values }) => values)).toEqual(
      rows.map(({ values }) => values),
    );
  });
});
