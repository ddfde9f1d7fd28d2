import type { Matrix } from '../linear-algebra/matrix.ts';
import { openSession, type Session, solvedProgramme, type UnitSolution } from './column-generation.ts';
import { type Direction, directionOf, type MovesOf } from './direction.ts';
import { advantage, bestAlone } from './free-disposal.ts';
import {
  type Measures,
  type Mixing,
  measureAt,
  type ReferenceSet,
  referenceSet,
  requireMeasures,
} from './reference-set.ts';
import { emptyProgramme, type UnitProgramme } from './unit-programme.ts';
import { type ModelCertificate, type Prices, type Projection, pricesOf, projection, sizeOf } from './unit-result.ts';

export type DirectionalUnit = Projection & {
  /** How many times the direction fits between the unit and the frontier; 0 on it. Slacks are what is left after that. */
  readonly distance: number;
  readonly prices: Prices | null;
  readonly certificate: ModelCertificate;
};

/** Units that the reference set cannot reach in their direction are null. */
export type DirectionalEfficiency = {
  readonly units: readonly (DirectionalUnit | null)[];
  readonly assumptions: readonly string[];
};

export type DirectionalOptions = {
  readonly returns: Mixing;
  readonly direction: Direction;
  /** Slacks after the move are weighted by the inverse of their measure's mean unless `ones`. */
  readonly slackWeights?: 'means' | 'ones';
  /** Units to measure against; the evaluated units themselves unless given. */
  readonly reference?: Measures;
  /** `weak`: that side must be met exactly. */
  readonly inputDisposability?: 'strong' | 'weak';
  readonly outputDisposability?: 'strong' | 'weak';
};

/**
 * Directional distance function (Chambers, Chung and Färe 1996): the largest β with inputs x − β gx and outputs y + β gy possible,
 * then the most slack left at that point. With direction (x, 0) it is 1 − the radial input score, with (0, y) the radial output score − 1.
 * Measures must not be negative unless returns are variable. Throws `shape`, `not-finite`, `out-of-range` (a direction that is negative or all zero),
 * `too-few-rows`, `no-convergence`.
 */
export function directionalEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: DirectionalOptions,
): DirectionalEfficiency {
  const evaluated = { inputs, outputs };
  const { returns, reference: others = evaluated, slackWeights = 'means' } = options;
  requireMeasures(evaluated, returns === 'variable');
  if (others !== evaluated) requireMeasures(others, returns === 'variable');
  const moves = directionOf(options.direction, evaluated);
  const weak = { inputs: options.inputDisposability === 'weak', outputs: options.outputDisposability === 'weak' };
  const units = Array.from({ length: inputs.rows }, (_, unit) => unit);
  const assumptions = [
    `returns-${returns}`,
    `slacks-weighted-${slackWeights}`,
    ...(weak.inputs ? ['inputs-met-exactly'] : []),
    ...(weak.outputs ? ['outputs-met-exactly'] : []),
  ];
  if (returns === 'free-disposal') {
    const reference = referenceSet(others, 'variable');
    return { units: units.map((unit) => aloneUnit(reference, evaluated, unit, moves, weak)), assumptions };
  }
  const session = openSession(referenceSet(others, returns), 1);
  return {
    units: units.map((unit) => movedUnit(session, evaluated, unit, { moves, weak, slackWeights })),
    assumptions,
  };
}

/** Sides that must be met exactly. */
export type Exact = { readonly inputs: boolean; readonly outputs: boolean };
export type Move = { readonly moves: MovesOf; readonly weak: Exact; readonly slackWeights: 'means' | 'ones' | 'none' };

