import { afterEach, describe, expect, it } from 'vitest';
import { allotment, stratifiedSample, wilson } from '../../scripts/mutate/draw.mjs';
import { marked, mutantsOf, mutated } from '../../scripts/mutate/mutants.mjs';
import { type Result, reportText } from '../../scripts/mutate/report.mjs';

const versions = (text: string) => mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant));

describe('the mutants of a text', () => {
  it('move a limit, turn a condition, swap an operator and change a number, one place at a time', () => {
    expect(versions('const over = count < 2;')).toEqual([
      'const over = count <= 2;',
      'const over = count >= 2;',
      'const over = count < 3;',
    ]);
    expect(versions('const sum = a + b * c;')).toEqual(['const sum = a - b * c;', 'const sum = a + b / c;']);
    expect(versions('const both = a && !b;')).toEqual(['const both = a || !b;', 'const both = a && b;']);
    expect(versions('const least = Math.min(-a, b);')).toEqual([
      'const least = Math.max(-a, b);',
      'const least = Math.min(a, b);',
    ]);
    expect(versions('const any = rows.filter(odd).some(free);')).toEqual([
      'const any = rows.filter(odd).every(free);',
      'const any = rows.some(free);',
    ]);
  });

  it('leave a statement out, return another value and turn a plain condition', () => {
    expect(versions('check(rows);')).toEqual([';']);
    expect(versions('total += cost;')).toEqual([';', 'total -= cost;']);
    expect(versions('function f() { return a < b; }').slice(-2)).toEqual([
      'function f() { return a <= b; }',
      'function f() { return a >= b; }',
    ]);
    expect(versions('const twice = (x) => x * y;')).toEqual(['const twice = (x) => 0;', 'const twice = (x) => x / y;']);
    expect(versions('if (free) go = true;')).toEqual([
      'if (!(free)) go = true;',
      'if (free) ;',
      'if (free) go = false;',
    ]);
  });

  it('leave alone types, imports, joined text and the step of a loop, which would only loop for ever', () => {
    expect(versions("import a from './a.ts';\ntype Side = -1 | 1;\nconst side = (x as 1) ?? y;")).toEqual([]);
    expect(versions("const name = 'a' + b;")).toEqual([]);
    expect(versions('for (let i = 0; i < n; i += 1) {}')).toEqual([
      'for (let i = 1; i < n; i += 1) {}',
      'for (let i = 0; i <= n; i += 1) {}',
      'for (let i = 0; i >= n; i += 1) {}',
      'for (let i = 0; i < n; i += 2) {}',
    ]);
  });
});

describe('marked text', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'reached'));

  it('tells which functions ran, by the names that their mutants carry', () => {
    const text = 'const ran = (x) => x - 1;\nconst idle = (y) => y - 2;\nreturn ran(9) - 3;';
    const reached = new Set<string>();
    Reflect.set(globalThis, 'reached', reached);
    expect(new Function(marked('a.ts', text))()).toBe(5);
    const numbers = mutantsOf('a.ts', text).filter(({ kind }) => kind === 'number');
    expect(numbers.map(({ original, key }) => [original, reached.has(key)])).toEqual([
      ['1', true],
      ['2', false],
      ['9', true],
      ['3', true],
    ]);
    const values = mutantsOf('a.ts', text).filter(({ kind }) => kind === 'returned value');
    expect(values.map(({ key }) => reached.has(key))).toEqual([true, false, true]);
  });
});

describe('the sample', () => {
  it('gives each folder its share, whole numbers by largest remainder', () => {
    expect(allotment([60, 30, 10], 10)).toEqual([6, 3, 1]);
    expect(allotment([5, 3, 2], 4)).toEqual([2, 1, 1]);
    expect(allotment([2, 1], 9)).toEqual([2, 1]);
    expect(allotment([], 3)).toEqual([]);
  });

  it('is the same for the same seed, another for another, and has nothing twice', () => {
    const items = Array.from({ length: 40 }, (_, i) => `${i % 2 === 0 ? 'even' : 'odd'}-${i}`);
    const drawn = (seed: number) =>
      stratifiedSample(items, { stratum: (item) => item.slice(0, 3), size: 10, seed }).sort();
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(new Set(drawn(1)).size).toBe(10);
    expect(drawn(1).filter((item) => item.startsWith('even'))).toHaveLength(5);
  });

  it('has the interval of Wilson: 8 of 10 is 49.0 to 94.3 per cent', () => {
    const { low, high } = wilson(8, 10) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the report', () => {
  it('counts a mutant that ran away as found, and one that no test enters as not', () => {
    const result = (outcome: Result['outcome'], line: number): Result => ({
      file: 'methods/src/rank/a.ts',
      line,
      kind: 'number',
      original: '0',
      replacement: '1',
      outcome,
    });
    const results = [result('killed', 1), result('timed out', 2), result('survived', 3), result('not covered', 4)];
    const lines = reportText(results, { folderOf: () => 'rank', all: 90 }).split('\n');
    expect(lines[1]?.split(/ {2,}/)).toEqual(['rank', '1', '1', '1', '1', '50.0 %']);
    expect(lines.filter((line) => line.startsWith('methods/'))).toEqual([
      'methods/src/rank/a.ts:3  number',
      'methods/src/rank/a.ts:4  number (no test gets there)',
    ]);
    expect(lines.at(-2)).toMatch(/^50\.0 % of 4 mutants found \(of 90 in all; 95 % interval 15\.0 % to 85\.0 %\)$/);
  });
});
