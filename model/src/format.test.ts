import { describe, expect, it } from 'vitest';
import type { FigureUnit } from './figure.ts';
import { count, figureValue, moneyExact, moneyInWords, moneyRange, moneyShort, percent } from './format.ts';

describe('money in words', () => {
  it.each([
    [0, '$0', '$0'],
    [50, '$0.5', '$0.5'],
    [1_234, '$12.3', '$12.3'],
    [99_949, '$999', '$999'],
    [99_995, '$1,000', '$1,000'],
    [123_456, '$1,230', '$1,230'],
    [1_420_000, '$14,200', '$14,200'],
    [99_949_999, '$999,000', '$999,000'],
    [99_950_000, '$1 million', '$1 millón'],
    [123_456_789, '$1.23 million', '$1.23 millones'],
    [1_234_567_800, '$12.3 million', '$12.3 millones'],
    [99_960_000_000, '$1 billion', '$1 mil millones'],
    [123_400_000_000, '$1.23 billion', '$1.23 mil millones'],
    [-142_000_000, '−$1.42 million', '−$1.42 millones'],
    [-0.4, '$0', '$0'],
  ])('says %d cents with three digits, as %s and %s', (value, en, es) => {
    expect([moneyInWords(value, 'en'), moneyInWords(value, 'es')]).toEqual([en, es]);
  });
});

describe('short and exact money', () => {
  it.each([
    [950, '$9.5', '$9.50'],
    [123_456, '$1,235', '$1,234.56'],
    [1_420_000, '$14K', '$14,200'],
    [99_949_999, '$999K', '$999,499.99'],
    [99_950_000, '$1M', '$999,500'],
    [123_456_700, '$1.2M', '$1,234,567'],
    [12_345_678_900, '$123M', '$123,456,789'],
    [123_400_000_000, '$1.2B', '$1,234,000,000'],
    [-1_250, '−$13', '−$12.50'],
  ])('shows %d cents as %s on an axis and %s in a table', (value, short, exact) => {
    expect([moneyShort(value), moneyExact(value)]).toEqual([short, exact]);
  });
});

describe('a range of money', () => {
  it.each([
    [190_000_000, 460_000_000, '$1.9–4.6 million', '$1.9–4.6 millones'],
    [1_360_000, 1_410_000, '$13,600–14,100', '$13,600–14,100'],
    [90_000_000, 110_000_000, '$900,000–$1.1 million', '$900,000–$1.1 millones'],
    [-5_000_000, 5_000_000, '−$50,000 to $50,000', '−$50,000 a $50,000'],
    [0, 5_000_000, '$0–50,000', '$0–50,000'],
    [12_345_600, 12_345_601, '$123,000', '$123,000'],
    [2_380, 8_380_000, '$0–83,800', '$0–83,800'],
    [1_234_500, 8_380_000, '$12,300–83,800', '$12,300–83,800'],
  ])('from %d to %d cents is %s or %s', (low, high, en, es) => {
    expect([moneyRange(low, high, 'en'), moneyRange(low, high, 'es')]).toEqual([en, es]);
  });
});

describe('other numbers', () => {
  it('keeps whole numbers with separators and a true minus', () => {
    expect([count(14_870), count(-14_870), count(1_234_567, 'es'), count(-0.2)]).toEqual([
      '14,870',
      '−14,870',
      '1,234,567',
      '0',
    ]);
  });

  it('shows shares as per cent with a space that does not break, and no minus before zero', () => {
    expect([percent(0.0223), percent(-0.5), percent(0), percent(-0.0001), percent(0.123456, 2, 'es')]).toEqual([
      '2.2\u00a0%',
      '−50\u00a0%',
      '0\u00a0%',
      '0\u00a0%',
      '12.35\u00a0%',
    ]);
  });

  it.each<[FigureUnit, number, string, string]>([
    ['cents', 123_456_789, '$1.23 million', '$1,234,567.89'],
    ['cents-per-pupil', 1_412_345, '$14,100', '$14,123'],
    ['share', 0.0223, '2.2\u00a0%', '2.2\u00a0%'],
    ['pupils', 14_890, '14,890', '14,890'],
    ['count', -30, '−30', '−30'],
    ['fte', 932.55, '932.6', '932.6'],
    ['index', 0.9, '0.900', '0.900'],
    ['index', -0.4, '−0.400', '−0.400'],
    ['years', -2.5, '−2.5', '−2.5'],
  ])('shows %s %d as %s in a sentence and %s in a table', (unit, value, sentence, table) => {
    expect([figureValue(value, unit, 'en'), figureValue(value, unit, 'en', 'table')]).toEqual([sentence, table]);
  });

  it('says of an unknown value that it is not on record, in any unit and language', () => {
    for (const unit of ['cents', 'share', 'pupils', 'index'] as const) {
      expect([figureValue(null, unit, 'en'), figureValue(null, unit, 'es')]).toEqual(['not on record', 'sin registro']);
    }
  });
});
