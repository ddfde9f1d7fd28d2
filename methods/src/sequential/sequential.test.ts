import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { armMoments, armSummary, cupedMoments, shareSummary } from './arm-summary.ts';
import { finalPower } from './conditional-power.ts';
import { confidenceSequence } from './confidence-sequence.ts';
import { guardrailReading } from './guardrail.ts';
import { type MeanDifference, meanDifference } from './mean-difference.ts';
import { meanTest } from './mean-test.ts';
import { sequentialReading } from './sequential-reading.ts';
import { type StopRule, stopDecision } from './stop-rules.ts';

/** A difference of `z` standard errors of 1 after `count` observations. */
const look = (z: number, count = 5000): MeanDifference => ({
  scale: 'absolute',
  estimate: z,
  standardError: 1,
  degreesOfFreedom: count - 2,
  count,
});

describe('an arm', () => {
  it('has the mean and variance of its values', () => {
    expect(armMoments(armSummary([1, 2, 6]))).toEqual({ count: 3, mean: 3, variance: 7 });
    expect(armMoments(shareSummary(2, 8), 'share').variance).toBeCloseTo(3 / 16, 12);
    expect(() => armMoments(armSummary([1]))).toThrow('two observations');
    expect(() => armMoments({ count: 4, sum: 8, sumOfSquares: 2 })).toThrow('variance');
  });

  it('keeps nothing but noise once a number before that explains all is taken out', () => {
    // After = 2 × before, and 3 more for the treated, who start 1 higher.
    const [control, treated] = cupedMoments(armSummary([0, 2, 4], [0, 1, 2]), armSummary([5, 7, 9], [1, 2, 3]));
    expect(control.variance).toBeCloseTo(0, 12);
    expect(treated.mean - control.mean).toBeCloseTo(3, 12);
    expect(() => cupedMoments(armSummary([1, 2]), armSummary([1, 3]))).toThrow('number before');
  });
});

describe('a difference in means', () => {
  const [control, treated] = [armMoments(armSummary([8, 10, 12])), armMoments(armSummary([11, 13, 15]))];

  it('has the error of the arms, and as a share that of the delta method', () => {
    expect(meanDifference(control, treated, 'absolute')).toMatchObject({ estimate: 3, degreesOfFreedom: 4, count: 6 });
    expect(meanDifference(control, treated, 'absolute').standardError).toBeCloseTo(Math.sqrt(8 / 3), 12);
    const relative = meanDifference(control, treated, 'relative');
    expect(relative.estimate).toBeCloseTo(0.3, 12);
    expect(relative.standardError ** 2).toBeCloseTo((4 / 3) * (1 / 100 + 1.69 / 100), 12);
  });

  it('is tested either way or one way', () => {
    const z = meanTest(look(1.959963985), { reference: 'z' });
    expect(z.pValue).toBeCloseTo(0.05, 8);
    expect(z.low).toBeCloseTo(0, 8);
    const greater = meanTest(look(1.644853627), { reference: 'z', alternative: 'greater' });
    expect(greater.pValue).toBeCloseTo(0.05, 8);
    expect([greater.low, greater.high]).toEqual([expect.closeTo(0, 8), Infinity]);
    expect(meanTest(look(1), { alternative: 'less' }).pValue).toBeGreaterThan(0.5);
  });
});

