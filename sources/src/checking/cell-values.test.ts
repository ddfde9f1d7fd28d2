import { describe, expect, it } from 'vitest';
import { centsFromDollars, centsFromThousands, decimalNumber, perCent, wholeNumber } from './cell-values.ts';

describe('money text', () => {
  it.each([
    ['$1,234', 123_400],
    ['$12,345,678', 1_234_567_800],
    ['0', 0],
    ['1234', 123_400],
    ['(1,234)', -123_400],
    ['($1,234)', -123_400],
    ['$(1,234)', -123_400],
    ['-1,234', -123_400],
    ['-$1,234', -123_400],
    ['$-5', -500],
    ['\u22125', -500],
    ['1,234-', -123_400],
    ['1,234.50', 123_450],
    ['.5', 50],
    ['7.', 700],
    [' $ 12 ', 1200],
    ['$0', 0],
    ['-0', 0],
    ['$ -', 0],
    ['0.29', 29],
    ['1.005', 101],
    ['1.0049', 100],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%s is %d cents, exactly', (text, cents) => {
    expect(centsFromDollars(text)).toBe(cents);
  });

  it.each(['', '  '])('is unknown where it is blank', (text) => {
    expect(centsFromDollars(text)).toBeNull();
  });

  it.each([
    'abc',
    '12a',
    '$',
    '-',
    '.',
    '1,23',
    '1,2345',
    '1,',
    ',123',
    '1234,567',
    '1,23,456',
    '$,1',
    '1.234,56',
    '(1',
    '1)',
    '--1',
    '(-1)',
    '-(1)',
    '12 34',
    'N/A',
  ])('%s is not money', (text) => {
    expect(centsFromDollars(text)).toEqual({ en: 'is not an amount of money', es: 'no es un importe de dinero' });
  });

  it('is refused with an exponent, which may have lost digits, and beyond exact cents', () => {
    expect(centsFromDollars('1.2E+07')).toHaveProperty('en', 'is written with an exponent, so digits may be lost');
    expect(centsFromDollars('90071992547409.92')).toHaveProperty('en', 'is larger than any real amount');
  });

  it('in thousands is a thousand times as much', () => {
    expect([centsFromThousands('15,027'), centsFromThousands('(2)'), centsFromThousands('')]).toEqual([
      1_502_700_000,
      -200_000,
      null,
    ]);
  });
});

describe('numbers', () => {
  it('may have separators, decimals and a sign', () => {
    expect(['1,179.622', '-0.5', '.25', '+3', '5.', '0'].map(decimalNumber)).toEqual([1179.622, -0.5, 0.25, 3, 5, 0]);
    expect(['1,271', '42.0', '42.5'].map(wholeNumber)).toEqual([
      1271,
      42,
      { en: 'is not a whole number', es: 'no es un número entero' },
    ]);
    expect(['38.46', '38.46 %', '100%', ''].map(perCent)).toEqual([38.46, 38.46, 100, null]);
  });

  it.each(['x', '1,2', '.', '-', '12 %'])('%s is none', (text) => {
    expect(decimalNumber(text)).toEqual({ en: 'is not a number', es: 'no es un número' });
  });
});
