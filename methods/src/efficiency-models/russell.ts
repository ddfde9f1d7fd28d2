import type { Orientation } from '../efficiency/technology.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { additiveEfficiency } from './additive.ts';
import { mostSlack } from './most-slack.ts';
import { type Mixing, measureAt, requireMeasures } from './reference-set.ts';
import type { ModelCertificate, Projection } from './unit-result.ts';

export type RussellUnit = Projection & {
  /** Mean of `factors`: at most 1 for inputs, at least 1 for outputs. */
  readonly score: number;
  /** Share of each input that would do, or multiple of each output that is possible. */
  readonly factors: Float64Array;
  readonly certificate: ModelCertificate;
};

/**
 * Russell measure of one side (Färe and Lovell 1978; Färe, Grosskopf and Lovell 1985): each input shrinks, or each output grows, by a factor of its own, and the
 * mean of the factors is best; then the most slack of the other side. It is the additive model in shares of own values. Outputs must be above zero when they
 * are the side. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function russellEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: { readonly returns: Mixing; readonly orientation: Orientation },
): { readonly units: readonly RussellUnit[]; readonly assumptions: readonly string[] } {
  const measures = { inputs, outputs };
  const { returns, orientation } = options;
  requireMeasures(measures);
  const byInput = orientation === 'input';
  const side = byInput ? inputs : outputs;
  const additive = additiveEfficiency(inputs, outputs, {
    returns,
    side: orientation,
    weights: 'inefficiency-proportions',
  });
  const slackAt = returns === 'free-disposal' ? null : mostSlack(measures, returns);
  const points = {
    inputs: byInput ? targetsOf(additive.units.map(({ inputTargets }) => inputTargets)) : inputs,
    outputs: byInput ? outputs : targetsOf(additive.units.map(({ outputTargets }) => outputTargets)),
  };
  const units = additive.units.map((unit, o) => {
    const slacks = byInput ? unit.inputSlacks : unit.outputSlacks;
    const sign = byInput ? -1 : 1;
    const own = (i: number) => measureAt(measures, o, byInput ? i : inputs.columns + i);
    const factors = slacks.map((slack, i) => (slack > 0 ? 1 + (sign * slack) / own(i) : 1));
    const placed = slackAt?.(points, o, 'means') ?? onTarget(unit, byInput);
    const scoreOf = (inefficiency: number) => 1 + (sign * inefficiency) / side.columns;
    const { primal, dualBound, worstViolation } = unit.certificate;
    const certificate = { primal: scoreOf(primal), dualBound: scoreOf(dualBound), worstViolation };
    return { ...placed, score: factors.reduce((sum, factor) => sum + factor, 0) / side.columns, factors, certificate };
  });
  return { units, assumptions: [`returns-${returns}`, `orientation-${orientation}`] };
}

/** Targets of all units as a matrix, units × measures. */
export function targetsOf(rows: readonly Float64Array[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, o) => {
    row.forEach((value, i) => {
      values[i * rows.length + o] = value;
    });
  });
  return { rows: rows.length, columns, values };
}

/** What the factors take off is no slack. */
function onTarget(
  { peers, inputTargets, outputTargets, inputSlacks, outputSlacks }: Projection,
  byInput: boolean,
): Projection {
  return {
    peers,
    inputTargets,
    outputTargets,
    inputSlacks: byInput ? new Float64Array(inputSlacks.length) : inputSlacks,
    outputSlacks: byInput ? outputSlacks : new Float64Array(outputSlacks.length),
  };
}
