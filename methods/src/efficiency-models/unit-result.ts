import type { UnitSolution } from './column-generation.ts';
import type { Measures, ReferenceSet } from './reference-set.ts';
import { measureAt } from './reference-set.ts';

/** A unit that another is measured against, and how much of it. */
export type PeerWeight = { readonly unit: number; readonly weight: number };

/** Where a model puts a unit. Measures are in the order and units of the input and output matrices. */
export type Projection = {
  readonly peers: readonly PeerWeight[];
  readonly inputTargets: Float64Array;
  readonly outputTargets: Float64Array;
  /** What the target spares of each input, beyond what the model takes off in proportion. */
  readonly inputSlacks: Float64Array;
  readonly outputSlacks: Float64Array;
};

/** Prices under which no reference unit earns more than it costs: Σ outputs × y − Σ inputs × x + scale ≤ 0. */
export type Prices = { readonly inputs: Float64Array; readonly outputs: Float64Array; readonly scale: number };

/** Proof of a unit's number: by its peers, by its prices (they bracket the truth), and the largest broken promise as a share. */
export type ModelCertificate = {
  readonly primal: number;
  readonly dualBound: number;
  readonly worstViolation: number;
};

export function pricesOf({ inputs, outputs, rows }: ReferenceSet, prices: Float64Array): Prices {
  const tidy = (from: number, to: number) => prices.slice(from, to).map((price) => Math.max(0, price));
  const count = inputs + outputs;
  return { inputs: tidy(0, inputs), outputs: tidy(inputs, count), scale: rows > count ? (prices[count] as number) : 0 };
}

/** The unit's largest measure in the scaled units of a reference set. */
export function sizeOf(reference: ReferenceSet, evaluated: Measures, unit: number): number {
  let largest = 0;
  for (let i = 0; i < reference.inputs + reference.outputs; i += 1)
    largest = Math.max(largest, Math.abs(measureAt(evaluated, unit, i)) * (reference.rowScale[i] as number));
  return largest;
}

/** What lies between a point and what the peers make: `point(i)` less inputs used, outputs made less `point(i)`. */
export function projection(
  reference: ReferenceSet,
  solved: Pick<UnitSolution, 'peers'>,
  size: number,
  point: (measure: number) => number,
): Projection {
  const { inputs, outputs, measures, rowScale } = reference;
  const targets = new Float64Array(inputs + outputs);
  const slacks = new Float64Array(inputs + outputs);
  for (let i = 0; i < inputs + outputs; i += 1) {
    let made = 0;
    for (const { unit, weight } of solved.peers) made += weight * measureAt(measures, unit, i);
    const slack = i < inputs ? point(i) - made : made - point(i);
    const visible = slack > (1e-9 * Math.max(size, 1e-3)) / (rowScale[i] as number);
    slacks[i] = visible ? slack : 0;
    targets[i] = visible ? made : point(i);
  }
  return {
    peers: solved.peers,
    inputTargets: targets.slice(0, inputs),
    outputTargets: targets.slice(inputs),
    inputSlacks: slacks.slice(0, inputs),
    outputSlacks: slacks.slice(inputs),
  };
}
