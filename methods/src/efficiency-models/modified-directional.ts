import type { Matrix } from '../linear-algebra/matrix.ts';
import { openSession, type Session, solvedProgramme } from './column-generation.ts';
import { type Direction, directionOf, type MovesOf } from './direction.ts';
import { movedPoint, withMostSlack } from './directional.ts';
import { advantage, bestAlone } from './free-disposal.ts';
import type { SlackSum } from './most-slack.ts';
import { type Mixing, measureAt, type ReferenceSet, referenceSet, requireMeasures } from './reference-set.ts';
import { emptyProgramme } from './unit-programme.ts';
import { type ModelCertificate, type Prices, type Projection, pricesOf, projection, sizeOf } from './unit-result.ts';

export type ModifiedDirectionalUnit = Projection & {
  /** `inputDistance` + `outputDistance`. */
  readonly distance: number;
  readonly inputDistance: number;
  readonly outputDistance: number;
  readonly prices: Prices | null;
  readonly certificate: ModelCertificate;
};

/**
 * Modified directional distance (Aparicio, Pastor and Ray 2013): inputs and outputs move by distances of their own, neither below zero, whose sum is
 * largest; then the most slack left. Both sides need a direction above zero somewhere. Throws as `directionalEfficiency`.
 */
export function modifiedDirectionalEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: { readonly returns: Mixing; readonly direction: Direction; readonly slackWeights?: SlackSum },
): { readonly units: readonly ModifiedDirectionalUnit[]; readonly assumptions: readonly string[] } {
  const measures = { inputs, outputs };
  const { returns, direction, slackWeights = 'means' } = options;
  requireMeasures(measures, returns === 'variable');
  directionOf({ ...direction, outputs: 'zero' }, measures);
  directionOf({ ...direction, inputs: 'zero' }, measures);
  const moves = directionOf(direction, measures);
  const reference = referenceSet(measures, returns === 'free-disposal' ? 'variable' : returns);
  const session = openSession(reference, 2);
  return {
    units: Array.from({ length: inputs.rows }, (_, unit) =>
      returns === 'free-disposal' ? aloneUnit(reference, unit, moves) : mixedUnit(session, unit, moves, slackWeights),
    ),
    assumptions: [`returns-${returns}`, `slacks-weighted-${slackWeights}`],
  };
}

function mixedUnit(session: Session, unit: number, moves: MovesOf, weights: SlackSum): ModifiedDirectionalUnit {
  const { reference } = session;
  const { inputs, outputs, measures } = reference;
  const programme = emptyProgramme(reference, 2);
  programme.costs.fill(-1);
  for (let i = 0; i < inputs + outputs; i += 1) {
    programme.columns[(i < inputs ? 0 : programme.rows) + i] = -moves(unit, i);
    programme.rowLower[i] = (i < inputs ? -1 : 1) * measureAt(measures, unit, i);
  }
  const size = sizeOf(reference, measures, unit);
  const { extras, prices, certificate } = solvedProgramme(session, programme, size);
  const [inputDistance = 0, outputDistance = 0] = extras;
  const last = withMostSlack(session, programme, { size, distances: [inputDistance, outputDistance], weights });
  const point = (i: number) =>
    movedPoint(measures, unit, i, (i < inputs ? inputDistance : outputDistance) * moves(unit, i));
  return {
    ...projection(reference, last, size, point),
    distance: inputDistance + outputDistance,
    inputDistance,
    outputDistance,
    prices: pricesOf(reference, prices),
    certificate: { ...certificate, primal: -certificate.primal, dualBound: -certificate.dualBound },
  };
}

function aloneUnit(reference: ReferenceSet, unit: number, moves: MovesOf): ModifiedDirectionalUnit {
  const { measures, inputs, outputs } = reference;
  const reach = (other: number, from: number, to: number) => {
    let most = Number.POSITIVE_INFINITY;
    for (let i = from; i < to; i += 1) {
      const ahead = advantage(measures, other, i, measureAt(measures, unit, i));
      if (ahead < 0) return Number.NEGATIVE_INFINITY;
      if (moves(unit, i) > 0) most = Math.min(most, ahead / moves(unit, i));
    }
    return most;
  };
  const sides = (other: number) => [reach(other, 0, inputs), reach(other, inputs, inputs + outputs)] as const;
  const best = bestAlone(measures, unit, (other) => sides(other)[0] + sides(other)[1]) ?? { unit, merit: 0 };
  const [inputDistance, outputDistance] = sides(best.unit);
  const point = (i: number) =>
    movedPoint(measures, unit, i, (i < inputs ? inputDistance : outputDistance) * moves(unit, i));
  const placed = projection(
    reference,
    { peers: [{ unit: best.unit, weight: 1 }] },
    sizeOf(reference, measures, unit),
    point,
  );
  const certificate = { primal: best.merit, dualBound: best.merit, worstViolation: 0 };
  return { ...placed, distance: best.merit, inputDistance, outputDistance, prices: null, certificate };
}
