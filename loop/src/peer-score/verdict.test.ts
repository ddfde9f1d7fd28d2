import { describe, expect, it } from 'vitest';
import type { SecondOpinion } from './second-opinions.ts';
import { verdictOf } from './verdict.ts';

const opinions = (
  orderM: number | null,
  stochastic: number | null,
  says: SecondOpinion['says'] = 'same',
): SecondOpinion[] => [
  { method: 'order-m', rivals: 30, share: orderM, says: orderM === null ? 'no-rival' : says },
  { method: 'stochastic-frontier', rivals: null, share: stochastic, says: stochastic === null ? 'all-chance' : 'same' },
];

const verdict = (
  score: number,
  rangeKnown: boolean,
  told: readonly SecondOpinion[],
  needsKnown = true,
  driverKnown = true,
) => verdictOf({ score, rangeKnown, needsKnown, driverKnown, opinions: told });

describe('the verdict of three ways of measuring', () => {
  it('is firm only where all three say less, at the same place, with a range', () => {
    expect(verdict(0.7, true, opinions(0.8, 0.9)).level).toBe('firm');
    expect(verdict(0.7, false, opinions(0.8, 0.9)).level).toBe('question');
    expect(verdict(0.7, true, opinions(0.8, 0.9, 'harsher')).level).toBe('question');
    expect(verdict(0.7, true, opinions(0.8, 0.9, 'kinder')).level).toBe('question');
    expect(verdict(0.7, true, opinions(0.8, 0.9, 'another-order')).level).toBe('question');
  });

  it('is agreed but not firm where the record lacks what all three would have to see', () => {
    expect(verdict(0.7, true, opinions(0.8, 0.9), false).level).toBe('agreed');
    expect(verdict(0.7, true, opinions(null, 0.9), false).level).toBe('question');
  });

  it('is at most a question where what drives the cost most is not on record', () => {
    expect(verdict(0.7, true, opinions(0.8, 0.9), false, false).level).toBe('question');
    expect(verdict(0.7, true, opinions(0.8, 0.9), true, false).level).toBe('question');
  });

  it.each([
    [0.995, 0.8, true],
    [0.994, 1, false],
    [0.95, 1.006, true],
    [0.95, 1.005, false],
    [0.949, 1.2, false],
  ])('a score of %f beside %f by order-m: nobody did it for less is %s', (score, orderM, nobody) => {
    expect(verdict(score, true, opinions(orderM, null)).nobody).toBe(nobody);
  });

  it('says less below 95 %, and hardly less from there on', () => {
    expect(verdict(0.949, true, opinions(0.95, 0.951))).toEqual({
      level: 'question',
      score: 'less',
      orderM: 'hardly-less',
      stochastic: 'hardly-less',
      placesDiffer: false,
      nobody: false,
    });
    expect(verdict(0.95, true, opinions(0.96, 0.96)).level).toBe('none');
  });

  const SHARES = [0.7, 0.97, null] as const;
  it.each(
    [0.7, 0.97].flatMap((score) =>
      SHARES.flatMap((orderM) => SHARES.map((chance) => [score, orderM, chance] as const)),
    ),
  )('of %s, %s and %s is firm where all say less, none where nobody does, else a question', (score, orderM, chance) => {
    const less = [score, orderM, chance].filter((share) => share === 0.7).length;
    const expected = less === 3 ? 'firm' : less === 0 ? 'none' : 'question';
    expect(verdict(score, true, opinions(orderM, chance)).level).toBe(expected);
  });
});
