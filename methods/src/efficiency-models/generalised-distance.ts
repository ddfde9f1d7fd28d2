import type { ReturnsToScale } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { bisection } from '../root-finding/bisection.ts';
import { openSession } from './column-generation.ts';
import { directionOf } from './direction.ts';
import { movedUnit } from './directional.ts';
import { bestAlone } from './free-disposal.ts';
import { mostSlack, type SlackSum } from './most-slack.ts';
import { type Measures, measureAt, referenceSet, requireMeasures, requireSameShape } from './reference-set.ts';
import type { Projection } from './unit-result.ts';

export type GeneralisedDistanceUnit = Projection & { readonly score: number };

export type GeneralisedDistanceOptions = {
  readonly returns: ReturnsToScale;
  /** Part of the move that falls to outputs, strictly between 0 and 1; a half unless given. */
  readonly alpha?: number;
  readonly slackWeights?: SlackSum;
};

/**
 * Generalised distance (Chavas and Cox 1999): the least δ with inputs δ^(1 − α) x and outputs y ÷ δ^α possible, then the most slack left. Under
 * constant returns it is the radial input score whatever α is. Otherwise it is a root: δ^α × (radial outputs possible from δ^(1 − α) x) = 1,
 * found by bisection over some fifty linear programmes. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function generalisedDistance(
  inputs: Matrix,
  outputs: Matrix,
  options: GeneralisedDistanceOptions,
): { readonly units: readonly GeneralisedDistanceUnit[]; readonly assumptions: readonly string[] } {
  const measures = { inputs, outputs };
  const { returns, alpha = 0.5, slackWeights = 'means' } = options;
  requireMeasures(measures);
  requireOpenShare('Alpha', alpha);
  const slackAt = mostSlack(measures, returns);
  const scores = Array.from({ length: inputs.rows }, scoring(measures, returns, alpha));
  const scaled = (matrix: Matrix, power: number): Matrix => ({
    ...matrix,
    values: matrix.values.map((value, k) => value * (scores[k % matrix.rows] as number) ** power),
  });
  const points = { inputs: scaled(inputs, 1 - alpha), outputs: scaled(outputs, -alpha) };
  const units = scores.map((score, unit) => {
    const placed = slackAt(points, unit, slackWeights);
    if (placed === null) throw new MethodError('no-convergence', `Unit ${unit}: no mixture at the distance ${score}.`);
    return { ...placed, score };
  });
  return { units, assumptions: [`returns-${returns}`, `alpha-${alpha}`, `slacks-weighted-${slackWeights}`] };
}

/** δ of a unit. Outputs possible from a share t of the unit's inputs, times t^(α ÷ (1 − α)), grow with t: one root in (0, 1]. */
function scoring(measures: Measures, returns: ReturnsToScale, alpha: number): (_: unknown, unit: number) => number {
  const session = openSession(referenceSet(measures, returns), 1);
  const along = (side: 'input' | 'output', points: Measures, unit: number) => {
    const moves = directionOf(
      { inputs: side === 'input' ? 'observed' : 'zero', outputs: side === 'input' ? 'zero' : 'observed' },
      points,
    );
    return (
      movedUnit(session, points, unit, { moves, weak: { inputs: false, outputs: false }, slackWeights: 'none' })
        ?.distance ?? null
    );
  };
  return (_, unit) => {
    const single = (share: number): Measures => ({
      inputs: rowScaled(measures.inputs, unit, share),
      outputs: rowScaled(measures.outputs, unit, 1),
    });
    if (returns === 'constant') return 1 - (along('input', single(1), 0) ?? 0);
    const excess = (delta: number) => {
      const possible = along('output', single(delta ** (1 - alpha)), 0);
      return possible === null ? -1 : (1 + possible) * delta ** alpha - 1;
    };
    if (excess(1) <= 1e-12) return 1;
    return bisection(excess, 1e-12, 1);
  };
}

function rowScaled({ rows, columns, values }: Matrix, unit: number, factor: number): Matrix {
  return {
    rows: 1,
    columns,
    values: Float64Array.from({ length: columns }, (_, i) => (values[i * rows + unit] as number) * factor),
  };
}

export type ProfitabilityUnit = {
  /** Own revenue per cost ÷ the best of all units at the same prices: `pure` × `scale` × `allocative`. */
  readonly economic: number;
  /** Generalised distance under variable returns, and that under constant returns ÷ it. */
  readonly pure: number;
  readonly scale: number;
  readonly allocative: number;
  /** The unit with the most revenue per cost at these prices. */
  readonly peer: number;
};

/**
 * Profitability efficiency (Zofío and Prieto 2006): revenue ÷ cost, compared with the most that any unit gets at the same prices, and its parts. Prices are units ×
 * measures, not negative. Throws as `generalisedDistance`, and `out-of-range` for a unit that earns or costs nothing.
 */
export function profitabilityEfficiency(
  measures: Measures,
  prices: Measures,
  options: { readonly alpha?: number } = {},
): readonly ProfitabilityUnit[] {
  const { inputs, outputs } = measures;
  requireSameShape('Prices of inputs', prices.inputs, inputs);
  requireSameShape('Prices of outputs', prices.outputs, outputs);
  const scores = (returns: ReturnsToScale) => generalisedDistance(inputs, outputs, { ...options, returns }).units;
  const [constant, variable] = [scores('constant'), scores('variable')];
  return constant.map(({ score: total }, unit) => {
    const ratio = (other: number) => {
      const sum = (from: number, to: number) => {
        let value = 0;
        for (let i = from; i < to; i += 1) value += measureAt(prices, unit, i) * measureAt(measures, other, i);
        return value;
      };
      const [cost, revenue] = [sum(0, inputs.columns), sum(inputs.columns, inputs.columns + outputs.columns)];
      if (!(cost > 0 && revenue > 0))
        throw new MethodError(
          'out-of-range',
          `Unit ${other} earns ${revenue} and costs ${cost} at the prices of unit ${unit}.`,
        );
      return revenue / cost;
    };
    const best = bestAlone(measures, unit, ratio) ?? { unit, merit: ratio(unit) };
    const pure = variable[unit]?.score ?? Number.NaN;
    const economic = ratio(unit) / best.merit;
    return { economic, pure, scale: total / pure, allocative: economic / total, peer: best.unit };
  });
}
