import { matrixFromRows, normal, type RadialEfficiency, radialEfficiency, stream } from '../src/index.ts';
import type { BenchCase } from './cases.ts';

/** Sizes over five decades, four inputs with waste, four outputs with noise: few corners, as in public records. */
function ordinary(units: number) {
  const random = stream(20, 'efficiency bench', units);
  const [inputs, outputs]: [number[][], number[][]] = [[], []];
  for (let j = 0; j < units; j += 1) {
    const size = Math.exp(7 + 1.5 * normal(random));
    const measure = (waste: number) => size * Math.exp(normal(random, 0, 0.15) + Math.abs(normal(random, 0, waste)));
    inputs.push([0.5, 0.5, 0.5, 0.5].map(measure));
    outputs.push([0, 0, 0, 0].map(measure));
  }
  return { inputs: matrixFromRows(inputs), outputs: matrixFromRows(outputs) };
}

/** One unit in four on a smooth frontier (inputs of one product, outputs on a sphere), the rest behind it. */
function dense(units: number) {
  const random = stream(20, 'dense bench', units);
  const [inputs, outputs]: [number[][], number[][]] = [[], []];
  for (let j = 0; j < units; j += 1) {
    const size = Math.exp(7 + 1.5 * normal(random));
    const waste = j % 4 === 0 ? 1 : 1.1 * Math.exp(Math.abs(normal(random, 0, 0.3)));
    const tilt = [0, 1, 2].map(() => normal(random, 0, 0.4));
    const make = [0, 1, 2, 3].map(() => Math.abs(normal(random)) + 0.05);
    const length = Math.hypot(...make);
    inputs.push([...tilt, -tilt.reduce((sum, one) => sum + one, 0)].map((one) => size * waste * Math.exp(one)));
    outputs.push(make.map((one) => (size * one) / length));
  }
  return { inputs: matrixFromRows(inputs), outputs: matrixFromRows(outputs) };
}

function radialCase(
  name: string,
  goal: number,
  data: () => ReturnType<typeof ordinary>,
  returns: RadialEfficiency['returns'] = 'variable',
): BenchCase {
  let kept: ReturnType<typeof ordinary> | null = null;
  return {
    name: `radial efficiency, ${name} × (4 in, 4 out), ${returns} returns`,
    goal,
    run: () => {
      kept ??= data();
      return radialEfficiency(kept.inputs, kept.outputs, { returns, orientation: 'input' });
    },
  };
}

export const EFFICIENCY_CASES: readonly BenchCase[] = [
  radialCase('13,000', 1.5, () => ordinary(13_000)),
  radialCase('13,000', 1.5, () => ordinary(13_000), 'constant'),
  radialCase('13,000, a quarter efficient,', 8, () => dense(13_000)),
  radialCase('100,000', 12, () => ordinary(100_000)),
];
