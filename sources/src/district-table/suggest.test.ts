import { describe, expect, it } from 'vitest';
import { decodeTable } from '../reading/index.ts';
import { tableMapping } from './mapping-check.ts';
import { suggestMapping } from './suggest.ts';

async function suggestion(text: string) {
  const table = await decodeTable(new TextEncoder().encode(text), 'state.csv');
  if ('kind' in table) throw new Error(table.finding.what.en);
  return suggestMapping(table);
}

const TABLE = [
  'LEAID,District Name,County,Fiscal Year,Total Enrollment,Instruction,Pupil Transportation,% Economically Disadvantaged,Average Daily Attendance,Mascot Age',
  '4800001,Alder ISD,Birch,2024,1200,"$9,000,000","$650,500",38.5,1130.4,12',
  '4800002,Elm ISD,Birch,2024,800,"$7,000,000","$400,000",20.0,760.0,3',
].join('\n');

describe('suggesting a mapping', () => {
  it('finds id, name, county and year, and gives usual headings their meaning', async () => {
    const found = await suggestion(TABLE);
    expect(found?.mapping.idColumn).toBe('LEAID');
    expect(found?.mapping.idScheme).toBe('leaid');
    expect(found?.mapping.nameColumn).toBe('District Name');
    expect(found?.mapping.countyColumn).toBe('County');
    expect(found?.mapping.year).toEqual({ column: 'Fiscal Year' });
    const meanings = found?.mapping.columns.map(({ column, unit, target }) => [
      column,
      unit,
      target.kind === 'measure' ? target.measure : target.kind === 'function' ? target.functions.join() : target.kind,
    ]);
    expect(meanings).toEqual([
      ['Total Enrollment', 'count', 'pupils'],
      ['Instruction', 'dollars', '1000'],
      ['Pupil Transportation', 'dollars', '2700'],
      ['% Economically Disadvantaged', 'percent', 'economically-disadvantaged-share'],
      ['Average Daily Attendance', 'count', 'average-daily-attendance'],
      ['Mascot Age', 'count', 'kept'],
    ]);
  });

  it('is surer of a whole match than of none, and asks about what it does not know', async () => {
    const found = await suggestion(TABLE);
    expect(found?.confidence.Instruction).toBeGreaterThan(found?.confidence['Mascot Age'] ?? 1);
    expect(found?.questions.map(({ en }) => en).join(' ')).toContain("'Mascot Age'");
  });

  it('gives a mapping that passes the check once someone says whose table it is', async () => {
    const found = await suggestion(TABLE);
    expect(found?.missing.map(({ what, needed }) => [what, needed])).toEqual([['publisher', true]]);
    expect(tableMapping(found?.mapping).kind).toBe('invalid');
    expect(tableMapping({ ...found?.mapping, publisher: 'Sample agency' }).kind).toBe('mapping');
  });

  it('keeps the surer of two columns for one measure', async () => {
    const found = await suggestion(
      'District ID,District,Enrollment,Enrollment on Oct 1 in grades K to 12\n1,Alder,900,870\n2,Elm,800,790',
    );
    const pupils = found?.mapping.columns.filter(({ target }) => target.kind === 'measure');
    expect(pupils?.map(({ column }) => column)).toEqual(['Enrollment']);
  });

  it('takes a column for numbers although some are suppressed or not given', async () => {
    const found = await suggestion(
      'District ID,District,Enrollment,Transportation\n1,Alder,900,"$5,100"\n2,Elm,N/A,*\n3,Oak,700,"$4,000"',
    );
    expect(found?.mapping.columns.map(({ column }) => column)).toEqual(['Enrollment', 'Transportation']);
  });

  it('takes the state from the ids, and asks where nothing tells it', async () => {
    expect((await suggestion(TABLE))?.mapping.state).toBe('TX');
    const unknown = await suggestion('District Code,District,Enrollment\n7,Alder,900');
    expect(unknown?.questions.at(-1)?.en).toContain('Which state');
  });

  it('gives no function to money that comes in', async () => {
    const found = await suggestion(
      'District ID,District,State Aid - Transportation,Transportation Fees\n1,Alder,900,20',
    );
    expect(found?.mapping.columns.map(({ target }) => target.kind)).toEqual(['kept', 'kept']);
  });

  it('gives no money to a column of per cents', async () => {
    const found = await suggestion(
      'District ID,District,Local Revenue,Local Revenue (%)\n1,Alder,900,38.5\n2,Elm,800,20',
    );
    expect(found?.mapping.columns.map(({ unit, target }) => [unit, target.kind])).toEqual([
      ['dollars', 'measure'],
      ['percent', 'kept'],
    ]);
  });

  it('suggests nothing where no row reads as headings', async () => {
    expect(await suggestion('a,b\n1,2')).toBeNull();
    expect(await suggestion('1,2,3\n4,5,6\n7,8,9')).toBeNull();
  });
});

const ODD = [
  'Annual return of corporations',
  '',
  'Corp,Corporation,Ending,Head Count,Instr. outlay,Blank',
  '0010,Alder,2023,1200,9000000,',
  '0020,Elm,2023,800,7000000,',
  '0010,Alder,2024,1180,9100000,',
  '0020,Elm,2024,790,7200000,',
].join('\n');

describe('headings that no vocabulary knows', () => {
  it('are settled by the cells: years, the most different words, and a code of its own for each name', async () => {
    const found = await suggestion(ODD);
    expect(found?.columns.map(({ heading, use }) => [heading, use])).toEqual([
      ['Corp', 'id'],
      ['Corporation', 'name'],
      ['Ending', 'year'],
      ['Head Count', 'value'],
      ['Instr. outlay', 'value'],
      ['Blank', 'none'],
    ]);
    expect(found?.mapping.year).toEqual({ column: 'Ending' });
    expect(found?.columns.every(({ use, confidence }) => use === 'none' || confidence < 0.7)).toBe(true);
  });

  it('show different cells as samples, leading zeros kept', async () => {
    expect((await suggestion(ODD))?.columns[0]?.samples).toEqual(['0010', '0020']);
  });

  it('leave open what the cells do not tell, and say so', async () => {
    const found = await suggestion(ODD);
    expect(found?.missing.map(({ what }) => what)).toEqual(['state', 'publisher', 'pupils', 'spending']);
    expect(found?.mapping.state).toBe('');
  });

  it('take no column for an id that has two codes for one name', async () => {
    const found = await suggestion('Zone,Town,Amount paid\nA1,Alder,5.5\nA2,Alder,6.5\nA3,Elm,7.5');
    expect(found?.mapping.nameColumn).toBe('Town');
    expect(found?.mapping.idColumn).toBe('');
    expect(found?.missing[0]?.what).toBe('id');
  });
});
