import { type Crosswalk, type FiscalYear, fiscalYear, type Reading, type Unit } from '@leeway/model';
import { tinyDistrict, tinyReading, tinyRecord } from '@leeway/testkit';
import { describe, expect, it } from 'vitest';
import { districtsOfStateNumber } from '../answers/districts.ts';
import { areaCost, areaCostPerPupil, classroomShare } from '../measure/costs.ts';
import { buildAtlas, subjectOf } from './atlas.ts';
import { chartOf, visibilityOf } from './chart.ts';
import { measureFigure, type Subject } from './figures.ts';
import { CONSUMER_PRICES, deflator, pricesNote } from './prices.ts';
import { linkUnits } from './unit-links.ts';

const spent = { '1000': 700_000, '2600': 100_000, '2700': 50_000, '2580': 20_000 };
const bus = tinyDistrict('ZZ00001', { pupils: 100, fiscalYear: 2024, dollars: spent });

const atlasOf = (...readings: readonly Reading[]) => buildAtlas(tinyRecord(...readings), [], { seed: 7 });
const subjectIn = (atlas: ReturnType<typeof atlasOf>, id = 'ZZ00001', year?: FiscalYear): Subject => {
  const subject = subjectOf(atlas, id, year);
  if (!subject) throw new Error(`No ${id}.`);
  return subject;
};

describe('what an area costs', () => {
  const atlas = atlasOf(tinyReading([bus]));

  it('is the sum of its functions: $50,000 of buses over 100 pupils is $500 a pupil', () => {
    expect(areaCost(atlas, subjectIn(atlas), 'transportation').value).toBe(5_000_000);
    expect(areaCostPerPupil(atlas, subjectIn(atlas), 'transportation').value).toBe(50_000);
  });

  it('adds all areas to current spending, and classrooms are 700 of its 870 thousand', () => {
    expect(areaCost(atlas, subjectIn(atlas), 'all').value).toBe(87_000_000);
    expect(classroomShare(atlas, subjectIn(atlas)).value).toBeCloseTo(700 / 870, 12);
  });

  it('opens to the line of the file', () => {
    const { because } = areaCost(atlas, subjectIn(atlas), 'transportation');
    expect(because).toMatchObject({ kind: 'observed', rows: [{ batch: 'batch-1', line: 2, item: '2700' }] });
  });

  it('is unknown, not zero, where the record does not show the area', () => {
    expect(areaCost(atlas, subjectIn(atlas), 'nutrition')).toMatchObject({ value: null, because: { kind: 'unknown' } });
  });

  it('is unknown where one of its cells could not be read', () => {
    const torn = tinyDistrict('ZZ00001', { pupils: 100, dollars: { '2600': 90_000, '2660': null } });
    const broken = atlasOf(tinyReading([torn]));
    expect(areaCost(broken, subjectIn(broken), 'facilities').value).toBeNull();
  });

  it('has no cost per pupil without pupils', () => {
    const empty = atlasOf(tinyReading([tinyDistrict('ZZ00001', { pupils: 0, dollars: spent })]));
    expect(areaCostPerPupil(empty, subjectIn(empty), 'transportation').value).toBeNull();
  });
});

describe('the number that a state gives a district', () => {
  const atlas = atlasOf(
    tinyReading([
      tinyDistrict('tx:027904', { pupils: 100, dollars: spent }),
      tinyDistrict('tx:000042', { pupils: 100, dollars: spent }),
      tinyDistrict('nj:0042', { pupils: 100, dollars: spent }),
    ]),
  );
  const ids = (words: string) => districtsOfStateNumber(atlas, words).map(({ id }) => id);

  it('means the district, with or without leading zeros and the state', () => {
    expect([ids('027904'), ids('27904'), ids('zz:27904')]).toEqual([['tx:027904'], ['tx:027904'], ['tx:027904']]);
    expect([ids('nj:27904'), ids('0'), ids('27904 b')]).toEqual([[], [], []]);
  });

  it('means several where several states give it', () => {
    expect(ids('42')).toEqual(['tx:000042', 'nj:0042']);
  });
});

