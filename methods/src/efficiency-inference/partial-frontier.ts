import type { Orientation } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { requirePositiveInputs } from './radial-problem.ts';

/** A unit against others that do at least as much with at most as much, itself among them. */
export type PartialScore = {
  /** Input-oriented: share of its inputs; above 1 for a unit better than its rivals. Output-oriented: multiple of its outputs. */
  readonly score: number;
  /** How many units it was compared with, itself included; 1 means that there was no rival and the score says nothing. */
  readonly rivals: number;
};

/**
 * Order-m scores (Cazals, Florens and Simar 2002): the expected best of `m` rivals drawn at random, in closed form from the
 * order statistics, so without simulation. `inputs` and `outputs` are units × measures, inputs above zero, outputs not
 * negative. Not drawn to single outliers as full frontiers are. Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`.
 */
export function orderMScores(
  inputs: Matrix,
  outputs: Matrix,
  options: { readonly orientation: Orientation; readonly m: number },
): PartialScore[] {
  const { orientation, m } = options;
  if (!(Number.isInteger(m) && m >= 1)) throw new MethodError('out-of-range', `m must be 1, 2, 3 …, but got ${m}.`);
  return rivalRatios(inputs, outputs, orientation, (ratios) => {
    const count = ratios.length;
    let expected = 0;
    for (let k = 0; k < count; k += 1) {
      const chance =
        orientation === 'input'
          ? ((count - k) / count) ** m - ((count - k - 1) / count) ** m
          : ((k + 1) / count) ** m - (k / count) ** m;
      expected += chance * (ratios[k] as number);
    }
    return expected;
  });
}

/**
 * Order-α scores (Daouia and Simar 2007): the input share that `1 − alpha` of the rivals stay below, or the output multiple that
 * `1 − alpha` of them exceed. Arguments and errors as `orderMScores`.
 */
export function orderAlphaScores(
  inputs: Matrix,
  outputs: Matrix,
  options: { readonly orientation: Orientation; readonly alpha: number },
): PartialScore[] {
  const { orientation, alpha } = options;
  requireOpenShare('Alpha', alpha);
  const share = orientation === 'input' ? 1 - alpha : alpha;
  return rivalRatios(inputs, outputs, orientation, (ratios) => {
    // A product such as .1 × 30 carries rounding, which must not push a whole number to the next rank.
    const place = Math.ceil(share * ratios.length * (1 - 1e-12));
    return ratios[Math.max(place, 1) - 1] as number;
  });
}

function rivalRatios(
  inputs: Matrix,
  outputs: Matrix,
  orientation: Orientation,
  scoreOf: (rising: Float64Array) => number,
): PartialScore[] {
  requirePositiveInputs(inputs, outputs);
  const ratios = new Float64Array(inputs.rows);
  const [held, compared] = orientation === 'input' ? [outputs, inputs] : [inputs, outputs];
  return Array.from({ length: inputs.rows }, (_, unit) => {
    let count = 0;
    for (let other = 0; other < inputs.rows; other += 1) {
      if (!holds(held, other, unit, orientation === 'input' ? 1 : -1)) continue;
      ratios[count] = extremeRatio(compared, other, unit, orientation === 'input' ? 1 : -1);
      count += 1;
    }
    return { score: scoreOf(ratios.slice(0, count).sort()), rivals: count };
  });
}

/** Whether `other` has at least as much as `unit` of every measure (sign 1), or at most as much (−1). */
function holds({ rows, columns, values }: Matrix, other: number, unit: number, sign: 1 | -1): boolean {
  for (let k = 0; k < columns; k += 1) {
    if (sign * ((values[k * rows + other] as number) - (values[k * rows + unit] as number)) < 0) return false;
  }
  return true;
}

/** Largest (sign 1) or smallest (−1) ratio of `other` to `unit` over the measures that `unit` has. */
function extremeRatio({ rows, columns, values }: Matrix, other: number, unit: number, sign: 1 | -1): number {
  let extreme = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < columns; k += 1) {
    const own = values[k * rows + unit] as number;
    if (own > 0) extreme = Math.max(extreme, (sign * (values[k * rows + other] as number)) / own);
  }
  return sign * extreme;
}
