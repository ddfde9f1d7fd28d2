import type { Orientation, ReturnsToScale } from '../efficiency/technology.ts';
import { openSession, type Session } from './column-generation.ts';
import { directionOf } from './direction.ts';
import { type Exact, movedUnit } from './directional.ts';
import { type Measures, referenceSet } from './reference-set.ts';

/** Radial efficiency of units against a reference set that may be another one, as shares: inputs needed, or 1 ÷ outputs possible. */
export type RadialAgainst = (evaluated: Measures) => (number | null)[];

/**
 * Radial scores against `reference`, by the directional distance with the unit's own inputs or outputs as direction. Above 1 where a unit does
 * better than the reference set can; null where the set cannot reach it at all (variable returns).
 */
export function radialAgainst(
  reference: Measures,
  options: { readonly returns: ReturnsToScale; readonly orientation: Orientation; readonly exact?: Exact },
): RadialAgainst {
  const session: Session = openSession(referenceSet(reference, options.returns), 1);
  const { orientation, exact = { inputs: false, outputs: false } } = options;
  const byInput = orientation === 'input';
  return (evaluated) => {
    const moves = directionOf(
      { inputs: byInput ? 'observed' : 'zero', outputs: byInput ? 'zero' : 'observed' },
      evaluated,
    );
    return Array.from({ length: evaluated.inputs.rows }, (_, unit) => {
      const moved = movedUnit(session, evaluated, unit, { moves, weak: exact, slackWeights: 'none' });
      if (moved === null) return null;
      return byInput ? 1 - moved.distance : 1 / (1 + moved.distance);
    });
  };
}
