import { fiscalYear } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { oddYear } from './odd-year.ts';

const years = (...residuals: readonly number[]) =>
  residuals.map((residual, i) => ({ year: fiscalYear(2012 + i), residual }));

// A year's chance has a variance of .01, so a jump must exceed 4 × .1 = .4.
const PASSING = 0.01;

describe('a year that the others contradict', () => {
  it('is named with its jump from the middle of the others', () => {
    const odd = oddYear(years(0.1, 0.0, 1.5, -0.1), PASSING, 0);
    expect(odd?.year).toBe(2014);
    expect(odd?.jump).toBeCloseTo(1.5, 12);
  });

  it.each([
    [0.39, false],
    [0.4, false],
    [0.41, true],
  ])('begins above four standard deviations: a jump of %d is odd: %s', (jump, odd) => {
    expect(oddYear(years(0, 0, jump), PASSING, 0) !== null).toBe(odd);
  });

  it('never is a jump by less than a quarter, however quiet the others: log 1.25 = .2231', () => {
    expect(oddYear(years(0, 0, 0.22), 0, 0)).toBeNull();
    expect(oddYear(years(0, 0, 0.23), 0, 0)).not.toBeNull();
  });

  it('is none where the level has moved for good', () => {
    expect(oddYear(years(0, 0, 1.5, 1.5), PASSING, 0)).toBeNull();
  });

  it('of two years is the one further from what others spend', () => {
    expect(oddYear(years(1.5, 0.1), PASSING, 0)?.year).toBe(2012);
    expect(oddYear(years(0.1, -1.5), PASSING, 0)?.year).toBe(2013);
  });

  it('cannot be told from one year', () => {
    expect(oddYear(years(3), PASSING, 0)).toBeNull();
  });
});
