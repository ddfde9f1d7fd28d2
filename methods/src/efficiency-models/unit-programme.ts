import { type ReferenceSet, sumLimits } from './reference-set.ts';

/**
 * What one unit adds to the weights λ ≥ 0 of the reference set: own columns, costs and limits, in the measures' own units.
 * min Σ costs e + Σ rowCosts s with s = Σ λⱼ (−xⱼ, yⱼ, 1) + Σ columns e, rowLower ≤ s ≤ rowUpper, lower ≤ e ≤ upper.
 */
export type UnitProgramme = {
  readonly rows: number;
  readonly extras: number;
  readonly columns: Float64Array;
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowCosts: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
};

/** A programme with its own columns and rows all zero, and limits on the sum of weights. */
export function emptyProgramme(reference: ReferenceSet, extras: number, extraRows = 0): UnitProgramme {
  const rows = reference.rows + extraRows;
  const programme = {
    rows,
    extras,
    columns: new Float64Array(rows * extras),
    costs: new Float64Array(extras),
    lower: new Float64Array(extras),
    upper: new Float64Array(extras).fill(Number.POSITIVE_INFINITY),
    rowCosts: new Float64Array(rows),
    rowLower: new Float64Array(rows),
    rowUpper: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
  };
  const count = reference.inputs + reference.outputs;
  if (reference.rows > count) [programme.rowLower[count], programme.rowUpper[count]] = sumLimits(reference.returns);
  return programme;
}
