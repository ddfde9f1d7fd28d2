import { leastSquares, matrixFromColumns, radialBootstrap, withIntercept } from '../src/index.ts';
import { type FrontierDesign, frontierSample } from '../test/frontier-samples.ts';

const design = (
  inputs: number,
  outputs: number,
  units: number,
  rest: Partial<Omit<FrontierDesign, 'inputs' | 'outputs' | 'units'>> = {},
): FrontierDesign => ({
  inputs,
  outputs,
  units,
  returns: 'variable',
  orientation: 'input',
  inefficiency: 'half-normal',
  spread: 0.4,
  sizes: 'lognormal',
  ...rest,
});

/** Designs from which the widening is derived: half-normal inefficiency, which needs most. */
const DERIVED_FROM: readonly FrontierDesign[] = [
  design(1, 1, 100, { sizes: 'uniform' }),
  design(1, 2, 150),
  design(2, 2, 100, { sizes: 'uniform' }),
  design(2, 3, 150),
  design(3, 4, 150, { spread: 0.25 }),
];

/** Designs that had no part in it. */
const HELD_OUT: readonly FrontierDesign[] = [
  design(1, 1, 100, { inefficiency: 'exponential', sizes: 'uniform' }),
  design(1, 1, 100, { returns: 'constant', sizes: 'uniform' }),
  design(1, 1, 300, { sizes: 'uniform' }),
  design(2, 2, 100, { inefficiency: 'exponential' }),
  design(2, 2, 100, { returns: 'constant', sizes: 'uniform' }),
  design(2, 2, 100, { returns: 'constant', inefficiency: 'exponential', sizes: 'uniform' }),
  design(2, 2, 100, { orientation: 'output', sizes: 'uniform' }),
  design(1, 3, 145, { leastShare: 0.1 }),
  design(1, 2, 145, { leastShare: 0.1, inefficiency: 'exponential' }),
  design(3, 4, 145, { leastShare: 0.1, spread: 0.25 }),
  design(1, 2, 60),
  design(1, 2, 20),
  design(1, 3, 100, { inefficiency: 'exponential' }),
  design(1, 2, 150, { inefficiency: 'grows-with-size' }),
  design(2, 2, 300, { sizes: 'uniform' }),
  design(2, 2, 300, { inefficiency: 'exponential', sizes: 'uniform' }),
];

const words = (one: FrontierDesign) =>
  `${one.inputs} × ${one.outputs}, ${one.units}, ${one.returns}, ${one.orientation}, ${one.inefficiency} ${one.spread}, ${one.sizes}${one.leastShare === undefined ? '' : `, none below ${one.leastShare}`}`;

/** Of each unit how far the truth is behind the score, over the unwidened interval's length; and what a sample's intervals hold. */
function simulated(one: FrontierDesign, samples: number, replicates: number) {
  const needed: number[] = [];
  const held: number[] = [];
  let onFrontier = 0;
  for (let run = 0; run < samples; run += 1) {
    const { inputs, outputs, distances, random } = frontierSample(one, run);
    const { returns, orientation } = one;
    const result = radialBootstrap(inputs, outputs, { returns, orientation, random, replicates });
    onFrontier += result.frontierShare / samples;
    const ratios = result.units.map(({ score, low, high }, i) => {
      const [near, far] = orientation === 'input' ? [1 / score, 1 / low] : [score, high];
      return ((distances[i] ?? 1) - near) / (far - near);
    });
    held.push(ratios.filter((ratio) => ratio <= 1).length / one.units);
    needed.push(...ratios.map((ratio) => ratio * result.widening));
  }
  const mean = held.reduce((sum, share) => sum + share / samples, 0);
  const spread = Math.sqrt(held.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (samples - 1));
  needed.sort((a, b) => a - b);
  const at = (level: number) => needed[Math.floor(level * needed.length)] ?? Number.NaN;
  return {
    onFrontier,
    needed: at(0.95),
    least: at(0.94),
    most: at(0.96),
    held: mean,
    error: spread / Math.sqrt(samples),
  };
}

/** `samples replicates part parts skip`: every parts-th design, for a machine with several cores; skip 1 leaves the derivation out. */
const [samples = 100, replicates = 100, part = 0, parts = 1, skip = 0] = process.argv.slice(2).map(Number);
const points: { readonly share: number; readonly needed: number }[] = [];
for (const [name, designs] of [
  ['derived from', DERIVED_FROM],
  ['held out', HELD_OUT],
] as const) {
  if (skip > 0 && name === 'derived from') continue;
  for (const [at, one] of designs.entries()) {
    if (at % parts !== part) continue;
    const { onFrontier, needed, least, most, held, error } = simulated(one, samples, replicates);
    if (name === 'derived from') points.push({ share: onFrontier, needed });
    process.stdout.write(
      `${name}\t${words(one)}\ton frontier ${onFrontier.toFixed(3)}\tneeds × ${needed.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})\theld ${(100 * held).toFixed(1)} % ± ${(100 * error).toFixed(1)}\n`,
    );
  }
  if (name === 'derived from' && parts === 1) {
    const shares = points.map(({ share }) => share);
    const design = withIntercept(matrixFromColumns([shares, shares.map((share) => share * share)]));
    const { coefficients } = leastSquares(
      design,
      points.map(({ needed }) => needed),
    );
    process.stdout.write(
      `widening = ${[...coefficients].map((one) => one.toFixed(3)).join(', ')} × (1, share, share²)\n`,
    );
  }
}
