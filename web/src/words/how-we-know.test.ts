import { describe, expect, it } from 'vitest';
import { heldAgainst, smallNumber, smallNumberSaid } from './how-we-know.ts';

describe('a small number', () => {
  it('is written with a power of ten below a thousandth only', () => {
    expect(smallNumber(1.6e-11, 'en')).toEqual({ lead: '2 × 10', power: '−11' });
    expect(smallNumber(1e-10, 'en')).toEqual({ lead: '10', power: '−10' });
    expect(smallNumber(0.001, 'en')).toEqual({ lead: '0.001', power: null });
    expect(smallNumberSaid(0, 'es')).toBe('ninguna');
  });
});

describe('the answer', () => {
  it('says how much is left out, or that nothing is', () => {
    expect(heldAgainst({ comparisons: 2, numbers: 1500, leftOut: 0 }).en).toBe(
      'Each method was run on data with a published answer: 1,500 numbers in 2 comparisons. None is further off than its limit. Nothing of those tables is left out.',
    );
    expect(heldAgainst({ comparisons: 2, numbers: 1500, leftOut: 3 }).es).toContain(
      '3 partes de esas tablas quedan fuera',
    );
  });
});
