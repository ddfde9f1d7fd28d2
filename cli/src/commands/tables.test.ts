import type { DistrictPage, PeersAnswer } from '@leeway/api/client';
import { describe, expect, it } from 'vitest';
import { chosenDistrict } from '../chosen-district.ts';
import { yearsInWords } from '../years-in-words.ts';
import { districtsTable } from './districts.ts';
import { areasTable } from './measure.ts';
import { peersTable } from './peers.ts';

const DISTRICT: DistrictPage['items'][number] = {
  id: '4819700',
  name: 'Fort Worth ISD',
  state: 'TX',
  stateName: { en: 'Texas', es: 'Texas' },
  county: null,
  kind: 'district',
  synthetic: false,
  pupils: 72_783,
  pupilsFiscalYear: 2023,
  fiscalYears: [2012, 2013, 2014, 2015],
  yearsWithoutSpending: [2019, 2023],
  sources: [],
  hasSpending: true,
};

const cells = (table: string): string[][] => table.split('\n').map((line) => line.split(/ {2,}/));

describe('districts', () => {
  it('show pupils with their year, and the years with spending apart from those without', () => {
    expect(cells(districtsTable([DISTRICT], 'en'))[2]).toEqual([
      '4819700',
      'Fort Worth ISD',
      'TX',
      '72,783 in 2023',
      '2012–2015',
      '2019, 2023',
    ]);
  });

  it('have not on record what there is not', () => {
    const bare = { ...DISTRICT, pupils: null, pupilsFiscalYear: null, hasSpending: false, fiscalYears: [2019, 2023] };
    expect(cells(districtsTable([bare], 'en'))[2]?.slice(3)).toEqual(['not on record', 'not on record', '2019, 2023']);
  });
});

describe('peers', () => {
  const peer = (drivers: PeersAnswer['peers'][number]['drivers']): PeersAnswer['peers'][number] => ({
    district: DISTRICT,
    distance: 0.5,
    spent: 616_149,
    adjusted: 627_000,
    drivers,
  });

  it('have the pupils of the year that is compared', () => {
    const [head, , row] = cells(peersTable({ fiscalYear: 2015, peers: [peer({ 'log-pupils': 85_900 })] }, 'en'));
    expect(head?.[2]).toBe('pupils in 2015');
    expect(row).toEqual(['4819700', 'Fort Worth ISD', '85,900', '$6,160', '$6,270', '0.50']);
  });

  it('where that year has none, have the latest with its year', () => {
    expect(cells(peersTable({ fiscalYear: 2015, peers: [peer({})] }, 'en'))[2]?.[2]).toBe('72,783 in 2023');
  });
});

it('areas have a heading over every column, three digits as on the page, and tell zero from unknown', () => {
  const cost = (value: number | null) => ({
    id: 'x',
    label: { en: 'x', es: 'x' },
    unit: 'cents-per-pupil' as const,
    value,
  });
  const area = (en: string, value: number | null, expected: { low: number; mid: number; high: number } | null) => ({
    title: { en, es: en },
    cost: cost(value),
    expected,
    beyondChance: value === 616_149 ? ('above' as const) : null,
  });
  const table = areasTable(
    [
      area('Teaching', 616_149, { low: 66_612, mid: 90_000, high: 127_349 }),
      area('Buses', 0, null),
      area('Safety', null, null),
    ],
    'en',
  );
  expect(cells(table).filter((_, at) => at !== 1)).toEqual([
    ['area', 'per pupil', 'fair peers, 90 %', 'beyond chance'],
    ['Teaching', '$6,160', '$670–1,270', 'above'],
    ['Buses', '$0', 'no fair comparison'],
    ['Safety', 'not on record', 'no fair comparison'],
  ]);
});

it('years in a row are a range', () => {
  expect([yearsInWords([]), yearsInWords([2015]), yearsInWords([2023, 2012, 2013, 2012])]).toEqual([
    '',
    '2015',
    '2012–2013, 2023',
  ]);
});

it('a district that was named by a part of its name is said in words, and not beside JSON', async () => {
  const api = { district: async () => DISTRICT };
  const said = async (asked: string, json: boolean): Promise<string[]> => {
    const lines: string[] = [];
    await chosenDistrict(api, { words: [asked], json, language: 'en', err: (text) => void lines.push(text) });
    return lines;
  };
  expect(await said('fort worth', false)).toEqual(["'fort worth' is taken as Fort Worth ISD, TX (4819700)."]);
  expect([await said('fort worth', true), await said('4819700', false), await said('fort worth isd', false)]).toEqual([
    [],
    [],
    [],
  ]);
});
