import { describe, expect, it } from 'vitest';
import { normal, unit } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { funnelAsymmetry } from './funnel-asymmetry.ts';
import { selectionLikelihood, selectionProblem } from './selection-likelihood.ts';
import { stepSelection } from './step-selection.ts';
import { trimAndFill } from './trim-and-fill.ts';

describe('funnel asymmetry', () => {
  it('finds the line on which small studies exaggerate', () => {
    // Estimate = 1 + 2 × error, up and down by a hair.
    const errors = [1, 2, 3, 4, 5, 6];
    const { result } = funnelAsymmetry(
      errors.map((error, i) => 1 + 2 * error + (i % 2 ? 0.01 : -0.01)),
      errors,
    );
    expect(result?.slope).toBeCloseTo(2, 1);
    expect(result?.atZeroError.mean).toBeCloseTo(1, 1);
    expect(result?.pValue).toBeLessThan(1e-6);
  });

  it('gives no answer from four estimates or from errors that are all alike, and says why', () => {
    expect(funnelAsymmetry([1, 2, 3, 4], [1, 2, 3, 4])).toEqual({
      result: null,
      why: 'too-few-estimates',
      weaknesses: [],
    });
    expect(funnelAsymmetry([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]).why).toBe('errors-too-alike');
    expect(trimAndFill([1, 2, 3, 4], [1, 2, 3, 4]).why).toBe('too-few-estimates');
    expect(funnelAsymmetry([1, 3, 2, 5, 4], [1, 2, 1, 2, 1]).weaknesses).toContain('low-power-under-ten');
  });

  it('raises a false alarm at five per cent about once in twenty', () => {
    // 600 sets of 12: the Monte Carlo error of the share is 0.9 points.
    let alarms = 0;
    for (let run = 0; run < 600; run += 1) {
      const random = stream(run, 'funnel');
      const errors = Array.from({ length: 12 }, (_, i) => 0.2 + 0.1 * i);
      const { result } = funnelAsymmetry(
        errors.map((error) => normal(random, 1, error)),
        errors,
      );
      if ((result?.pValue ?? 1) < 0.05) alarms += 1;
    }
    expect(alarms / 600).toBeGreaterThan(0.023);
    expect(alarms / 600).toBeLessThan(0.077);
  });
});

describe('selection by significance', () => {
  it('has the slope of its own likelihood', () => {
    const problem = selectionProblem(
      Float64Array.of(0.5, 2, 3, -1, 1.2),
      Float64Array.of(0.4, 0.5, 1, 0.3, 0.6),
      [0.025, 0.5],
    );
    const at = Float64Array.of(0.7, 0.8, -0.5, -1.1);
    const { gradient } = selectionLikelihood(problem, at);
    at.forEach((value, j) => {
      const [up, down] = [at.slice(), at.slice()];
      up[j] = value + 1e-6;
      down[j] = value - 1e-6;
      const slope = (selectionLikelihood(problem, up).value - selectionLikelihood(problem, down).value) / 2e-6;
      expect(gradient[j]).toBeCloseTo(slope, 7);
    });
  });

  it('without selection is the plain normal likelihood', () => {
    const problem = selectionProblem(Float64Array.of(1, 3), Float64Array.of(1, 1), [0.025]);
    // Two residuals ±1, total variance 2: −log(4π) − ½.
    expect(selectionLikelihood(problem, Float64Array.of(2, 1, 0)).value).toBeCloseTo(-Math.log(4 * Math.PI) - 0.5, 12);
  });

  it('brings an average inflated by a file drawer back towards the truth', () => {
    const random = stream(2, 'drawer');
    const [estimates, errors]: [number[], number[]] = [[], []];
    while (estimates.length < 400) {
      const error = 0.1 + 0.4 * unit(random);
      const estimate = normal(random, 0.2, 0.2) + normal(random, 0, error);
      if (estimate > 1.96 * error || unit(random) < 0.2) {
        estimates.push(estimate);
        errors.push(error);
      }
    }
    const { result } = stepSelection(estimates, errors);
    expect(result?.unadjustedMean).toBeGreaterThan(0.3);
    expect(Math.abs((result?.mean ?? 1) - 0.2)).toBeLessThan(3 * (result?.standardError ?? 0));
    expect(result?.weights[1]?.weight).toBeCloseTo(0.2, 1);
    expect(result?.pValue).toBeLessThan(1e-4);
    const mirrored = stepSelection(
      estimates.map((value) => -value),
      errors,
      { favoured: 'less' },
    );
    expect(mirrored.result?.mean).toBeCloseTo(-(result?.mean ?? 0), 9);
  });

  it('gives no answer without an estimate on either side of the cut, and refuses cuts that fall', () => {
    expect(stepSelection([1, 2, 3, 2, 1], [0.1, 0.1, 0.1, 0.1, 0.1]).why).toBe('empty-interval');
    expect(() => stepSelection([1, 2, 3, 2, 1], [1, 1, 1, 1, 1], { cuts: [0.5, 0.1] })).toThrow('must rise');
  });
});

describe('trim and fill', () => {
  it('adds nothing to a funnel that is symmetric', () => {
    const { result } = trimAndFill([0, 1, -1, 2.1, -2, 3, -3.1], [0.1, 0.5, 0.5, 1, 1, 1.5, 1.5], 'fixed');
    expect(result?.missing).toBe(0);
  });
});
