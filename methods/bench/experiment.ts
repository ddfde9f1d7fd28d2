import {
  groupTimeEffects,
  matrixFromRows,
  normal,
  placeboReading,
  randomisationInference,
  stream,
  syntheticDifferenceReading,
} from '../src/index.ts';
import type { BenchCase } from './cases.ts';

const random = stream(21, 'experiment');
const twenty = Array.from({ length: 20 }, (_, i) => normal(random) + (i % 2));
const tenOfTwenty = twenty.map((_, i) => i % 2);
const levels = Array.from({ length: 31 }, () => normal(random, 0, 2));
const twoHundredOne = matrixFromRows(
  Array.from({ length: 201 }, () => {
    const share = normal(random, 1, 0.3);
    return levels.map((level) => share * level + normal(random));
  }),
);
const block = { outcomes: twoHundredOne, treated: [0], firstTreated: 19 };
const fiveHundred = {
  outcomes: matrixFromRows(Array.from({ length: 500 }, () => Array.from({ length: 8 }, () => normal(random)))),
  periods: [1, 2, 3, 4, 5, 6, 7, 8],
  firstTreated: Array.from({ length: 500 }, (_, i) => [3, 5, 6, null][i % 4] ?? null),
};

export const EXPERIMENT_CASES: readonly BenchCase[] = [
  {
    name: 'exact permutation of 20 clusters (184,756), studentised, interval included',
    goal: 1,
    run: () => randomisationInference(twenty, { treated: tenOfTwenty }),
  },
  {
    name: 'synthetic control and 200 placebos of 200 donors, 19 + 12 periods',
    goal: 1,
    run: () => placeboReading(block),
  },
  {
    name: 'synthetic difference in differences and 200 placebos of 200 donors',
    goal: 10,
    run: () => syntheticDifferenceReading(block),
  },
  {
    name: 'group-time effects, 500 units × 8 periods, three groups',
    goal: 0.1,
    run: () => groupTimeEffects(fiveHundred),
  },
];
