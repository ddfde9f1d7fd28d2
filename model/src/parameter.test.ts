import { describe, expect, it } from 'vitest';
import { type Parameter, parameterAt } from './parameter.ts';

const source = { publisher: 'Agency', title: 'Rates', reference: null, year: null };
const rate: Parameter = {
  id: 'rate',
  label: { en: 'Rate', es: 'Tasa' },
  unit: 'share',
  values: [
    { from: '2020-07-01', value: 0.1, source },
    { from: '2022-07-01', value: 0.2, source },
  ],
};

describe('a constant from the outside world', () => {
  it('has no value before its first date: never a guess', () => {
    expect(parameterAt(rate, '2020-06-30')).toBeNull();
    expect(parameterAt({ ...rate, values: [] }, '2025-01-01')).toBeNull();
  });

  it('holds from the day it begins until the next one begins', () => {
    const at = (date: string) => parameterAt(rate, date)?.value;
    expect([at('2020-07-01'), at('2022-06-30'), at('2022-07-01'), at('2099-01-01')]).toEqual([0.1, 0.1, 0.2, 0.2]);
  });

  it('comes with its source', () => {
    expect(parameterAt(rate, '2021-01-01')?.source).toEqual(source);
  });
});
