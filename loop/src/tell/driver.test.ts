import type { Figure } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { driverEffectSentence } from './driver.ts';

const effect = (value: number | null): Figure => ({
  id: 'transportation.driver-effect.log-density',
  label: { en: 'x', es: 'x' },
  unit: 'cents-per-pupil',
  value,
  because: { kind: 'observed', rows: [] },
});

describe('what a driver adds', () => {
  it.each([
    [3_420, 'adds about $34 a pupil', 'añade unos $34 por alumno'],
    [-3_420, 'takes away about $34 a pupil', 'quita unos $34 por alumno'],
    [50, 'adds about $1 a pupil', 'añade unos $1 por alumno'],
    [49, 'adds nothing', 'no añade nada'],
  ])('is said of %d cents', (value, en, es) => {
    const figure = 'transportation.driver-effect.log-density';
    expect(driverEffectSentence(effect(value))).toEqual({ en: [{ figure, words: en }], es: [{ figure, words: es }] });
  });

  it('is not said where unknown', () => {
    expect(driverEffectSentence(effect(null))).toBeNull();
  });
});
