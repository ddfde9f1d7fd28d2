import type { Finding } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { findingLines, quarantineLines } from './finding-lines.ts';

const text = (words: string) => ({ en: words, es: words });
const finding = (severity: Finding['severity'], what: string, more: Partial<Finding> = {}): Finding => ({
  code: 'x.y',
  severity,
  what: text(what),
  soWhat: text('So.'),
  fix: text('Do.'),
  evidence: {},
  ...more,
});
const sum = (exact: number) =>
  finding('note', 'A sum.', { evidence: { checked: 10, exact, within: 10, beyond: 0, unchecked: 0 } });

describe('findings of an import', () => {
  it('stand gravest first, and before all that weakens a file that would take the place of more', () => {
    const partial = finding('weakens', 'Few.', { code: 'x.unit-count', evidence: { units: 3, before: 5 } });
    const grown = finding('weakens', 'Many.', { code: 'x.unit-count', evidence: { units: 5, before: 3 } });
    const all = [finding('note', 'Note.'), grown, finding('weakens', 'Weak.'), partial, finding('blocks', 'Stop.')];
    expect(findingLines(all, 'en')).toEqual([
      '  blocks: Stop. So. Do.',
      '  weakens: Few. So. Do.',
      '  weakens: Many. So. Do.',
      '  weakens: Weak. So. Do.',
      '  note: Note. So. Do.',
    ]);
  });

  it('name their three largest examples', () => {
    const evidence = { cases: 4, 'worst 1': 'a', 'worst 2': 'b', 'worst 3': 'c', 'worst 4': 'd' };
    expect(findingLines([finding('weakens', 'Leaps.', { evidence })], 'en')).toEqual([
      '  weakens: Leaps. So. Do.',
      '    worst 1: a',
      '    worst 2: b',
      '    worst 3: c',
    ]);
  });

  it('say in one line that sums hold, and how many to the dollar', () => {
    expect(findingLines([sum(10), sum(10)], 'en')).toEqual(['  note: 2 sums hold to the dollar in every row.']);
    expect(findingLines([sum(10), sum(9)], 'es')).toEqual([
      '  note: 2 sumas se cumplen en todas las filas, 1 de ellas al dólar.',
    ]);
    expect(findingLines([sum(10)], 'en')).toEqual(['  note: A sum. So. Do.']);
  });
});

describe('what is in quarantine', () => {
  const cells = (many: number) =>
    Array.from({ length: many }, (_, at) => ({
      line: at + 2,
      column: at === 0 ? null : 'Pupils',
      value: at === 0 ? '' : 'x',
      reason: text('not a number'),
      raw: '',
    }));

  it('is said cell by cell', () => {
    expect(quarantineLines({ items: cells(2), total: 2 }, 'b1', 'en')).toEqual([
      '  in quarantine:',
      '    line 2, the whole line: not a number',
      '    line 3, Pupils: “x”: not a number',
    ]);
    expect(quarantineLines({ items: [], total: 0 }, 'b1', 'en')).toEqual([]);
  });

  it('beyond ten says how many more there are and where to read them', () => {
    const lines = quarantineLines({ items: cells(12), total: 300 }, 'b1', 'en');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('    and 290 more: leeway batches b1 --quarantine');
    expect(quarantineLines({ items: cells(12), total: 12 }, null, 'en').at(-1)).toBe(
      '    and 2 more: leeway batches <batch> --quarantine, once it is imported',
    );
  });
});
