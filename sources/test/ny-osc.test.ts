import { readFileSync } from 'node:fs';
import type { Reading, Refusal } from '@leeway/model';
import { describe, expect } from 'vitest';
import { EXPENDITURES } from '../src/ny-osc/items.ts';
import { itWithData, lines, published, readText } from './published-files.ts';

const file = (year: number): string => published(`ny_osc/leveltwo${year % 100}.csv`);
const textOf = (year: number): string => readFileSync(file(year), 'utf8');
const read = (text: string): Promise<Reading | Refusal> => readText(text);

function reading(outcome: Reading | Refusal): Reading {
  if (outcome.kind === 'refusal') throw new Error(outcome.finding.what.en);
  return outcome;
}

const YEARS = [
  { year: 2015, pupils: 1_607_224, expenditureDollars: 39_611_346_915 },
  { year: 2016, pupils: 1_590_950, expenditureDollars: 40_133_002_785 },
  { year: 2017, pupils: 1_581_353, expenditureDollars: 41_575_893_545 },
  { year: 2018, pupils: 1_573_347, expenditureDollars: 43_056_846_273 },
  { year: 2019, pupils: 1_558_647, expenditureDollars: 44_670_445_798 },
];

const shuffled = (text: string): string => {
  const table = lines(text).map((line) => line.split(','));
  const order = (table[0] ?? []).map((_, position) => position).sort((a, b) => ((a * 7919) % 181) - ((b * 7919) % 181));
  return table.map((cells) => order.map((position) => cells[position] ?? '').join(',')).join('\n');
};

