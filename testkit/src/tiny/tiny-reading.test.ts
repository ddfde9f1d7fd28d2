import { describe, expect, it } from 'vitest';
import { tinyDistrict } from './tiny-district.ts';
import { tinyBatch, tinyReading, tinyRecord } from './tiny-reading.ts';

const north = tinyDistrict('ZZ00001', { pupils: 100, dollars: { '2700': 50_000, '2200+2400': null } });
const south = tinyDistrict('ZZ00002', { pupils: 200, dollars: { '2700': 80_000 }, measures: { 'debt-service': 7 } });

describe('tiny readings', () => {
  it('keeps dollars as cents, counts as they are and the unknown as null, one line a district', () => {
    expect(tinyReading([north, south]).rows).toEqual([
      {
        unitId: 'ZZ00001',
        fiscalYear: 2025,
        basis: 'actual',
        line: 2,
        values: { '2700': 5_000_000, '2200+2400': null, pupils: 100 },
      },
      {
        unitId: 'ZZ00002',
        fiscalYear: 2025,
        basis: 'actual',
        line: 3,
        values: { '2700': 8_000_000, pupils: 200, 'debt-service': 700 },
      },
    ]);
  });

  it('puts functions kept together where the test says, else with the first', () => {
    const homes = { '2200+2400': 'staffing' };
    const targetOf = (reading: ReturnType<typeof tinyReading>) =>
      reading.crosswalk.items.find(({ item }) => item === '2200+2400')?.target;
    expect(targetOf(tinyReading([north]))).toEqual({
      kind: 'function',
      functions: ['2200', '2400'],
      home: 'curriculum',
    });
    expect(targetOf(tinyReading([north], { homes }))).toMatchObject({ home: 'staffing' });
  });

  it('refuses a function that the common chart does not have', () => {
    expect(() => tinyReading([tinyDistrict('ZZ00001', { dollars: { '9999': 1 } })])).toThrow('No function 9999');
  });

  it('puts readings together without doubling a unit, each row with its batch', () => {
    const record = tinyRecord(tinyReading([north, south]), tinyReading([north], { source: 'other' }));
    expect(record.units.map(({ id }) => id)).toEqual(['ZZ00001', 'ZZ00002']);
    expect(record.rows.map(({ unitId, batch, source }) => [unitId, batch, source])).toEqual([
      ['ZZ00001', 'batch-1', 'tiny'],
      ['ZZ00002', 'batch-1', 'tiny'],
      ['ZZ00001', 'batch-2', 'other'],
    ]);
    expect(tinyBatch(tinyReading([north, south])).rows).toEqual({ read: 2, accepted: 2, quarantined: 0 });
  });
});
