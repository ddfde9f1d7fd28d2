import { expect } from 'vitest';
import { leaveOneOut } from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { poolingData } from './truths/pooling.ts';

itPublished(
  'foretells nine in ten of the 96 published estimates, each from the others of its set',
  () => {
    const sets = ['bcg', 'raudenbush1985', 'konstantopoulos2011', 'eight_schools'].map((name) => {
      const { estimates, variances } = poolingData(name);
      return leaveOneOut({ estimates, standardErrors: Array.from(variances, Math.sqrt) });
    });
    const inside = sets.map(({ predictions }) => predictions.filter((prediction) => prediction.inside).length);
    expect(sets.map(({ predictions }) => predictions.length)).toEqual([13, 19, 56, 8]);
    // 88 of 96, 91.7 %; the standard error of a share of 96 at 90 % is 3.1 points.
    expect(inside).toEqual([13, 17, 50, 8]);
  },
  60_000,
);