describe('what a chart lets an area see', () => {
  const chart = (...codes: string[]) =>
    chartOf(
      tinyReading([tinyDistrict('ZZ00001', { dollars: Object.fromEntries(codes.map((code) => [code, 1])) })]).crosswalk,
    );

  it.each([
    ['transportation alone', ['2700'], 'transportation', 'alone'],
    ['central services with talent and technology inside', ['2500'], 'finance', 'with-others'],
    ['fiscal services alone', ['2510'], 'finance', 'alone'],
    ['training inside improvement of instruction', ['2210'], 'curriculum', 'with-others'],
    ['improvement of instruction without training', ['2210', '2213', '1000'], 'curriculum', 'alone'],
    ['operations kept together with central services', ['2500+2600'], 'finance', 'with-others'],
    ['nothing of an area', ['2700'], 'nutrition', 'not-separate'],
  ])('sees %s', (_name, codes, area, expected) => {
    expect(visibilityOf(chart(...codes), area)).toBe(expected);
  });
});

describe('which row stands', () => {
  const row = (dollars: number) =>
    tinyDistrict('ZZ00001', { pupils: 10, fiscalYear: 2024, dollars: { '2700': dollars } });

  it('takes the later vintage of a restated file', () => {
    const record = tinyRecord(tinyReading([row(100)]), tinyReading([row(130)]));
    const batches = record.batches.map((batch, i) => ({ ...batch, vintage: i + 1 }));
    const atlas = buildAtlas({ ...record, batches }, [], { seed: 7 });
    expect(areaCost(atlas, subjectIn(atlas), 'transportation').value).toBe(13_000);
  });

  it('takes what was spent before what was planned, whatever came last', () => {
    const record = tinyRecord(tinyReading([row(100)]), tinyReading([row(130)]));
    const rows = record.rows.map((one, i) => (i === 1 ? { ...one, basis: 'budget' as const } : one));
    const atlas = buildAtlas({ ...record, rows }, [], { seed: 7 });
    expect(areaCost(atlas, subjectIn(atlas), 'transportation').value).toBe(10_000);
  });

  it('takes the source with most functions as the district’s own', () => {
    const federal = tinyReading([tinyDistrict('ZZ00001', { fiscalYear: 2024, pupils: 100, dollars: { '1000': 1 } })], {
      source: 'thin',
    });
    const atlas = atlasOf(federal, tinyReading([bus]));
    expect(subjectIn(atlas).frame?.source).toBe('tiny');
  });
});

describe('a measure from another source', () => {
  const wages = (year: number, index: number) =>
    tinyReading([tinyDistrict('ZZ00001', { fiscalYear: year, measures: { 'wage-index': index } })], {
      source: `wages-${year}`,
    });

  it('comes from the same year where it is on record', () => {
    const atlas = atlasOf(tinyReading([bus]), wages(2024, 0.9), wages(2023, 1.1));
    expect(measureFigure(subjectIn(atlas), 'wage-index').value).toBe(0.9);
  });

  it('comes from the nearest year otherwise, and says which', () => {
    const atlas = atlasOf(tinyReading([bus]), wages(2021, 0.9), wages(2019, 1.1));
    const figure = measureFigure(subjectIn(atlas), 'wage-index');
    expect(figure.value).toBe(0.9);
    expect(figure.because).toMatchObject({ note: { en: 'Fiscal 2024 is not on record; fiscal 2021 is used.' } });
  });

  it('is never borrowed from another year where it is a count of heads', () => {
    const other = tinyReading([tinyDistrict('ZZ00001', { fiscalYear: 2023, measures: { 'teachers-fte': 9 } })], {
      source: 'staff',
    });
    const atlas = atlasOf(tinyReading([bus]), other);
    expect(measureFigure(subjectIn(atlas), 'teachers-fte').value).toBeNull();
  });

  it('turns per cent into a share', () => {
    const percentage: Crosswalk['items'][number] = {
      item: 'SPED %',
      label: 'SPED %',
      unit: 'percent',
      target: { kind: 'measure', measure: 'special-education-share' },
      note: null,
    };
    const reading = tinyReading([bus]);
    const crosswalk = { ...reading.crosswalk, items: [...reading.crosswalk.items, percentage] };
    const rows = reading.rows.map((row) => ({ ...row, values: { ...row.values, 'SPED %': 12.5 } }));
    const atlas = atlasOf({ ...reading, crosswalk, rows });
    expect(measureFigure(subjectIn(atlas), 'special-education-share').value).toBe(0.125);
  });
});

