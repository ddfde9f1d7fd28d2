import { describe, expect, it } from 'vitest';
import { context, tinyRow, tinyTable, tinyUnit } from '../../test/tiny-rows.ts';
import type { DecodedTable, TableRow } from '../contract.ts';
import { type CellRule, notBelowZero } from './cell-rule.ts';
import { type IntakeOutcome, openIntake } from './intake.ts';

const RULES: readonly CellRule[] = [
  { item: 'money', column: 1, heading: 'Money', unit: 'dollars' },
  { item: 'pupils', column: 2, heading: 'Pupils', unit: 'count', impossible: notBelowZero },
];

async function taken(table: DecodedTable, marks = {}) {
  const intake = openIntake('tiny', table, context(), marks);
  for await (const row of table.rows()) {
    if (row.line === 1 || !intake.fits(row, 3)) continue;
    const id = row.cells[0] ?? '';
    if (id === '') intake.reject(row, id, { en: 'has no id', es: 'no tiene identificador' });
    else intake.accept(tinyUnit(id), tinyRow(id, 2015, intake.values(row, RULES), row.line), row);
  }
  return intake.outcome();
}

function whole(outcome: Awaited<ReturnType<typeof taken>>): IntakeOutcome {
  if ('kind' in outcome) throw new Error(outcome.finding.what.en);
  return outcome;
}

const codes = (outcome: IntakeOutcome): string[] => outcome.findings.map((found) => found.code);

describe('taking rows in', () => {
  it('keeps a row with a bad cell, and quarantines the cell with its line, column, value and reason', async () => {
    const outcome = whole(await taken(await tinyTable('Id,Money,Pupils', 'a,$1,2', 'b,lots,3', 'c,$5,-1')));
    expect(outcome.rows.map((row) => row.values)).toEqual([
      { money: 100, pupils: 2 },
      { money: null, pupils: 3 },
      { money: 500, pupils: null },
    ]);
    expect(outcome.quarantined).toEqual([
      {
        line: 3,
        column: 'Money',
        value: 'lots',
        reason: { en: 'is not an amount of money', es: 'no es un importe de dinero' },
        raw: 'b,lots,3',
      },
      {
        line: 4,
        column: 'Pupils',
        value: '-1',
        reason: { en: 'is below zero, which cannot be', es: 'es menor que cero, lo que no puede ser' },
        raw: 'c,$5,-1',
      },
    ]);
    expect(codes(outcome)).toEqual(['tiny.cells-quarantined']);
    expect(outcome.findings[0]?.what.en).toBe('2 cells under “Money”, “Pupils” could not be used.');
  });

  it('reads as many rows as it keeps and quarantines whole', async () => {
    const table = await tinyTable('Id,Money,Pupils', 'a,1,2', ',1,2', 'b,1', 'c,1,2,3', 'd,1,2,', 'a,1,2', 'a,9,2');
    const outcome = whole(await taken(table));
    const wholeRows = outcome.quarantined.filter((entry) => entry.column === null);
    expect([outcome.rowsRead, outcome.rows.length, wholeRows.length]).toEqual([7, 2, 5]);
    expect(wholeRows.map(({ line, reason }) => `${line} ${reason.en}`)).toEqual([
      '3 has no id',
      '4 has 2 cells where the header has 3',
      '5 has 4 cells where the header has 3',
      '7 repeats line 2 exactly',
      '8 is for the same unit and year as line 2, with other numbers',
    ]);
    expect(codes(outcome)).toEqual(['tiny.rows-quarantined', 'tiny.rows-repeated', 'tiny.rows-contradict']);
    expect(outcome.findings[0]?.evidence.rows).toBe(3);
  });

  it('counts the publisher’s marks for a missing number, and does not quarantine them', async () => {
    const marks = { '†': { en: 'not applicable', es: 'no aplicable' } };
    const outcome = whole(await taken(await tinyTable('Id,Money,Pupils', 'a,†,2', 'b,†,†'), marks));
    expect([outcome.quarantined, codes(outcome), outcome.findings[0]?.evidence.cells]).toEqual([
      [],
      ['tiny.marked-missing'],
      3,
    ]);
  });

  const lines = (bad: number): string[] =>
    Array.from({ length: 10 }, (_, index) => `u${index},${index < bad ? 'x' : '$1'},1`);

  it('refuses the file where more than a fifth of a money column cannot be read, naming column and first example', async () => {
    const outcome = await taken(await tinyTable('Id,Money,Pupils', ...lines(3)));
    expect('kind' in outcome && outcome.finding.what.en).toBe(
      'In “tiny.csv” 30 % of the cells under “Money” are not amounts of money, such as “x” on line 2.',
    );
  });

  it('takes the file where just a fifth cannot be read', async () => {
    expect(whole(await taken(await tinyTable('Id,Money,Pupils', ...lines(2)))).rows).toHaveLength(10);
  });

  it('refuses a file with a header and no usable row', async () => {
    const outcome = await taken(await tinyTable('Id,Money,Pupils', ',1,1'));
    expect('kind' in outcome && outcome.finding.code).toBe('tiny.no-rows');
  });

  it('cuts what it quotes to 200 characters of a value and 2,000 of a line', async () => {
    const long = 'x'.repeat(3000);
    const outcome = whole(await taken(await tinyTable('Id,Money,Pupils', 'a,1,1', `b,${long},1`)));
    const [entry] = outcome.quarantined;
    expect([entry?.value.length, entry?.raw.length]).toEqual([200, 2000]);
  });

  it('lets the rows of a workbook be short, which leave out trailing blanks', async () => {
    const table: DecodedTable = { ...(await tinyTable('Id,Money,Pupils', 'a,1,1')), container: 'xlsx' };
    const short: TableRow = { line: 9, cells: ['a'], raw: 'a' };
    expect(openIntake('tiny', table, context()).fits(short, 3)).toBe(true);
  });
});
