import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { SPARE } from './sweep.ts';

/** How outputs may scale with inputs: constant, variable, non-increasing or non-decreasing returns. */
export type ReturnsToScale = 'constant' | 'variable' | 'non-increasing' | 'non-decreasing';

/** `input`: the share of its inputs that a unit needs; `output`: the multiple of its outputs that it could make. */
export type Orientation = 'input' | 'output';

/**
 * The linear programme min sign × θ with columns λ (one per unit), slacks and θ:
 * Σ λⱼ (−xⱼ, yⱼ) − slack = fixed part of unit o + θ × moving part, and a row for Σλ unless returns are constant.
 * Measures are divided by their mean and each unit's column by its largest entry: sizes span decades and tolerances would
 * mean nothing without it.
 */
export type Technology = {
  readonly units: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly order: number;
  readonly returns: ReturnsToScale;
  readonly orientation: Orientation;
  readonly sign: 1 | -1;
  /** Unit j at [j * order, (j + 1) * order). */
  readonly columns: Float64Array;
  /** Working memory of sweeps over units, one entry for each. */
  readonly products: Float64Array;
  readonly unitScale: Float64Array;
  readonly measureScale: Float64Array;
  /** Sign of each row's slack column; 0 where there is none. */
  readonly slackSign: Float64Array;
  /** Rows that move with θ: inputs when input-oriented, outputs otherwise. */
  readonly movingFrom: number;
  readonly movingTo: number;
};

/** `strong`: a surplus can be thrown away; `weak`: the mixture must match the unit exactly (no slack, prices of either sign). */
export type Disposal = 'strong' | 'weak';

/** Scaled columns of a problem. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`. */
export function technology(
  inputs: Matrix,
  outputs: Matrix,
  options: {
    readonly returns: ReturnsToScale;
    readonly orientation: Orientation;
    readonly inputDisposal?: Disposal;
    readonly outputDisposal?: Disposal;
  },
): Technology {
  requireMeasures(inputs, outputs);
  const { returns, orientation, inputDisposal = 'strong', outputDisposal = 'strong' } = options;
  const measures = inputs.columns + outputs.columns;
  const order = measures + (returns === 'constant' ? 0 : 1);
  const counts = { units: inputs.rows, inputs: inputs.columns, outputs: outputs.columns, order };
  const slackSign = new Float64Array(order).fill(-1);
  if (inputDisposal === 'weak') slackSign.fill(0, 0, inputs.columns);
  if (outputDisposal === 'weak') slackSign.fill(0, inputs.columns, measures);
  if (order > measures) slackSign[measures] = returns === 'variable' ? 0 : returns === 'non-increasing' ? 1 : -1;
  const sign = orientation === 'input' ? 1 : -1;
  const movingFrom = orientation === 'input' ? 0 : inputs.columns;
  const movingTo = orientation === 'input' ? inputs.columns : measures;
  const scaled = scaledColumns(inputs, outputs, order);
  return { ...counts, returns, orientation, sign, ...scaled, slackSign, movingFrom, movingTo };
}

function scaledColumns(inputs: Matrix, outputs: Matrix, order: number) {
  const { rows } = inputs;
  const measures = inputs.columns + outputs.columns;
  const measureScale = new Float64Array(measures);
  const columns = new Float64Array(rows * order + SPARE);
  const unitScale = new Float64Array(rows);
  for (let i = 0; i < measures; i += 1) {
    const source = i < inputs.columns ? inputs : outputs;
    const start = (i < inputs.columns ? i : i - inputs.columns) * rows;
    let mean = 0;
    for (let j = 0; j < rows; j += 1) mean += (source.values[start + j] as number) / rows;
    const scale = mean > 0 ? mean : 1;
    measureScale[i] = scale;
    const sign = i < inputs.columns ? -1 : 1;
    for (let j = 0; j < rows; j += 1) {
      const share = (source.values[start + j] as number) / scale;
      columns[j * order + i] = sign * share;
      if (share > (unitScale[j] as number)) unitScale[j] = share;
    }
  }
  for (let j = 0; j < rows; j += 1) {
    const largest = unitScale[j] as number;
    for (let i = 0; i < measures; i += 1) columns[j * order + i] = (columns[j * order + i] as number) / largest;
    if (order > measures) columns[j * order + measures] = 1 / largest;
  }
  return { columns, products: new Float64Array(rows), unitScale, measureScale };
}

function requireMeasures(inputs: Matrix, outputs: Matrix): void {
  if (inputs.rows !== outputs.rows)
    throw new MethodError('shape', `${inputs.rows} rows of inputs, ${outputs.rows} of outputs.`);
  if (inputs.rows === 0 || inputs.columns === 0 || outputs.columns === 0) {
    throw new MethodError(
      'too-few-rows',
      `Needs units, inputs and outputs, but got ${inputs.rows}, ${inputs.columns}, ${outputs.columns}.`,
    );
  }
  for (const [name, { rows, columns, values }] of [
    ['Input', inputs],
    ['Output', outputs],
  ] as const) {
    requireFinite(`${name}s`, values);
    for (let j = 0; j < rows; j += 1) {
      let sum = 0;
      for (let i = 0; i < columns; i += 1) {
        const value = values[i * rows + j] as number;
        if (value < 0)
          throw new MethodError(
            'out-of-range',
            `${name} ${i} of unit ${j} is ${value}; measures must not be negative.`,
          );
        sum += value;
      }
      if (sum === 0) throw new MethodError('out-of-range', `Unit ${j} has no ${name.toLowerCase()} above zero.`);
    }
  }
}
