import type { Matrix } from '../linear-algebra/matrix.ts';
import type { SlackSide } from './additive-weights.ts';
import { type DirectionalUnit, directionalEfficiency } from './directional.ts';
import type { SlackSum } from './most-slack.ts';
import type { Mixing } from './reference-set.ts';

export type HolderUnit = DirectionalUnit & {
  /** The one measure that moves under the norm 1 (inputs first); null under the largest-move norm, where all do. */
  readonly measure: number | null;
};

export type HolderOptions = {
  readonly returns: Mixing;
  /** 1: sum of moves; `infinity`: largest move. */
  readonly norm: 1 | 'infinity';
  /** Moves in shares of own values instead of units of measure. */
  readonly weighted?: boolean;
  /** Which measures may move. */
  readonly side: SlackSide;
  readonly slackWeights?: SlackSum;
};

/**
 * Least distance to the weakly efficient frontier in a Hölder norm (Briec 1998). In the norm 1 it is the shortest of the directional
 * distances that move one measure; in the largest-move norm the directional distance that moves all. The Euclidean norm is not offered: it is
 * not convex. Throws as `directionalEfficiency`.
 */
export function holderDistance(inputs: Matrix, outputs: Matrix, options: HolderOptions): readonly HolderUnit[] {
  const { norm, side, weighted = false, returns, slackWeights = 'means' } = options;
  const step = (matrix: Matrix, moves: (measure: number) => boolean): Matrix => ({
    ...matrix,
    values: matrix.values.map((value, k) => (moves(Math.floor(k / matrix.rows)) ? (weighted ? value : 1) : 0)),
  });
  const allowed = (measure: number) => side === 'graph' || measure < inputs.columns === (side === 'input');
  const along = (moves: (measure: number) => boolean) =>
    directionalEfficiency(inputs, outputs, {
      returns,
      slackWeights,
      direction: { inputs: step(inputs, moves), outputs: step(outputs, (r) => moves(inputs.columns + r)) },
    }).units;
  const candidates = Array.from({ length: inputs.columns + outputs.columns }, (_, i) => i).filter(allowed);
  const distances =
    norm === 1
      ? candidates.map((measure) => ({ measure, units: along((i) => i === measure) }))
      : [{ measure: null, units: along(allowed) }];
  return Array.from({ length: inputs.rows }, (_, unit) => {
    const found = distances.flatMap(({ measure, units }) => {
      const own = units[unit];
      return own === null || own === undefined ? [] : [{ ...own, measure }];
    });
    // A unit is in reach of itself in every direction.
    return found.reduce((best, next) => (next.distance < best.distance - 1e-12 ? next : best));
  });
}
