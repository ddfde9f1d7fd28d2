import { describe, expect, it } from 'vitest';
import { across, at, between, scaleOver } from './scale.ts';

describe('a drawing scale', () => {
  it('begins at zero when asked, with round ticks inside', () => {
    const scale = scaleOver([50, 270], { fromZero: true, ticks: 5 });
    expect(scale.low).toBe(0);
    expect(scale.ticks).toEqual([0, 100, 200]);
    expect(at(scale, 0)).toBe(0);
  });

  it('holds negative ends with zero among the ticks', () => {
    const scale = scaleOver([-100, 300], { fromZero: true });
    expect(scale.low).toBeLessThanOrEqual(-100);
    expect(scale.ticks).toContain(0);
  });

  it('draws equal values in the picture and not at infinity', () => {
    const scale = scaleOver([80, 80]);
    expect(Number.isFinite(at(scale, 80))).toBe(true);
    expect(scaleOver([])).toEqual({ low: 0, high: 1, ticks: [] });
  });

  it('keeps what lies beyond the scale at its edge', () => {
    const scale = scaleOver([0, 100], { fromZero: true });
    expect(across(scale, 1e9)).toBe('100.00%');
    expect(between(scale, 40, 40)).toBe('0.20%');
  });
});
