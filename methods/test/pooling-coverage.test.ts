import { expect } from 'vitest';
import { leaveOneOut } from '../src/index.ts';
import { itPublished } from './published.ts';
import { poolingData } from './truths/pooling.ts';

itPublished(
  'foretells nine in ten of the 96 published estimates, each from the others of its set',
  () => {
    const sets = ['bcg', 'raudenbush1985', 'konstantopoulos2011', 'eight_schools'].map((name) => {
      const { estimates, variances } = poolingData(name);
      return leaveOneOut({ estimates, standardErrors: Array.from(variances, Math.sqrt) });
    });
    const predictions = sets.flatMap((set) => set.predictions);
    const inside = predictions.filter((prediction) => prediction.inside).length;
    expect(predictions).toHaveLength(96);
    // At 90 % of 96 the share's standard error is 3.1 points, and estimates of one district hang together.
    expect(inside / 96).toBeGreaterThan(0.83);
    expect(inside / 96).toBeLessThan(0.99);
  },
  60_000,
);
