import { matrixFromColumns, normal, stream } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import type { Amounts } from './amounts.ts';
import { type Certainty, certaintyOfFirst } from './certainty.ts';
import { scoredFirst } from './scored.ts';

/** Districts of one size that spend 10 for each of two kinds of work × the wastes, in order. */
function districts(wastes: readonly number[]): Amounts {
  const random = stream(5, 'districts');
  const work = wastes.map(() => Math.exp(normal(random, 2, 0.4)));
  const other = work.map((one) => one * Math.exp(normal(random, 0, 0.1)));
  const dollars = wastes.map((waste, i) => 5 * ((work[i] ?? 0) + (other[i] ?? 0)) * waste);
  return { inputs: matrixFromColumns([dollars]), outputs: matrixFromColumns([work, other]) };
}

const certainty = (amounts: Amounts): Certainty | null =>
  certaintyOfFirst(amounts, scoredFirst(amounts, 0.1), { leastShare: 0.1, random: stream(3, 'certainty') });

const wastes = (own: number): number[] => [own, ...Array.from({ length: 59 }, (_, i) => 1 + i / 50)];

describe('how sure the score of a district is', () => {
  it('ends its range at the score and holds the true part below it', () => {
    // Spends 1.6 × what its work needs, so the true part is 1 ÷ 1.6.
    const amounts = districts(wastes(1.6));
    const { score } = scoredFirst(amounts, 0.1);
    const { low } = certainty(amounts) ?? { low: Number.NaN };
    expect(low).toBeLessThan(1 / 1.6);
    expect(score).toBeGreaterThanOrEqual(1 / 1.6);
    expect(low).toBeGreaterThan(0.8 / 1.6);
  });

  it('gives places as a range, better for less waste and never outside those compared', () => {
    const [thrifty, middling, wasteful] = [1, 1.6, 2.6].map((own) => certainty(districts(wastes(own)))?.rank);
    expect(thrifty?.best).toBe(1);
    expect(thrifty?.worst).toBeLessThan(middling?.worst ?? 0);
    expect(middling?.best).toBeLessThan(wasteful?.best ?? 0);
    expect(wasteful?.worst).toBe(60);
    expect(wasteful?.of).toBe(60);
  });

  it('is the same to the last digit from the same seed', () => {
    const amounts = districts(wastes(1.3));
    expect(certainty(amounts)).toEqual(certainty(amounts));
  });

  it('is unknown where nobody is behind the best', () => {
    expect(certainty(districts(new Array(50).fill(1)))).toBeNull();
  });
});
