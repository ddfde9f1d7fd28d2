import { type Matrix, matrixFromColumns, normal, type RandomStream, stream, uniform, unit } from '../src/index.ts';

/** A technology whose true distances are known, and how units are spread behind it. */
export type FrontierDesign = {
  readonly inputs: number;
  readonly outputs: number;
  readonly units: number;
  readonly returns: 'constant' | 'variable';
  readonly orientation: 'input' | 'output';
  /** Of log distance: half-normal, exponential, or half-normal with a spread that doubles from the smallest to the largest. */
  readonly inefficiency: 'half-normal' | 'exponential' | 'grows-with-size';
  /** Root mean square of log distance, about. */
  readonly spread: number;
  /** Outputs drawn apart from each other between 1 and 9, or sizes over two decades with mixes around them. */
  readonly sizes: 'uniform' | 'lognormal';
  /** No measure of a side counts for less than this share of it: measures rewritten as rays of the cone of such prices. */
  readonly leastShare?: number;
};

export type FrontierSample = {
  readonly inputs: Matrix;
  readonly outputs: Matrix;
  readonly distances: readonly number[];
  readonly random: RandomStream;
};

/**
 * The geometric mean of inputs that is needed for outputs of root mean square Y is Y (constant returns) or 1 + .3 Y^1.5: a convex
 * technology. Inputs (or outputs, when output-oriented) are then moved behind it by the true distance.
 */
export function frontierSample(design: FrontierDesign, run: number): FrontierSample {
  const { units, returns, orientation, inefficiency, spread } = design;
  const random = stream(77, 'frontier sample', JSON.stringify(design), run);
  const made = Array.from({ length: units }, () => outputsOf(design, random));
  const size = made.map((row) => Math.sqrt(row.reduce((sum, one) => sum + one * one, 0) / design.outputs));
  const order = size.map((one) => size.filter((other) => other < one).length / units);
  const distances = order.map((place) => {
    if (inefficiency === 'exponential') return Math.exp(-0.71 * spread * Math.log(1 - unit(random)));
    const grown = inefficiency === 'grows-with-size' ? 0.67 * (1 + place) : 1;
    return Math.exp(Math.abs(normal(random, 0, spread * grown)));
  });
  const used = size.map((one) => {
    const needed = returns === 'constant' ? one : 1 + 0.3 * one ** 1.5;
    const tilts = Array.from({ length: design.inputs }, () => normal(random, 0, 0.3));
    const middle = tilts.reduce((sum, tilt) => sum + tilt, 0) / design.inputs;
    return tilts.map((tilt) => needed * Math.exp(tilt - middle));
  });
  const columns = (rows: readonly (readonly number[])[], factor: (distance: number) => number) =>
    matrixFromColumns(
      bounded(
        rows.map((row, i) => row.map((value) => value * factor(distances[i] ?? 1))),
        design.leastShare ?? 0,
      ),
    );
  return {
    inputs: columns(used, (distance) => (orientation === 'input' ? distance : 1)),
    outputs: columns(made, (distance) => (orientation === 'output' ? 1 / distance : 1)),
    distances,
    random: random.branch('bootstrap'),
  };
}

function outputsOf({ outputs, sizes }: FrontierDesign, random: RandomStream): number[] {
  if (sizes === 'uniform') return Array.from({ length: outputs }, () => uniform(random, 1, 9));
  const size = 3 * Math.exp(normal(random, 0, 0.7));
  return Array.from({ length: outputs }, () => size * Math.exp(normal(random, 0, 0.25)));
}

/** Columns of the rows, each by its mean; with a least share column r is leastShare × Σz + (1 − count × leastShare) × z_r. */
function bounded(rows: readonly (readonly number[])[], leastShare: number): number[][] {
  const count = rows[0]?.length ?? 0;
  const means = Array.from({ length: count }, (_, k) =>
    rows.reduce((sum, row) => sum + (row[k] ?? 0) / rows.length, 0),
  );
  const least = count > 1 ? leastShare : 0;
  return means.map((_mean, k) =>
    rows.map((row) => {
      const relative = row.map((value, j) => value / (means[j] ?? 1));
      return least * relative.reduce((sum, one) => sum + one, 0) + (1 - count * least) * (relative[k] ?? 0);
    }),
  );
}
