import { expect, it } from 'vitest';
import { fiscalYearIn } from './year.ts';

it.each([
  ['2019', 2019],
  ['FY19', 2019],
  ['fiscal year 2019', 2019],
  ['2018-19', 2019],
  ['2018-2019', 2019],
  ['SY 2018/19', 2019],
  ['1999-00', 2000],
  ['2019-06-30', 2019],
  ['06/30/2019', 2019],
  ['2019.0', 2019],
  ['2018-20', null],
  ['soon', null],
  ['', null],
])('reads the fiscal year in %j as %j', (cell, year) => {
  expect(fiscalYearIn(cell)).toBe(year);
});