describe('a confidence sequence', () => {
  it('has a p-value equal to the level exactly where its interval touches the hypothesis', () => {
    for (const alternative of ['two-sided', 'greater'] as const) {
      const half = look(3).estimate - confidenceSequence(look(3), { alternative }).low;
      expect(confidenceSequence(look(half), { alternative }).pValue).toBeCloseTo(0.05, 10);
    }
  });

  it('is wider than a single look, and at 5,000 two-sided by what the formula says', () => {
    // n ρ² = 5.99146 + ln 6.99146 = 7.93616 at n = the tightest; half = √(2 × 8.93616/7.93616 × ln(√8.93616/.05)).
    const expected = Math.sqrt(2 * (8.93616 / 7.93616) * Math.log(Math.sqrt(8.93616) / 0.05));
    expect(-confidenceSequence(look(0)).low).toBeCloseTo(expected, 4);
    expect(expected).toBeGreaterThan(1.96);
  });

  it('never leaves out what a wider confidence keeps in', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: 10, max: 100_000 }), (z, count) => {
        const narrow = confidenceSequence(look(z, count), { confidence: 0.9 });
        const wide = confidenceSequence(look(z, count), { confidence: 0.99 });
        expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
      }),
      { seed: 4 },
    );
  });

  it('uses what was known before where both arms have it', () => {
    const random = stream(2, 'cuped');
    const before = Array.from({ length: 400 }, () => normal(random, 0, 5));
    const after = before.map((x) => x + normal(random));
    const half = (from: number) => [after.slice(from, from + 200), before.slice(from, from + 200)] as const;
    const [a, b] = [half(0), half(200)];
    const plain = sequentialReading(armSummary(a[0]), armSummary(b[0]));
    const adjusted = sequentialReading(armSummary(...a), armSummary(...b));
    expect([plain.adjusted, adjusted.adjusted]).toEqual([false, true]);
    expect(adjusted.standardError).toBeLessThan(plain.standardError / 3);
    expect(adjusted.assumptions).toContain('covariates-unaffected');
  });
});

describe('the chance of the final test', () => {
  it('is one half when the trend, carried on, ends on the line', () => {
    // z√t + drift(1 − t) = 1.96 with z = 1.96 × √.5 at half of the information: the trend's drift is 1.96.
    const power = finalPower({ zScore: 1.959963985 * Math.SQRT1_2, informationShare: 0.5 }, 1.959963985);
    expect(power.underTrend).toBeCloseTo(0.5, 8);
    expect(power.underPlan).toBeCloseTo(0.5, 8);
    expect(power.predictive).toBeCloseTo(0.5, 8);
  });

  it('is nearer to one half when the doubt about the trend is counted', () => {
    const power = finalPower({ zScore: 0.2, informationShare: 0.5 }, 3);
    expect(power.underTrend).toBeLessThan(power.predictive);
    expect(power.underPlan).toBeGreaterThan(power.predictive);
  });
});

describe('a stop rule', () => {
  const plan = { finalCount: 10_000, effect: 3, level: 0.025 };
  const rules: readonly StopRule[] = [
    { kind: 'benefit', confidence: 0.95, effect: 0 },
    { kind: 'harm', confidence: 0.95, effect: 0 },
    { kind: 'futility', by: 'predictive', chanceMin: 0.1, informationMin: 0.4 },
  ];
  const decisionAt = (z: number, count: number) => stopDecision(look(z, count), plan, rules).decision;

  it('stops for benefit, harm or futility, and else goes on', () => {
    expect([decisionAt(5, 5000), decisionAt(-5, 5000), decisionAt(0, 5000), decisionAt(1.5, 5000)]).toEqual([
      'benefit',
      'harm',
      'futility',
      'continue',
    ]);
  });

  it('asks for futility only once the stated share of the plan is in', () => {
    expect(decisionAt(0, 3999)).toBe('continue');
    expect(decisionAt(0, 4000)).toBe('futility');
    expect(stopDecision(look(0, 3999), plan, rules).rules[2]?.figure).toBeNull();
  });
});

describe('a guardrail', () => {
  const margin = 10;

  it('is safe when worse by the margin is ruled out, breached when nothing less is left, else open', () => {
    const verdicts = [0, 20, 10].map((worse) => guardrailReading(look(worse), { worse: 'higher', margin }).verdict);
    expect(verdicts).toEqual(['safe', 'breached', 'open']);
    expect(guardrailReading(look(-20), { worse: 'lower', margin }).verdict).toBe('breached');
  });
});
