import { matrixFromColumns, normal, stream } from '@leeway/methods';
import { describe, expect, it } from 'vitest';
import type { Amounts } from './amounts.ts';
import { scoredFirst } from './scored.ts';
import { type SecondOpinion, secondOpinions } from './second-opinions.ts';

type District = readonly [dollars: number, work: number, other: number];

const amounts = (rows: readonly District[]): Amounts => ({
  inputs: matrixFromColumns([rows.map(([dollars]) => dollars)]),
  outputs: matrixFromColumns([rows.map(([, work]) => work), rows.map(([, , other]) => other)]),
});

/** Districts that need 10 for each work, spend up to `waste` more and up to `chance` off. */
function others(count: number, waste: number, chance: number): District[] {
  const random = stream(11, 'others');
  return Array.from({ length: count }, () => {
    const size = Math.exp(normal(random, 2, 0.5));
    const dollars = 10 * size * Math.exp(Math.abs(normal(random, 0, waste)) + normal(random, 0, chance));
    return [dollars, size, size * Math.exp(normal(random, 0, 0.05))];
  });
}

function said(rows: readonly District[]): Record<string, SecondOpinion> {
  const all = amounts(rows);
  return Object.fromEntries(secondOpinions(all, scoredFirst(all, 0), 0).map((one) => [one.method, one]));
}

describe('second opinions', () => {
  it('agree on a district that wastes half, where chance is small', () => {
    const { 'order-m': partial, 'stochastic-frontier': frontier } = said([[150, 7.5, 7.5], ...others(80, 0.3, 0.02)]);
    expect(partial?.says).toBe('same');
    expect(frontier?.says).toBe('same');
    expect(frontier?.share).toBeGreaterThan(0.45);
    expect(frontier?.share).toBeLessThan(0.6);
  });

  it('let no single odd district decide: the partial frontier stays near the others’ cost', () => {
    const rows: District[] = [[80, 7.5, 7.5], ...others(80, 0.2, 0.01)];
    const odd: District = [1, 8, 8];
    const all = amounts([...rows, odd]);
    expect(scoredFirst(all, 0).score).toBeLessThan(0.1);
    expect(said([...rows, odd])['order-m']?.share).toBeGreaterThan(0.5);
  });

  it('say nothing of a district with no rival, or without one kind of work', () => {
    const rows = others(60, 0.3, 0.02);
    expect(said([[10_000, 500, 500], ...rows])['order-m']).toEqual({
      method: 'order-m',
      rivals: 0,
      share: null,
      says: 'no-rival',
    });
    expect(said([[100, 7, 0], ...rows])['stochastic-frontier']?.says).toBe('no-rival');
  });

  it('do not tell apart what differs by chance alone', () => {
    // Symmetric noise that leans the wrong way: no waste can be seen.
    const rows: District[] = Array.from({ length: 60 }, (_, i) => {
      const size = 5 + (i % 10);
      return [10 * size * (i % 3 === 0 ? 0.7 : 1.2), size, size * (1 + (i % 7) / 50)];
    });
    expect(said(rows)['stochastic-frontier']).toEqual({
      method: 'stochastic-frontier',
      rivals: null,
      share: null,
      says: 'all-chance',
    });
  });
});
