import type { Figure, FigureUnit } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { combinedFigure, ratioFigure } from './ratio-figure.ts';

const figure = (name: string, value: number | null, unit: FigureUnit = 'cents'): Figure => ({
  id: name,
  label: { en: name, es: `${name} (es)` },
  unit,
  value,
  because: { kind: 'observed', rows: [] },
});
const named = (unit: FigureUnit) => ({ id: 'a.b', label: { en: 'A', es: 'A' }, unit });

describe('dividing two figures', () => {
  it('gives the rate and keeps both parts open', () => {
    const result = ratioFigure(named('cents-per-pupil'), figure('cost', 15_000_000), figure('pupils', 100, 'pupils'));
    expect(result.value).toBe(150_000);
    expect(result.because).toMatchObject({ kind: 'formula', formula: { en: 'cost ÷ pupils' } });
  });

  it.each([
    ['an unknown numerator', null, 100],
    ['an unknown denominator', 100, null],
    ['a denominator of zero', 100, 0],
  ])('has no value with %s', (_, numerator, denominator) => {
    expect(ratioFigure(named('share'), figure('n', numerator), figure('d', denominator)).value).toBeNull();
  });

  it('keeps money in whole cents', () => {
    expect(ratioFigure(named('cents'), figure('cost', 100), figure('schools', 3, 'count')).value).toBe(33);
  });
});

describe('joining figures', () => {
  it('takes salaries and benefits off current spending', () => {
    const parts = [figure('current', 1000), figure('salaries', 600), figure('benefits', 150)] as const;
    expect(combinedFigure(named('cents'), parts, 'minus').value).toBe(250);
  });

  it('has no value where one part is missing, because missing is not zero', () => {
    expect(
      combinedFigure(named('cents'), [figure('salaries', 600), figure('benefits', null)], 'plus').value,
    ).toBeNull();
  });
});