describe('New York level-two files', () => {
  itWithData.each(YEARS)(
    'of $year: every district, every total to the dollar',
    async ({ year, pupils, expenditureDollars }) => {
      const found = reading(await read(textOf(year)));
      expect([found.source, found.fiscalYears, found.rows.length, found.rowsRead, found.quarantined.length]).toEqual([
        'ny-osc',
        [year],
        691,
        691,
        0,
      ]);
      const stated = found.controlTotals.find(({ label }) => label === 'Total Expenditures');
      expect([stated?.stated, stated?.computed]).toEqual([expenditureDollars * 100, expenditureDollars * 100]);
      expect(found.controlTotals.find(({ label }) => label === 'Enrollment')?.computed).toBe(pupils);
      const sums = found.findings.filter(({ code }) => code.startsWith('ny-osc.adds-up'));
      expect(sums.map(({ evidence }) => [evidence.exact, evidence.beyond])).toEqual(sums.map(() => [691, 0]));
    },
  );

  itWithData('name what is odd about the file', async () => {
    const codes = reading(await read(textOf(2017))).findings.map(({ code }) => code);
    expect(codes).toContain('ny-osc.columns-without-name');
    expect(codes).toContain('ny-osc.without-new-york-city');
    expect(codes).toContain('ny-osc.remarks');
    expect(codes).toContain('ny-osc.money-without-pupils');
    expect(codes).toContain('ny-osc.full-value-not-filed');
  });

  itWithData.each([2015, 2018, 2019])('of %i: without headings the rows are the same, and it is said', async (year) => {
    const whole = reading(await read(textOf(year)));
    const headless = reading(await read(lines(textOf(year)).slice(1).join('\n')));
    expect(headless.rows.map(({ values }) => values)).toEqual(whole.rows.map(({ values }) => values));
    const said = headless.findings.find(({ code }) => code === 'ny-osc.no-headings');
    expect(said?.severity).toBe('weakens');
  });

  itWithData('without headings and months, with the closing total and blanks for zeros, as before 2015', async () => {
    const blank = (cell: string): string => (cell === '0' ? '' : cell);
    const text = lines(textOf(2019))
      .slice(1)
      .map((line) =>
        line
          .split(',')
          .filter((_, position) => position !== 5)
          .map(blank)
          .join(','),
      )
      .join('\n');
    const headless = reading(await read(text));
    const said = headless.findings.find(({ code }) => code === 'ny-osc.no-headings');
    expect(said?.evidence.layout).toBe('2015-2017-with-closing-total');
    const whole = reading(await read(textOf(2019)));
    const known = (values: Reading['rows'][number]['values'] | undefined) =>
      Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value));
    expect(headless.rows.map(({ values }) => known(values))).toEqual(whole.rows.map(({ values }) => known(values)));
    expect(headless.rows[0]?.values['Special Assessments']).toBeNull();
  });

  itWithData(
    'cut off between two lines: the districts that lack are counted; in the middle of one: refused',
    async () => {
      const text = textOf(2018);
      const amid = Math.floor(text.length * 0.7);
      const outcome = await read(text.slice(0, amid));
      expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('file.cut-off');
      const found = reading(await read(text.slice(0, text.lastIndexOf('\n', amid) + 1)));
      expect(found.quarantined).toHaveLength(0);
      expect(found.findings.map(({ code }) => code)).toContain('ny-osc.number-of-districts');
    },
  );

  itWithData.each([2015, 2019])('of %i: columns in another order give the same record', async (year) => {
    const whole = reading(await read(textOf(year)));
    const turned = reading(await read(shuffled(textOf(year))));
    expect(turned.rows).toEqual(whole.rows);
  });

  itWithData('without headings and with a revenue and an expenditure interchanged: refused', async () => {
    const text = lines(textOf(2019))
      .slice(1)
      .map((line) => {
        const cells = line.split(',');
        return cells
          .map((cell, position) => (position === 9 ? cells[99] : position === 99 ? cells[9] : cell))
          .join(',');
      })
      .join('\n');
    const outcome = await read(text);
    expect(outcome.kind === 'refusal' && outcome.finding.code).toBe('ny-osc.no-layout-fits');
  });

  itWithData('without headings and with a column too few: refused', async () => {
    const text = lines(textOf(2019))
      .slice(1)
      .map((line) => line.split(',').slice(0, -7).join(','))
      .join('\n');
    expect((await read(text)).kind).toBe('refusal');
  });

  itWithData('with letters in one cell: that cell is quarantined, named by column, and the row stays', async () => {
    const rows = lines(textOf(2018));
    const position = (rows[0] ?? '').split(',').indexOf('Instruction');
    const cells = (rows[10] ?? '').split(',');
    cells[position] = '12E4x';
    rows[10] = cells.join(',');
    const found = reading(await read(rows.join('\n')));
    expect(found.rows).toHaveLength(691);
    expect(found.quarantined.map(({ line, column, value }) => [line, column, value])).toEqual([
      [11, 'Instruction', '12E4x'],
    ]);
  });

  itWithData('with letters all over a money column: refused whole', async () => {
    const rows = lines(textOf(2018));
    const position = (rows[0] ?? '').split(',').indexOf('Instruction');
    const broken = rows.map((line, index) => {
      const cells = line.split(',');
      if (index > 0) cells[position] = 'abc';
      return cells.join(',');
    });
    const outcome = await read(broken.join('\n'));
    expect(outcome.kind === 'refusal' && outcome.finding.what.en).toContain('Instruction');
  });

  itWithData('in UTF-16 and with Windows line ends: the same record', async () => {
    const whole = reading(await read(textOf(2016)));
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${lines(textOf(2016)).join('\r\n')}`, 'utf16le'));
    const other = reading(await readText(bytes));
    expect(other.rows).toEqual(whole.rows);
  });

  itWithData('leave no expenditure unplaced: functions, benefits and outside make the stated total', async () => {
    const { rows, crosswalk } = reading(await read(textOf(2019)));
    const placed = crosswalk.items.filter(({ item, target }) => EXPENDITURES.includes(item) && target.kind !== 'kept');
    const worst = Math.max(
      ...rows.map((row) => {
        const sum = placed.reduce((total, { item }) => total + (row.values[item] ?? 0), 0);
        return Math.abs(sum - (row.values['Total Expenditures'] ?? 0));
      }),
    );
    expect(worst).toBe(0);
  });
});
