import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { type Measures, measureAt, requireSameShape } from './reference-set.ts';

/** How far a step moves one side: by each unit's own values, by the mean of all, by one unit of each, not at all, or as given. */
export type Step = 'observed' | 'mean' | 'ones' | 'zero' | Matrix;

/** Direction in which units are moved: inputs down, outputs up. */
export type Direction = { readonly inputs: Step; readonly outputs: Step };

/** Step of measure i (inputs first) of a unit. */
export type MovesOf = (unit: number, measure: number) => number;

/** Steps of a direction. Throws `shape`, `not-finite`, `out-of-range` for a step that is negative or all zero. */
export function directionOf(direction: Direction, evaluated: Measures): MovesOf {
  const { inputs, outputs } = evaluated;
  const ofInput = stepOf('Input', direction.inputs, inputs);
  const ofOutput = stepOf('Output', direction.outputs, outputs);
  const moves: MovesOf = (unit, i) => (i < inputs.columns ? ofInput(unit, i) : ofOutput(unit, i - inputs.columns));
  for (let unit = 0; unit < inputs.rows; unit += 1) {
    let sum = 0;
    for (let i = 0; i < inputs.columns + outputs.columns; i += 1) {
      const step = moves(unit, i);
      if (!(step >= 0))
        throw new MethodError(
          'out-of-range',
          `The direction of unit ${unit} in measure ${i} is ${step}; it must not be negative.`,
        );
      sum += step;
    }
    if (sum === 0) throw new MethodError('out-of-range', `The direction of unit ${unit} is zero in every measure.`);
  }
  return moves;
}

function stepOf(name: string, step: Step, values: Matrix): MovesOf {
  if (step === 'zero') return () => 0;
  if (step === 'ones') return () => 1;
  const measures = { inputs: values, outputs: values };
  if (step === 'observed') return (unit, i) => measureAt(measures, unit, i);
  if (step === 'mean') {
    const means = Float64Array.from({ length: values.columns }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < values.rows; j += 1) sum += measureAt(measures, j, i);
      return sum / values.rows;
    });
    return (_, i) => means[i] as number;
  }
  requireSameShape(`${name} direction`, step, values);
  return (unit, i) => step.values[i * step.rows + unit] as number;
}