/** Distance of one unit, and unless `none` its slacks, in a session opened with one column of its own; null when out of reach. */
export function movedUnit(session: Session, evaluated: Measures, unit: number, move: Move): DirectionalUnit | null {
  const { reference } = session;
  const programme = moveProgramme(reference, evaluated, unit, move);
  const size = sizeOf(reference, evaluated, unit);
  const first = solvedProgramme(session, programme, size);
  if (first.status !== 'optimal') return null;
  const distance = first.extras[0] as number;
  const last =
    move.slackWeights === 'none'
      ? first
      : withMostSlack(session, programme, { size, distances: [distance], weights: move.slackWeights });
  const placed = projection(reference, last, size, (i) =>
    movedPoint(evaluated, unit, i, distance * move.moves(unit, i)),
  );
  const { primal, dualBound, worstViolation } = first.certificate;
  return {
    ...placed,
    distance,
    prices: pricesOf(reference, first.prices),
    certificate: { primal: -primal, dualBound: -dualBound, worstViolation },
  };
}

/** A measure moved to the better: inputs down, outputs up. */
export function movedPoint(evaluated: Measures, unit: number, measure: number, by: number): number {
  return measureAt(evaluated, unit, measure) + (measure < evaluated.inputs.columns ? -by : by);
}

/** Least −β with Σ λ (−x, y) − β (gx, gy) ≥ (−x, y) of the unit. */
function moveProgramme(
  reference: ReferenceSet,
  evaluated: Measures,
  unit: number,
  { moves, weak }: Move,
): UnitProgramme {
  const programme = emptyProgramme(reference, 1);
  programme.costs[0] = -1;
  programme.lower[0] = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < reference.inputs + reference.outputs; i += 1) {
    const ofInput = i < reference.inputs;
    programme.columns[i] = -moves(unit, i);
    programme.rowLower[i] = (ofInput ? -1 : 1) * measureAt(evaluated, unit, i);
    if (ofInput ? weak.inputs : weak.outputs) programme.rowUpper[i] = programme.rowLower[i] as number;
  }
  return programme;
}

/** The same programme with its own columns held and the weighted sum of slacks made as large as possible. */
export function withMostSlack(
  session: Session,
  programme: UnitProgramme,
  held: { readonly size: number; readonly distances: readonly number[]; readonly weights: 'means' | 'ones' },
): UnitSolution {
  const { reference } = session;
  held.distances.forEach((distance, k) => {
    programme.lower[k] = distance;
    programme.upper[k] = distance;
  });
  programme.costs.fill(0);
  for (let i = 0; i < reference.inputs + reference.outputs; i += 1)
    programme.rowCosts[i] = held.weights === 'ones' ? -1 : -(reference.rowScale[i] as number);
  return solvedProgramme(session, programme, held.size, true);
}

function aloneUnit(
  reference: ReferenceSet,
  evaluated: Measures,
  unit: number,
  moves: MovesOf,
  weak: Exact,
): DirectionalUnit | null {
  const count = reference.inputs + reference.outputs;
  const fits = (other: number) => {
    let most = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      const ahead = advantage(reference.measures, other, i, measureAt(evaluated, unit, i));
      const step = moves(unit, i);
      const exact = i < reference.inputs ? weak.inputs : weak.outputs;
      if (step > 0) most = Math.min(most, ahead / step);
      else if (ahead < 0 || (exact && ahead > 0)) return Number.NEGATIVE_INFINITY;
    }
    return most;
  };
  const first = bestAlone(reference.measures, unit, fits);
  if (first === null) return null;
  const point = (i: number) => movedPoint(evaluated, unit, i, first.merit * moves(unit, i));
  const left = (other: number) => {
    if (fits(other) < first.merit - 1e-12 * Math.max(1, Math.abs(first.merit))) return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let i = 0; i < count; i += 1)
      sum += advantage(reference.measures, other, i, point(i)) * (reference.rowScale[i] as number);
    return sum;
  };
  const peer = bestAlone(reference.measures, unit, left)?.unit ?? first.unit;
  const placed = projection(
    reference,
    { peers: [{ unit: peer, weight: 1 }] },
    sizeOf(reference, evaluated, unit),
    point,
  );
  const certificate = { primal: first.merit, dualBound: first.merit, worstViolation: 0 };
  return { ...placed, distance: first.merit, prices: null, certificate };
}
