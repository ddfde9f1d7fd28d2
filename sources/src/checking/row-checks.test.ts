import { describe, expect, it } from 'vitest';
import { tinyRow, tinyUnit } from '../../test/tiny-rows.ts';
import { contradictionFindings, pupilsAndMoney } from './contradictions.ts';
import { paddedId } from './identifiers.ts';
import { type Identity, identityFinding, identityTally } from './identities.ts';
import { type JumpRule, jumpFindings } from './jumps.ts';
import { isTexasCharter } from './texas-numbers.ts';
import { controlTotals, rowCounts, unmetTotals } from './totals.ts';
import { unitCountFindings } from './unit-counts.ts';

describe('an id', () => {
  it.each([
    ['400328', 7, '0400328'],
    ['4813200', 7, '4813200'],
    ["'01902", 6, '001902'],
    ['190.0', 5, '00190'],
    ['12345678', 7, null],
    ['48A3200', 7, null],
    ['', 7, null],
    ['0000000', 7, null],
  ])('%s of %d characters is %s', (text, length, id) => {
    expect(paddedId(text, length)).toBe(id);
  });

  it('of a Texas charter has 801 to 899 after the county', () => {
    expect(['003800', '003801', '003899', '003900', '003902', null].map(isTexasCharter)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('parts and their total', () => {
  const identity: Identity = {
    code: 'adds-up',
    label: { en: 'Parts add up', es: 'Las partes suman' },
    total: 'all',
    parts: ['a', 'b'],
    less: ['off'],
    toleranceShare: 0.01,
    toleranceUnits: 0,
  };
  const rows = [
    tinyRow('exact', 2015, { all: 10_000, a: 4_000, b: 7_000, off: 1_000 }),
    tinyRow('at the limit', 2015, { all: 10_000, a: 10_100, b: null }),
    tinyRow('beyond', 2015, { all: 10_000, a: 10_101, b: 0 }),
    tinyRow('no total', 2015, { all: null, a: 1, b: 1 }),
    tinyRow('no part', 2015, { all: 1, a: null, b: null }),
  ];

  it('are counted as exact, within, beyond, and not to be checked', () => {
    const { checked, exact, within, unchecked, worst } = identityTally(rows, identity);
    expect({ checked, exact, within, unchecked }).toEqual({ checked: 3, exact: 1, within: 2, unchecked: 2 });
    expect(worst.map(({ row }) => row.unitId)).toEqual(['beyond']);
  });

  it('weaken the file where they differ, are a note where they agree, and nothing where no row has both', () => {
    expect(identityFinding('s', rows, identity)).toMatchObject({ code: 's.adds-up', severity: 'weakens' });
    expect(identityFinding('s', rows.slice(0, 2), identity)).toMatchObject({ severity: 'note' });
    expect(identityFinding('s', rows.slice(3), identity)).toBeNull();
  });
});

describe('a change against the year before', () => {
  const rule: JumpRule = { item: 'n', label: { en: 'Pupils', es: 'Alumnado' }, factor: 2, from: 10, unit: 'count' };
  const found = (...pairs: [number | null, number | null][]) =>
    jumpFindings(
      's',
      pairs.flatMap(([before, now], index) => [
        tinyRow(`u${index}`, 2014, { n: before }),
        tinyRow(`u${index}`, 2015, { n: now }, index + 2),
      ]),
      [],
      [rule],
    );

  it('is shown beyond the factor, up or down, and not at it', () => {
    expect(found([100, 200], [100, 50])).toEqual([]);
    expect(found([100, 201], [100, 49])[0]?.evidence).toEqual({
      item: 'n',
      cases: 2,
      factor: 2,
      'worst 1': 'u0, 2014–2015: 100 → 201 (line 2)',
      'worst 2': 'u1, 2014–2015: 100 → 49 (line 3)',
    });
  });

  it('from nothing to something counts; small numbers and unknown ones do not', () => {
    expect(found([0, 50])[0]?.evidence.cases).toBe(1);
    expect(found([2, 9], [null, 50], [50, null], [0, 0])).toEqual([]);
  });

  it('is against the last vintage where the file has no year before', () => {
    const previous = [{ unitId: 'u', fiscalYear: 2014, values: { n: 100 } }];
    expect(jumpFindings('s', [tinyRow('u', 2015, { n: 300 })], previous, [rule])).toHaveLength(1);
    expect(jumpFindings('s', [tinyRow('u', 2016, { n: 300 })], previous, [rule])).toEqual([]);
  });
});

describe('control totals', () => {
  const rows = [tinyRow('a', 2014, { m: 100 }), tinyRow('b', 2014, { m: null }), tinyRow('a', 2015, { m: 300 })];

  it('are by fiscal year, with what is stated beside what the rows come to', () => {
    expect(controlTotals(rows, 'm', { label: 'M', unit: 'cents', stated: { 2015: 301 } })).toEqual([
      { label: 'M', fiscalYear: 2014, stated: null, computed: 100, unit: 'cents' },
      { label: 'M', fiscalYear: 2015, stated: 301, computed: 300, unit: 'cents' },
    ]);
    expect(rowCounts(rows, 'Rows').map((total) => total.computed)).toEqual([2, 1]);
  });

  it('that are not met weaken the file, unless within the tolerance', () => {
    const totals = controlTotals(rows, 'm', { label: 'M', unit: 'cents', stated: { 2015: 301 } });
    expect(unmetTotals('s', totals).map((found) => found.evidence)).toEqual([
      { label: 'M', stated: 301, computed: 300, unit: 'cents' },
    ]);
    expect(unmetTotals('s', totals, 0.01)).toEqual([]);
  });
});

describe('the number of units', () => {
  const rows = (count: number, year: number) =>
    Array.from({ length: count }, (_, index) => tinyRow(`u${index}`, year, {}));

  it('is held against the last vintage of the same year, else of the year before it', () => {
    expect(unitCountFindings('s', rows(97, 2015), rows(100, 2015))).toEqual([]);
    expect(unitCountFindings('s', rows(96, 2015), rows(100, 2015))[0]?.evidence).toMatchObject({
      units: 96,
      before: 100,
      missing: 4,
    });
    expect(unitCountFindings('s', rows(50, 2016), rows(100, 2015))).toHaveLength(1);
    expect(unitCountFindings('s', rows(50, 2014), rows(100, 2015))).toEqual([]);
    expect(unitCountFindings('s', rows(50, 2014), [])).toEqual([]);
    expect(unitCountFindings('s', [...rows(100, 2014), ...rows(96, 2015)], rows(96, 2015))).toEqual([]);
  });

  it('is held against the year before in the same file where the last vintage does not know the year', () => {
    const cut = [...rows(100, 2014), ...rows(96, 2015)];
    expect(unitCountFindings('s', cut, []).map(({ what }) => what.en)).toEqual([
      'Fiscal 2015 has 96 units; the same file has 100 for fiscal 2014.',
    ]);
    expect(unitCountFindings('s', [...rows(100, 2014), ...rows(97, 2015)], [])).toEqual([]);
    expect(unitCountFindings('s', [...rows(96, 2014), ...rows(100, 2015)], [])).toEqual([]);
  });
});

describe('pupils and money', () => {
  it('are shown where one is there without the other; unknown is not zero', () => {
    const rows = [
      tinyRow('a', 2015, { p: 10, m: 0 }, 4),
      tinyRow('b', 2015, { p: 0, m: 10 }),
      tinyRow('c', 2015, { p: 10, m: null }),
      tinyRow('d', 2015, { p: null, m: 10 }),
      tinyRow('e', 2015, { p: 0, m: 0 }),
    ];
    const found = contradictionFindings('s', rows, [tinyUnit('a', 'Alpha')], pupilsAndMoney('p', 'm'));
    expect(found.map((one) => [one.code, one.evidence.rows, one.evidence['example 1']])).toEqual([
      ['s.pupils-without-money', 1, 'Alpha, 2015 (line 4)'],
      ['s.money-without-pupils', 1, 'b, 2015 (line 2)'],
    ]);
  });
});
