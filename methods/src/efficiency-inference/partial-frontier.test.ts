import { describe, expect, it } from 'vitest';
import { matrixFromColumns, matrixRow } from '../linear-algebra/matrix.ts';
import { integerBelow, uniform } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { orderAlphaScores, orderMScores } from './partial-frontier.ts';
import { scoreAgreement } from './score-agreement.ts';

const random = stream(3, 'partial');
const column = (rows: number) => Array.from({ length: rows }, () => uniform(random, 1, 5));
const inputs = matrixFromColumns([column(6), column(6)]);
const outputs = matrixFromColumns([column(6), column(6)]);

/** Ratios of every rival, by definition. */
function ratiosOf(unit: number, orientation: 'input' | 'output', x = inputs, y = outputs): number[] {
  const [ownX, ownY] = [matrixRow(x, unit), matrixRow(y, unit)];
  return Array.from({ length: x.rows }, (_, j) => [matrixRow(x, j), matrixRow(y, j)] as const)
    .filter(([otherX, otherY]) =>
      orientation === 'input'
        ? otherY.every((value, r) => value >= (ownY[r] ?? 0))
        : otherX.every((value, i) => value <= (ownX[i] ?? 0)),
    )
    .map(([otherX, otherY]) =>
      orientation === 'input'
        ? Math.max(...otherX.map((value, i) => value / (ownX[i] ?? 1)))
        : Math.min(...otherY.map((value, r) => value / (ownY[r] ?? 1))),
    );
}

/** Mean of the best over all ordered samples of m rivals. */
function enumerated(ratios: number[], m: number, best: (...values: number[]) => number): number {
  const samples = (depth: number): number[][] =>
    depth === 0 ? [[]] : samples(depth - 1).flatMap((sample) => ratios.map((ratio) => [...sample, ratio]));
  const all = samples(m).map((sample) => best(...sample));
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

describe('order-m scores', () => {
  for (const orientation of ['input', 'output'] as const) {
    const best = orientation === 'input' ? Math.min : Math.max;

    it(`are the mean over all samples of m rivals, ${orientation}-oriented`, () => {
      for (const m of [1, 2, 4]) {
        orderMScores(inputs, outputs, { orientation, m }).forEach(({ score, rivals }, unit) => {
          const ratios = ratiosOf(unit, orientation);
          expect(rivals).toBe(ratios.length);
          expect(score).toBeCloseTo(enumerated(ratios, m, best), 12);
        });
      }
    });

    it(`are what drawing rivals gives, ${orientation}-oriented, 60 units`, () => {
      const x = matrixFromColumns([column(60)]);
      const y = matrixFromColumns([column(60)]);
      const scores = orderMScores(x, y, { orientation, m: 10 });
      for (const unit of [4, 31]) {
        const ratios = ratiosOf(unit, orientation, x, y);
        const drawn = Array.from({ length: 4000 }, () =>
          best(...Array.from({ length: 10 }, () => ratios[integerBelow(random, ratios.length)] ?? 0)),
        );
        const mean = drawn.reduce((sum, value) => sum + value / 4000, 0);
        const error = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / 4000;
        expect(Math.abs((scores[unit]?.score ?? 0) - mean)).toBeLessThan(4 * error + 1e-12);
      }
    });

    it(`reach the free disposal hull when m is large, and the ${orientation} oriented order-alpha with it`, () => {
      const many = orderMScores(inputs, outputs, { orientation, m: 1e6 });
      const most = orderAlphaScores(inputs, outputs, { orientation, alpha: 0.9999 });
      many.forEach(({ score }, unit) => {
        expect(score).toBeCloseTo(best(...ratiosOf(unit, orientation)), 9);
        expect(score).toBeCloseTo(most[unit]?.score ?? 0, 9);
      });
    });
  }

  it('rate a unit better than its rivals above 1', () => {
    // Unit 0 makes 1 from 1; rivals with as much output use 1, 2, 4. Best of two: 1 × 5/9 + 2 × 3/9 + 4 × 1/9 = 15/9.
    const x = matrixFromColumns([[1, 2, 4]]);
    const y = matrixFromColumns([[1, 1, 1]]);
    expect(orderMScores(x, y, { orientation: 'input', m: 2 })[0]?.score).toBeCloseTo(15 / 9, 12);
    expect(orderAlphaScores(x, y, { orientation: 'input', alpha: 0.5 })[0]?.score).toBe(2);
  });
});

describe('agreement of two scores', () => {
  const scores = [1, 2, 3, 4, 5, 6, 7, 8];

  it('is full for the same order, none for the opposite, silent for a constant', () => {
    expect(
      scoreAgreement(
        scores,
        scores.map((value) => value ** 3),
      ),
    ).toEqual({
      rankCorrelation: 1,
      lowerQuarterShared: 1,
      verdict: 'agree',
    });
    expect(scoreAgreement(scores, [...scores].reverse())).toMatchObject({ lowerQuarterShared: 0, verdict: 'disagree' });
    expect(scoreAgreement(scores, new Array(8).fill(1)).verdict).toBe('silent');
    expect(() => scoreAgreement([1], [1])).toThrow('8 units');
  });
});
