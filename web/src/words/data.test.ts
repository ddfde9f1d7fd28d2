import { describe, expect, it } from 'vitest';
import { countsWords, findingCounts } from './data.ts';
import { rowsShown } from './states.ts';

const counts = (read: number, quarantined: number, cellsQuarantined: number, districtYears: number, units: number) =>
  countsWords({
    rows: { read },
    lines: { used: read - quarantined, quarantined },
    cellsQuarantined,
    districtYears,
    units,
  });

describe('what became of the lines of a file', () => {
  it('adds up: 3,002 lines read are 2,999 used and 3 set aside', () => {
    expect(counts(3002, 3, 2, 2999, 500).en).toBe(
      '3,002 lines read: 2,999 used, 3 set aside. 2 single cells of the lines used are set aside. 2,999 district-years of 500 units.',
    );
  });

  it('is in the singular where there is one, in both languages', () => {
    expect(counts(2, 1, 1, 1, 1)).toEqual({
      en: '2 lines read: 1 used, 1 set aside. 1 single cell of the lines used is set aside. 1 district-year of 1 unit.',
      es: '2 líneas leídas: 1 usada, 1 apartada. 1 celda suelta de las líneas usadas está apartada. 1 distrito-año de 1 unidad.',
    });
  });
});

describe('a count in words', () => {
  it('agrees with its verb and its noun', () => {
    expect(findingCounts({ blocks: 1, weakens: 1, note: 1 })).toEqual({
      en: '1 blocks, 1 weakens, 1 note',
      es: '1 bloquea, 1 debilita, 1 nota',
    });
    expect(findingCounts({ blocks: 2, weakens: 0, note: 2 })).toEqual({
      en: '2 block, 2 notes',
      es: '2 bloquean, 2 notas',
    });
    expect([rowsShown(1, 1), rowsShown(1, 20)].map(({ en, es }) => [en, es])).toEqual([
      ['1 row', '1 fila'],
      ['1 of 20 rows', '1 de 20 filas'],
    ]);
  });
});
