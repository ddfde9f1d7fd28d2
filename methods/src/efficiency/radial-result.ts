import { type Matrix, matrixRow } from '../linear-algebra/matrix.ts';
import type { Orientation, ReturnsToScale } from './technology.ts';

/** Results of all units as typed arrays; `unitEfficiency` is the view of one. Matrices are units × measures. */
export type RadialEfficiency = {
  readonly returns: ReturnsToScale;
  readonly orientation: Orientation;
  /** True when every unit was measured against the others only. */
  readonly superEfficiency: boolean;
  readonly inputs: Matrix;
  readonly outputs: Matrix;
  /** One per unit; ±Infinity where no mixture of the other units reaches it (super-efficiency only). */
  readonly scores: Float64Array;
  /** Peers of unit j: entries `peerStarts[j]` to `peerStarts[j + 1]` of the two lists, largest weight first. */
  readonly peerStarts: Int32Array;
  readonly peerUnits: Int32Array;
  readonly peerWeights: Float64Array;
  readonly inputSlacks: Matrix;
  readonly outputSlacks: Matrix;
  readonly inputPrices: Matrix;
  readonly outputPrices: Matrix;
  readonly scalePrices: Float64Array;
  /** Units that the comparison needed: a superset of the efficient corners. */
  readonly frame: Int32Array;
  /** Columns of the facets found, for a warm start after a change (`warm`); not meant to be read. */
  readonly facets: Int32Array;
  /** Codes of what the scores take for granted. */
  readonly assumptions: readonly string[];
};

/** One unit's result. Measures are in the order and units of the input and output matrices. */
export type UnitEfficiency = {
  /**
   * Input-oriented: the share of its inputs that would do (≤ 1). Output-oriented: how many times its outputs it could make (≥ 1).
   * Against the others alone it may lie on the other side of 1, and is null where no mixture of them reaches the unit.
   */
  readonly score: number | null;
  readonly reason: 'beyond-the-others' | null;
  /** The look-alikes that it is measured against, and how much of each makes its target. */
  readonly peers: readonly { readonly unit: number; readonly weight: number }[];
  readonly inputSlacks: Float64Array;
  readonly outputSlacks: Float64Array;
  readonly inputTargets: Float64Array;
  readonly outputTargets: Float64Array;
  /** Prices that show the unit in its best light, and the scale term; see `checkCertificate`. */
  readonly inputPrices: Float64Array;
  readonly outputPrices: Float64Array;
  readonly scalePrice: number;
};

/** The result of one unit: its score, peers, slacks, targets and prices. A unit that is not there throws a RangeError. */
export function unitEfficiency(result: RadialEfficiency, unit: number): UnitEfficiency {
  const value = result.scores[unit];
  if (value === undefined) throw new RangeError(`There is no unit ${unit} among ${result.scores.length}.`);
  const score = Number.isFinite(value) ? value : null;
  const from = result.peerStarts[unit] as number;
  const peers = Array.from({ length: (result.peerStarts[unit + 1] as number) - from }, (_, k) => ({
    unit: result.peerUnits[from + k] as number,
    weight: result.peerWeights[from + k] as number,
  }));
  const inputSlacks = matrixRow(result.inputSlacks, unit);
  const outputSlacks = matrixRow(result.outputSlacks, unit);
  const byInput = score !== null && result.orientation === 'input' ? score : 1;
  const byOutput = score !== null && result.orientation === 'output' ? score : 1;
  return {
    score,
    reason: score === null ? 'beyond-the-others' : null,
    peers,
    inputSlacks,
    outputSlacks,
    inputTargets: matrixRow(result.inputs, unit).map((own, i) => own * byInput - (inputSlacks[i] as number)),
    outputTargets: matrixRow(result.outputs, unit).map((own, r) => own * byOutput + (outputSlacks[r] as number)),
    inputPrices: matrixRow(result.inputPrices, unit),
    outputPrices: matrixRow(result.outputPrices, unit),
    scalePrice: result.scalePrices[unit] as number,
  };
}
