import { describe, expect, it } from 'vitest';
import { delimitedRows } from './delimited.ts';
import { sniffDelimiter } from './delimiter.ts';
import { RefusedFile } from './refusal.ts';

const table = (text: string, delimiter = ','): (number | string)[][] =>
  [...delimitedRows(text, delimiter, 'f')].map(({ line, cells }) => [line, ...cells]);

describe('delimited text', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CR LF', 'a,b\r\n1,2\r\n'],
    ['CR alone', 'a,b\r1,2'],
  ])('has the same rows and lines whether lines end with %s', (_, text) => {
    expect(table(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('keeps the lines of the file where line ends are mixed and quoted cells run over lines', () => {
    expect(table('a,b\r"1\r\n2","x ""y"" z"\n\n3,4\r\n5,')).toEqual([
      [1, 'a', 'b'],
      [2, '1\r\n2', 'x "y" z'],
      [5, '3', '4'],
      [6, '5', ''],
    ]);
  });

  it('takes a quotation mark amid a plain cell as it stands', () => {
    expect(table('5" pipe,the "big" one')).toEqual([[1, '5" pipe', 'the "big" one']]);
  });

  it('leaves out rows without content', () => {
    expect(table('a,b\n,,\n  ,\n1,2')).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
    ]);
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"4\n5,6\n'],
    ['closed by a later one', 'a,b\n1,2\n3,"4\n5,"6",7\n'],
  ])('is refused, with the line, where a quotation is %s', (_, text) => {
    let refused: unknown;
    try {
      table(text);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(RefusedFile);
    expect(refused instanceof RefusedFile && refused.refusal.finding.evidence).toEqual({ line: 3 });
  });
});

describe('a text that stops in the middle of a record', () => {
  const read = (text: string) => [...delimitedRows(text, ',', 'cut.csv')].map(({ cells }) => cells.length);

  it('is refused: no line end, and fewer cells than the record before', () => {
    expect(() => read('id,name,pupils\n1,North,10\n2,So')).toThrow(RefusedFile);
  });

  it('is told from a whole last record, a short one that is ended, and a closing remark', () => {
    expect(read('id,name,pupils\n1,North,10\n2,South,20')).toEqual([3, 3, 3]);
    expect(read('id,name,pupils\n1,North,10\n2,So\n')).toEqual([3, 3, 2]);
    expect(read('id,name,pupils\n1,North,10\nSource: the state')).toEqual([3, 3, 1]);
  });
});

describe('the delimiter', () => {
  it.each([
    ['comma', ',', 'id,name\n1,"a;b|c"\n'],
    ['tab', '\t', 'id\tname\n1\tb, c, d\n2\te, f, g\n'],
    ['semicolon, with decimal commas', ';', 'a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5\n'],
    ['pipe', '|', 'a|b\n1|2\n'],
    ['comma below title lines', ',', 'Title; of it\n\nNote; more\na,b,c\n1,2,3\n4,5,6\n7,8,9\n'],
  ])('is found: %s', (_, delimiter, text) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it('is a comma where nothing divides the text', () => {
    expect(sniffDelimiter('one\ntwo\n')).toBe(',');
  });
});
