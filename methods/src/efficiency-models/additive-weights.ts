import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { type Measures, measureAt, requireSameShape } from './reference-set.ts';

/**
 * What a unit of slack counts for: `ones` (Charnes, Cooper, Golany, Seiford and Stutz 1985); `inefficiency-proportions`, 1/own value
 * (MIP; Cooper, Park and Pastor 1999); `normalised`, 1/standard deviation (Lovell and Pastor 1995); `range-adjusted`,
 * 1/(measures × range) (RAM; Cooper, Park and Pastor 1999); `bounded-adjusted`, 1/(measures × distance to the best value observed)
 * (BAM; Cooper, Pastor, Borras, Aparicio and Pastor 2011); or one's own, units × measures, not negative.
 */
export type SlackWeighting =
  | 'ones'
  | 'inefficiency-proportions'
  | 'normalised'
  | 'range-adjusted'
  | 'bounded-adjusted'
  | { readonly inputs: Matrix; readonly outputs: Matrix };

/** Which slacks count: all, those of inputs, or those of outputs. */
export type SlackSide = 'graph' | 'input' | 'output';

/** Weight of measure i (inputs first) for a unit. */
export type WeightOf = (unit: number, measure: number) => number;

/** Weights of a weighting. Where a range or distance is 0 the weight is 0. Throws `shape`, `not-finite`, `out-of-range`. */
export function slackWeights(weighting: SlackWeighting, measures: Measures, side: SlackSide): WeightOf {
  const { inputs, outputs } = measures;
  const counted = (side === 'output' ? 0 : inputs.columns) + (side === 'input' ? 0 : outputs.columns);
  const inverse = (value: number) => (value > 0 ? 1 / value : 0);
  const base = (): WeightOf => {
    if (typeof weighting !== 'string') return customWeights(weighting, measures);
    if (weighting === 'ones') return () => 1;
    if (weighting === 'inefficiency-proportions') return proportions(measures, side);
    const spreads = Array.from({ length: inputs.columns + outputs.columns }, (_, i) => spreadOf(measures, i));
    if (weighting === 'normalised') return (_, i) => inverse(spreads[i]?.deviation ?? 0);
    if (weighting === 'range-adjusted')
      return (_, i) => inverse(counted * ((spreads[i]?.most ?? 0) - (spreads[i]?.least ?? 0)));
    return (unit, i) => {
      const own = measureAt(measures, unit, i);
      return inverse(counted * (i < inputs.columns ? own - (spreads[i]?.least ?? 0) : (spreads[i]?.most ?? 0) - own));
    };
  };
  const weight = base();
  return (unit, i) => {
    const ofInput = i < inputs.columns;
    return (side === 'input' && !ofInput) || (side === 'output' && ofInput) ? 0 : weight(unit, i);
  };
}

/** Smallest and largest value and standard deviation (n − 1) of a measure. */
export function spreadOf(measures: Measures, measure: number): { least: number; most: number; deviation: number } {
  const { rows } = measures.inputs;
  let [least, most, mean, square] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let j = 0; j < rows; j += 1) {
    const value = measureAt(measures, j, measure);
    least = Math.min(least, value);
    most = Math.max(most, value);
    mean += value / rows;
  }
  for (let j = 0; j < rows; j += 1) square += (measureAt(measures, j, measure) - mean) ** 2;
  return { least, most, deviation: rows > 1 && most > least ? Math.sqrt(square / (rows - 1)) : 0 };
}

/** An input of 0 has no slack, so that its weight does not matter; an output of 0 has no proportion. */
function proportions(measures: Measures, side: SlackSide): WeightOf {
  const { inputs, outputs } = measures;
  for (let r = 0; side !== 'input' && r < outputs.columns; r += 1)
    for (let j = 0; j < outputs.rows; j += 1) {
      const value = measureAt(measures, j, inputs.columns + r);
      if (!(value > 0))
        throw new MethodError(
          'out-of-range',
          `Output ${r} of unit ${j} is ${value}; proportions need outputs above zero.`,
        );
    }
  return (unit, i) => {
    const value = measureAt(measures, unit, i);
    return value > 0 ? 1 / value : 0;
  };
}

function customWeights(weights: Measures, measures: Measures): WeightOf {
  requireSameShape('Weights of inputs', weights.inputs, measures.inputs);
  requireSameShape('Weights of outputs', weights.outputs, measures.outputs);
  for (const { values } of [weights.inputs, weights.outputs]) {
    const negative = values.findIndex((value) => value < 0);
    if (negative >= 0)
      throw new MethodError(
        'out-of-range',
        `Slack weight ${negative} is ${values[negative]}; it must not be negative.`,
      );
  }
  return (unit, i) => measureAt(weights, unit, i);
}
