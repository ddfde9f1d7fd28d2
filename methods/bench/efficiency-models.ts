import {
  additiveEfficiency,
  directionalEfficiency,
  malmquistIndex,
  matrixFromColumns,
  normal,
  slacksBasedEfficiency,
  stream,
  weightBoundedEfficiency,
} from '../src/index.ts';
import type { BenchCase } from './cases.ts';

/** Units whose sizes span decades, with waste in inputs and noise in both. */
function units(count: number, inputs: number, outputs: number) {
  const random = stream(20, 'efficiency models');
  const scale = Array.from({ length: count }, () => Math.exp(7 + 1.5 * normal(random)));
  const measures = (columns: number, waste: number) =>
    matrixFromColumns(
      Array.from({ length: columns }, () =>
        scale.map((size) => size * Math.exp(normal(random, 0, 0.15) + Math.abs(normal(random, 0, waste)))),
      ),
    );
  return { inputs: measures(inputs, 0.5), outputs: measures(outputs, 0) };
}

const some = units(1200, 3, 3);
const many = units(13_000, 4, 4);
const tenth = [{ low: 0.1 }, { low: 0.1 }, { low: 0.1 }];

export const EFFICIENCY_MODEL_CASES: readonly BenchCase[] = [
  {
    name: 'slacks-based measure, 1,200 × (3 in, 3 out), variable returns',
    goal: 3,
    run: () => slacksBasedEfficiency(some.inputs, some.outputs, { returns: 'variable' }),
  },
  {
    name: 'range-adjusted additive model, 1,200 × (3 in, 3 out), variable returns',
    goal: 3,
    run: () => additiveEfficiency(some.inputs, some.outputs, { returns: 'variable', weights: 'range-adjusted' }),
  },
  {
    name: 'radial efficiency with every share at least a tenth, 1,200 × (3 in, 3 out)',
    goal: 3,
    run: () =>
      weightBoundedEfficiency(some.inputs, some.outputs, {
        returns: 'variable',
        orientation: 'input',
        inputShares: tenth,
        outputShares: tenth,
      }),
  },
  {
    name: 'Malmquist index, two years of 1,200 × (3 in, 3 out)',
    goal: 3,
    run: () => malmquistIndex([some, some]),
  },
  {
    name: 'directional distance, 13,000 × (4 in, 4 out), variable returns',
    goal: 20,
    run: () =>
      directionalEfficiency(many.inputs, many.outputs, {
        returns: 'variable',
        direction: { inputs: 'observed', outputs: 'observed' },
      }),
  },
];
