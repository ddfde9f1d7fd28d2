import { describe, expect, it } from 'vitest';
import { tableMapping } from './mapping-check.ts';
import { sampleMapping } from './sample-mapping.ts';

const reasons = (value: unknown): readonly string[] => {
  const checked = tableMapping(value);
  return checked.kind === 'invalid' ? checked.reasons.map(({ en }) => en) : [];
};

describe('checking a mapping', () => {
  it('takes a sound mapping as it is, also after a trip through JSON', () => {
    const travelled: unknown = JSON.parse(JSON.stringify(sampleMapping));
    expect(tableMapping(travelled)).toEqual({ kind: 'mapping', mapping: sampleMapping });
  });

  it('names every broken field at once', () => {
    expect(reasons({ ...sampleMapping, state: 'Texas', publisher: '', year: {} })).toEqual([
      "'publisher' must be words.",
      "'state' must be a two-letter postal code.",
      "'year' must name a column, a fixed fiscal year from 1900 to 2200, or be stated on import.",
    ]);
  });

  it('refuses what is not an object', () => {
    expect(reasons('a mapping')).toEqual(['A mapping is a JSON object.']);
  });

  it('refuses a function that is not in the common chart', () => {
    const column = {
      column: 'X',
      unit: 'dollars',
      target: { kind: 'function', functions: ['9999'], home: null },
      note: null,
    };
    expect(reasons({ ...sampleMapping, columns: [column] })[0]).toContain("The target of 'X'");
  });

  it('refuses pupils in dollars and money in per cent', () => {
    const pupils = { column: 'P', unit: 'dollars', target: { kind: 'measure', measure: 'pupils' }, note: null };
    const money = { column: 'M', unit: 'percent', target: { kind: 'benefits' }, note: null };
    expect(reasons({ ...sampleMapping, columns: [pupils, money] })).toEqual([
      "'P' is printed in dollars, but its target needs count.",
      "'M' is printed in percent, but its target needs dollars or thousands-of-dollars.",
    ]);
  });

  it('refuses one column with two meanings', () => {
    const [first] = sampleMapping.columns;
    expect(reasons({ ...sampleMapping, columns: [first, first] })[0]).toContain('is used twice');
  });

  it('lets counts add up over several columns, but no shares', () => {
    const columnOf = (column: string, unit: string, measure: string) => ({
      column,
      unit,
      target: { kind: 'measure', measure },
      note: null,
    });
    const pupils = [columnOf('Primary', 'count', 'pupils'), columnOf('Secondary', 'count', 'pupils')];
    expect(reasons({ ...sampleMapping, columns: pupils })).toEqual([]);
    const shares = ['A', 'B'].map((name) => columnOf(name, 'share', 'english-learner-share'));
    expect(reasons({ ...sampleMapping, columns: shares })).toEqual([
      "'A' and 'B' have the same meaning, a share or an index, which do not add up: keep one.",
    ]);
  });

  it('refuses a function beside a part of it, unless a note says that the broad one holds the rest', () => {
    const columnOf = (column: string, code: string, note: unknown) => ({
      column,
      unit: 'dollars',
      target: { kind: 'function', functions: [code], home: null },
      note,
    });
    const part = columnOf('Training', '2213', null);
    expect(reasons({ ...sampleMapping, columns: [columnOf('Staff support', '2200', null), part] })[0]).toContain(
      'Function 2200 and its part 2213 are both mapped',
    );
    const rest = columnOf('Staff support', '2200', { en: 'Without training.', es: 'Sin formación.' });
    expect(reasons({ ...sampleMapping, columns: [rest, part] })).toEqual([]);
  });
});