describe('linking a state’s own ids to national ones', () => {
  const unit = (id: string, name: string, state = 'NY'): Unit => ({
    id,
    name,
    state,
    kind: 'district',
    county: null,
    parent: null,
  });

  it('joins by name where the name is unique on both sides', () => {
    const links = linkUnits([
      unit('ny:1', 'Averill Park Central School District'),
      unit('3600016', 'AVERILL PARK CENTRAL SCHOOL DISTRICT'),
    ]);
    expect(links).toEqual([{ nativeId: 'ny:1', ncesId: '3600016', by: 'name' }]);
  });

  it('looks past the words that every district has', () => {
    expect(
      linkUnits([unit('nj:1', 'Absecon City', 'NJ'), unit('3400660', 'ABSECON PUBLIC SCHOOLS DISTRICT', 'NJ')]),
    ).toHaveLength(1);
  });

  it('looks past the kind of place where that is still unique', () => {
    expect(
      linkUnits([unit('nj:1', 'Paramus Boro', 'NJ'), unit('3400004', 'PARAMUS PUBLIC SCHOOL DISTRICT', 'NJ')]),
    ).toHaveLength(1);
    const twins = [
      unit('3400005', 'FREEHOLD BOROUGH', 'NJ'),
      unit('3400006', 'FREEHOLD REGIONAL HIGH', 'NJ'),
      unit('3400007', 'FREEHOLD', 'NJ'),
    ];
    expect(linkUnits([unit('nj:2', 'Freehold Twp', 'NJ'), ...twins])).toEqual([]);
  });

  it('takes the state’s own number before any name', () => {
    const links = linkUnits(
      [unit('tx:001902', 'Texas district 001902', 'TX'), unit('4807380', 'CAYUGA ISD', 'TX')],
      new Map([['TX:1902', '4807380']]),
    );
    expect(links).toEqual([{ nativeId: 'tx:001902', ncesId: '4807380', by: 'state-id' }]);
  });

  it('does not guess between two of one name, nor across states', () => {
    const two = [unit('3400001', 'WASHINGTON TOWNSHIP', 'NJ'), unit('3400002', 'WASHINGTON TWP', 'NJ')];
    expect(linkUnits([unit('nj:1', 'Washington Township', 'NJ'), ...two])).toEqual([]);
    expect(linkUnits([unit('ny:1', 'Salem'), unit('3400003', 'SALEM', 'NJ')])).toEqual([]);
  });
});

describe('prices', () => {
  it('are the mean of July to June', () => {
    const fiscal2010 = CONSUMER_PRICES.values.find((value) => value.from === '2010');
    const months = [
      215.351, 215.834, 215.969, 216.177, 216.33, 215.949, 216.687, 216.741, 217.631, 218.009, 218.178, 217.965,
    ];
    expect(fiscal2010?.value).toBeCloseTo(months.reduce((a, b) => a + b, 0) / 12, 9);
  });

  it('leave the year’s own money as it is and raise an earlier year’s', () => {
    expect(deflator(fiscalYear(2020), fiscalYear(2020))).toBe(1);
    expect(deflator(fiscalYear(2020), fiscalYear(2024))).toBeGreaterThan(1.15);
  });

  it('say when only part of a year is on record, and give none beyond it', () => {
    expect(pricesNote(fiscalYear(2025)).note.en).toContain('6 of 12 months');
    expect(deflator(fiscalYear(2026), fiscalYear(2020))).toBeNull();
    expect(pricesNote(fiscalYear(2026)).priceYear).toBeNull();
  });
});
