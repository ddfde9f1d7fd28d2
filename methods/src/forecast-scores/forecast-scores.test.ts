import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../distributions/normal.ts';
import {
  ensembleRankedScore,
  intervalScore,
  normalRankedScore,
  pinballLoss,
  probabilityIntegral,
  quantileRankedScore,
} from './distribution-scores.ts';
import { absoluteErrorShare, naiveScale, scaledError, symmetricErrorShare } from './point-scores.ts';
import { besideReference } from './reference.ts';
import { scoreCards } from './score-card.ts';

const RANGE = [
  { level: 0.1, value: 80 },
  { level: 0.5, value: 100 },
  { level: 0.9, value: 130 },
];

describe('scores of a forecast', () => {
  it('are the ones on paper', () => {
    expect(symmetricErrorShare([100, 0], [50, 0])).toBeCloseTo((2 * 50) / 150 / 2, 12);
    expect(absoluteErrorShare([100, 50], [90, 60])).toBeCloseTo(0.15, 12);
    expect(naiveScale([1, 3, 2])).toBe(1.5);
    expect(scaledError([4], [1], [1, 3, 2])).toBe(2);
    expect(scaledError([4], [1], [2, 2])).toBeNull();
    expect(() => absoluteErrorShare([0], [1])).toThrow('Actual[0] is 0');
    expect(() => symmetricErrorShare([1], [1, 2])).toThrow('Forecast has 2 entries');
  });

  it('of quantiles cost more on the side that was promised to be rare', () => {
    expect(pinballLoss(12, { level: 0.9, value: 10 })).toBeCloseTo(1.8, 12);
    expect(pinballLoss(8, { level: 0.9, value: 10 })).toBeCloseTo(0.2, 12);
    expect(intervalScore(11, { low: 8, high: 12 }, 0.2)).toBe(4);
    expect(intervalScore(13, { low: 8, high: 12 }, 0.2)).toBe(4 + 10);
  });

  it('of an ensemble are E|X − a| − E|X − X′|/2', () => {
    // Members 1 and 3 around 2: 1 − (0 + 2 + 2 + 0)/4/2.
    expect(ensembleRankedScore(2, [3, 1])).toBeCloseTo(0.5, 12);
    expect(ensembleRankedScore(5, [3])).toBe(2);
  });

  it('agree between a normal, its quantiles and its ensemble', () => {
    const levels = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const quantiles = levels.map((level) => ({ level, value: normalQuantile(level, 5, 2) }));
    const exact = normalRankedScore(6.5, 5, 2);
    expect(quantileRankedScore(6.5, quantiles)).toBeCloseTo(exact, 2);
    expect(
      ensembleRankedScore(
        6.5,
        quantiles.map(({ value }) => value),
      ),
    ).toBeCloseTo(exact, 2);
    expect(normalRankedScore(5, 5, 2)).toBeCloseTo((2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 12);
    expect(normalRankedScore(5, 3, 0)).toBe(2);
  });

  it('say where in its distribution a truth fell', () => {
    const places = [70, 80, 90, 115, 130, 200].map((actual) => probabilityIntegral(actual, RANGE));
    [0.05, 0.1, 0.3, 0.7, 0.9, 0.95].forEach((place, i) => {
      expect(places[i]).toBeCloseTo(place, 12);
    });
    expect(() => probabilityIntegral(1, [...RANGE].reverse())).toThrow('must rise');
  });
});

describe('a score card', () => {
  const stored = (id: string, horizon: number) => ({ id, origin: 2020, method: 'naive', horizon, quantiles: RANGE });

  it('scores what has arrived and counts what has not', () => {
    const truths = [
      { id: 'a', time: 2021, value: 125 },
      { id: 'b', time: 2021, value: 160 },
      { id: 'a', time: 2020, value: 1 },
    ];
    const [one, two] = scoreCards([stored('a', 2), stored('a', 1), stored('b', 1), stored('c', 1)], truths);
    expect(one).toMatchObject({ method: 'naive', horizon: 1, scored: 2, waiting: 1 });
    // Forecast 100 for 125 and 160: a fifth and three eighths too low.
    expect(one?.meanErrorShare).toBeCloseTo((0.2 + 0.375) / 2, 12);
    expect(one?.biasShare).toBeCloseTo(-(0.2 + 0.375) / 2, 12);
    // The band 80..130 holds 125 and misses 160 by 30, at 2 ÷ .2 each.
    expect(one?.intervals).toEqual([{ coverage: 0.8, held: 1, heldShare: 0.5, meanScore: 50 + (10 * 30) / 2 }]);
    expect(one?.tenths).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(two).toMatchObject({ horizon: 2, scored: 0, waiting: 1, meanErrorShare: null, intervals: [] });
  });

  it('stands beside a published error of the same horizon', () => {
    const cards = scoreCards([stored('a', 1), stored('a', 2)], [{ id: 'a', time: 2021, value: 80 }]);
    const beside = besideReference(cards, { name: 'published', meanErrorShares: [0.125] });
    expect(beside.map(({ errorRatio }) => errorRatio)).toEqual([2, null]); // .25 ÷ .125
  });

  it('refuses two truths for one value and a forecast without its middle', () => {
    const twice = { id: 'a', time: 2021, value: 1 };
    expect(() => scoreCards([], [twice, twice])).toThrow('given twice');
    expect(() => scoreCards([{ ...stored('a', 1), quantiles: RANGE.slice(0, 1) }], [])).toThrow('lacks its middle');
  });
});
