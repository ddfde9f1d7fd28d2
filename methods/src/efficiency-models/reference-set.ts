import type { ReturnsToScale } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';

/** Inputs and outputs of the same units, each units × measures. */
export type Measures = { readonly inputs: Matrix; readonly outputs: Matrix };

/** Who may be mixed with whom: a returns-to-scale assumption, or nobody (free disposal hull; Deprins, Simar and Tulkens 1984). */
export type Mixing = ReturnsToScale | 'free-disposal';

/**
 * Units that others are measured against. Column j is (−xⱼ, yⱼ) and, unless returns are constant, 1 for the sum of weights.
 * Measures are divided by their mean size and each column by its largest entry: sizes span decades.
 */
export type ReferenceSet = {
  readonly measures: Measures;
  readonly returns: ReturnsToScale;
  readonly units: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly rows: number;
  /** Unit j at [j * rows, (j + 1) * rows). */
  readonly columns: Float64Array;
  readonly unitScale: Float64Array;
  readonly rowScale: Float64Array;
};

/** Scaled columns of a reference set. Measures must have been checked. */
export function referenceSet(measures: Measures, returns: ReturnsToScale): ReferenceSet {
  const { inputs, outputs } = measures;
  const [units, count] = [inputs.rows, inputs.columns + outputs.columns];
  const rows = count + (returns === 'constant' ? 0 : 1);
  const columns = new Float64Array(units * rows);
  const rowScale = new Float64Array(rows).fill(1);
  for (let i = 0; i < count; i += 1) {
    const sign = i < inputs.columns ? -1 : 1;
    let mean = 0;
    for (let j = 0; j < units; j += 1) mean += Math.abs(measureAt(measures, j, i)) / units;
    rowScale[i] = mean > 0 ? 1 / mean : 1;
    for (let j = 0; j < units; j += 1)
      columns[j * rows + i] = sign * measureAt(measures, j, i) * (rowScale[i] as number);
  }
  const unitScale = new Float64Array(units);
  for (let j = 0; j < units; j += 1) {
    let largest = 0;
    for (let i = 0; i < count; i += 1) largest = Math.max(largest, Math.abs(columns[j * rows + i] as number));
    if (largest === 0) largest = 1;
    unitScale[j] = largest;
    for (let i = 0; i < count; i += 1) columns[j * rows + i] = (columns[j * rows + i] as number) / largest;
    if (rows > count) columns[j * rows + count] = 1 / largest;
  }
  return {
    measures,
    returns,
    units,
    inputs: inputs.columns,
    outputs: outputs.columns,
    rows,
    columns,
    unitScale,
    rowScale,
  };
}

/** Input i, or output i − inputs, of unit j. */
export function measureAt({ inputs, outputs }: Measures, unit: number, measure: number): number {
  return measure < inputs.columns
    ? (inputs.values[measure * inputs.rows + unit] as number)
    : (outputs.values[(measure - inputs.columns) * outputs.rows + unit] as number);
}

/** Lower and upper limit of the sum of weights. */
export function sumLimits(returns: ReturnsToScale): readonly [number, number] {
  if (returns === 'variable') return [1, 1];
  if (returns === 'non-increasing') return [0, 1];
  return returns === 'non-decreasing' ? [1, Number.POSITIVE_INFINITY] : [0, Number.POSITIVE_INFINITY];
}

/**
 * Refuses measures that do not fit together, are not finite, or (unless `negative`) are below zero or all zero on one side.
 * Throws `shape`, `too-few-rows`, `not-finite`, `out-of-range`.
 */
export function requireMeasures({ inputs, outputs }: Measures, negative = false): void {
  if (inputs.rows !== outputs.rows)
    throw new MethodError('shape', `${inputs.rows} rows of inputs, ${outputs.rows} of outputs.`);
  if (inputs.rows === 0 || inputs.columns === 0 || outputs.columns === 0) {
    const counts = `${inputs.rows}, ${inputs.columns}, ${outputs.columns}`;
    throw new MethodError('too-few-rows', `Needs units, inputs and outputs, but got ${counts}.`);
  }
  for (const [name, matrix] of [
    ['Input', inputs],
    ['Output', outputs],
  ] as const) {
    requireFinite(`${name}s`, matrix.values);
    if (!negative) requireSide(name, matrix);
  }
}

function requireSide(name: string, { rows, columns, values }: Matrix): void {
  for (let j = 0; j < rows; j += 1) {
    let sum = 0;
    for (let i = 0; i < columns; i += 1) {
      const value = values[i * rows + j] as number;
      if (value < 0)
        throw new MethodError('out-of-range', `${name} ${i} of unit ${j} is ${value}; measures must not be negative.`);
      sum += value;
    }
    if (sum === 0) throw new MethodError('out-of-range', `Unit ${j} has no ${name.toLowerCase()} above zero.`);
  }
}

/** Refuses a matrix that does not have the shape of another. Throws `shape`, `not-finite`. */
export function requireSameShape(name: string, matrix: Matrix, like: Matrix): void {
  if (matrix.rows !== like.rows || matrix.columns !== like.columns) {
    throw new MethodError(
      'shape',
      `${name}: ${matrix.rows} × ${matrix.columns}, but ${like.rows} × ${like.columns} are needed.`,
    );
  }
  requireFinite(name, matrix.values);
}
