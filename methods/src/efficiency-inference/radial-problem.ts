import type { Orientation } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { type RadialKernel, radialKernel } from './radial-kernel.ts';

/**
 * Memory for scoring units × measures against themselves or a changed copy. Throws `shape`, `not-finite`, `too-few-rows`, and
 * `out-of-range` for an input not above zero, an output below it, or a unit that makes nothing.
 */
export function radialProblem(
  inputs: Matrix,
  outputs: Matrix,
  returns: 'constant' | 'variable',
  orientation: Orientation,
): RadialKernel {
  requirePositiveInputs(inputs, outputs);
  const convex = returns === 'variable';
  const shape = {
    inputs: inputs.columns,
    outputs: outputs.columns,
    convex,
    sign: orientation === 'input' ? 1 : -1,
  } as const;
  return radialKernel(scaledColumns(inputs, outputs, convex), shape);
}

/** Throws `shape`, `not-finite`, `too-few-rows`, and `out-of-range` for an input not above zero or a unit that makes nothing. */
export function requirePositiveInputs(inputs: Matrix, outputs: Matrix): void {
  if (inputs.rows !== outputs.rows)
    throw new MethodError('shape', `${inputs.rows} rows of inputs, ${outputs.rows} of outputs.`);
  if (inputs.rows === 0 || inputs.columns === 0 || outputs.columns === 0)
    throw new MethodError('too-few-rows', 'Needs units, inputs and outputs.');
  requireFinite('Inputs', inputs.values);
  requireFinite('Outputs', outputs.values);
  const idle = inputs.values.findIndex((value) => value <= 0);
  if (idle >= 0) {
    const [measure, unit] = [Math.floor(idle / inputs.rows), idle % inputs.rows];
    throw new MethodError(
      'out-of-range',
      `Input ${measure} of unit ${unit} is ${inputs.values[idle]}, not above zero.`,
    );
  }
  for (let j = 0; j < outputs.rows; j += 1) {
    let made = 0;
    for (let r = 0; r < outputs.columns; r += 1) {
      const value = outputs.values[r * outputs.rows + j] as number;
      if (value < 0) throw new MethodError('out-of-range', `Output ${r} of unit ${j} is ${value}, below zero.`);
      made += value;
    }
    if (made === 0) throw new MethodError('out-of-range', `Unit ${j} has no output above zero.`);
  }
}

/** Columns (−x, y, 1): each measure by its mean, then each unit by its largest entry. */
function scaledColumns(inputs: Matrix, outputs: Matrix, convex: boolean): Float64Array {
  const measures = inputs.columns + outputs.columns;
  const order = measures + (convex ? 1 : 0);
  const columns = new Float64Array(inputs.rows * order);
  for (let k = 0; k < measures; k += 1) {
    const source = k < inputs.columns ? inputs : outputs;
    const at = (k < inputs.columns ? k : k - inputs.columns) * source.rows;
    let mean = 0;
    for (let j = 0; j < source.rows; j += 1) mean += (source.values[at + j] as number) / source.rows;
    const scale = (k < inputs.columns ? -1 : 1) * (mean > 0 ? mean : 1);
    for (let j = 0; j < source.rows; j += 1) columns[j * order + k] = (source.values[at + j] as number) / scale;
  }
  for (let j = 0; j < inputs.rows; j += 1) {
    let largest = 0;
    for (let k = 0; k < measures; k += 1) largest = Math.max(largest, Math.abs(columns[j * order + k] as number));
    for (let k = 0; k < measures; k += 1) columns[j * order + k] = (columns[j * order + k] as number) / largest;
    if (convex) columns[j * order + measures] = 1 / largest;
  }
  return columns;
}
