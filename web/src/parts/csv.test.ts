import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes what holds a comma, a quote or a line break, and leaves unknown empty', () => {
    expect(
      csv(
        ['name', 'cents'],
        [
          ['Alder, "the" creek', 1200],
          ['Birch\nHill', null],
        ],
      ),
    ).toBe('\uFEFFname,cents\r\n"Alder, ""the"" creek",1200\r\n"Birch\nHill",\r\n');
  });

  it('never hands a spreadsheet a formula, and keeps the minus of a number', () => {
    expect(csv(['a'], [['=1+1'], ['-cmd'], [-5]])).toBe("\uFEFFa\r\n'=1+1\r\n'-cmd\r\n-5\r\n");
  });
});
