import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { openSession, type Session, solvedProgramme } from './column-generation.ts';
import { advantage, bestAlone } from './free-disposal.ts';
import {
  type Measures,
  type Mixing,
  measureAt,
  type ReferenceSet,
  referenceSet,
  requireMeasures,
} from './reference-set.ts';
import { emptyProgramme } from './unit-programme.ts';
import { type ModelCertificate, type Prices, type Projection, pricesOf, projection, sizeOf } from './unit-result.ts';

export type SlacksBasedUnit = Projection & {
  /** Mean share of inputs needed ÷ mean multiple of outputs possible: above 0, at most 1, and 1 exactly when there is no slack. */
  readonly score: number;
  /** Charnes–Cooper scale t of the linear programme: 1 ÷ mean multiple of outputs. */
  readonly scale: number;
  readonly prices: Prices | null;
  readonly certificate: ModelCertificate;
};

export type SlacksBasedEfficiency = {
  readonly units: readonly SlacksBasedUnit[];
  readonly assumptions: readonly string[];
};

/**
 * Slacks-based measure (Tone 2001, eq. 3), which is the enhanced Russell graph measure (Pastor, Ruiz and Sirvent 1999, eq. 4): the
 * least of (1 − mean of input slack ÷ input) ÷ (1 + mean of output slack ÷ output), made linear by the transform of Charnes and
 * Cooper (1962). Outputs must be above zero; an input of zero has no slack and counts as fully needed.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function slacksBasedEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: { readonly returns: Mixing },
): SlacksBasedEfficiency {
  const measures = { inputs, outputs };
  requireMeasures(measures);
  requirePositive(outputs);
  const assumptions = [`returns-${options.returns}`, 'slacks-in-shares-of-own-measures'];
  if (options.returns === 'free-disposal') return { units: aloneUnits(measures), assumptions };
  const reference = referenceSet(measures, options.returns);
  const session = openSession(reference, reference.outputs + 1, 1);
  return {
    units: Array.from({ length: reference.units }, (_, unit) => mixedUnit(session, measures, unit)),
    assumptions,
  };
}

function requirePositive({ rows, values }: Matrix): void {
  const index = values.findIndex((value) => !(value > 0));
  if (index < 0) return;
  const where = `Output ${Math.floor(index / rows)} of unit ${index % rows}`;
  throw new MethodError(
    'out-of-range',
    `${where} is ${values[index]}; slacks are taken in shares of it, so it must be above zero.`,
  );
}

/**
 * Columns: t, then the scaled output slacks. Rows: t x − Σ μ x ≥ 0, Σ μ y − t y − slack = 0, Σ μ − t within the limits of the sum,
 * and t + mean of output slack ÷ output = 1.
 */
function mixedUnit(session: Session, measures: Measures, unit: number): SlacksBasedUnit {
  const { reference } = session;
  const { inputs, outputs } = reference;
  const programme = emptyProgramme(reference, outputs + 1, 1);
  const { rows, columns } = programme;
  const norm = rows - 1;
  columns[norm] = 1;
  programme.costs[0] = 1;
  programme.rowLower[norm] = 1;
  programme.rowUpper[norm] = 1;
  for (let i = 0; i < inputs; i += 1) {
    const own = measureAt(measures, unit, i);
    columns[i] = own;
    programme.rowCosts[i] = own > 0 ? -1 / (inputs * own) : 0;
  }
  for (let r = 0; r < outputs; r += 1) {
    const own = measureAt(measures, unit, inputs + r);
    columns[inputs + r] = -own;
    programme.rowUpper[inputs + r] = 0;
    columns[(r + 1) * rows + inputs + r] = -1;
    columns[(r + 1) * rows + norm] = 1 / (outputs * own);
  }
  limitSum(reference, programme);
  const size = sizeOf(reference, measures, unit);
  const solved = solvedProgramme(session, programme, size);
  const scale = solved.extras[0] as number;
  const peers = solved.peers.map((peer) => ({ unit: peer.unit, weight: peer.weight / scale }));
  const placed = projection(reference, { peers }, size, (i) => measureAt(measures, unit, i));
  return {
    ...placed,
    score: scoreOf(measures, unit, placed),
    scale,
    prices: pricesOf(reference, solved.prices),
    certificate: solved.certificate,
  };
}

/** Σ μ − t × limit in place of the limits on Σ λ. */
function limitSum(
  { inputs, outputs, rows, returns }: ReferenceSet,
  programme: ReturnType<typeof emptyProgramme>,
): void {
  const sum = inputs + outputs;
  if (rows === sum) return;
  programme.columns[sum] = -1;
  programme.rowLower[sum] = returns === 'non-increasing' ? Number.NEGATIVE_INFINITY : 0;
  programme.rowUpper[sum] = returns === 'non-decreasing' ? Number.POSITIVE_INFINITY : 0;
}

function scoreOf(measures: Measures, unit: number, { inputSlacks, outputSlacks }: Projection): number {
  let [spared, gained] = [0, 0];
  inputSlacks.forEach((slack, i) => {
    if (slack > 0) spared += slack / measureAt(measures, unit, i) / inputSlacks.length;
  });
  outputSlacks.forEach((slack, r) => {
    gained += slack / measureAt(measures, unit, inputSlacks.length + r) / outputSlacks.length;
  });
  return (1 - spared) / (1 + gained);
}

function aloneUnits(measures: Measures): SlacksBasedUnit[] {
  const reference = referenceSet(measures, 'variable');
  const count = reference.inputs + reference.outputs;
  return Array.from({ length: reference.units }, (_, unit) => {
    const own = (i: number) => measureAt(measures, unit, i);
    const size = sizeOf(reference, measures, unit);
    const placedAt = (other: number) => projection(reference, { peers: [{ unit: other, weight: 1 }] }, size, own);
    const best = bestAlone(measures, unit, (other) => {
      for (let i = 0; i < count; i += 1) if (advantage(measures, other, i, own(i)) < 0) return Number.NEGATIVE_INFINITY;
      return -scoreOf(measures, unit, placedAt(other));
    }) ?? { unit, merit: -1 };
    const placed = placedAt(best.unit);
    const score = -best.merit;
    const gained = placed.outputSlacks.reduce((sum, slack, r) => sum + slack / own(reference.inputs + r), 0);
    const certificate = { primal: score, dualBound: score, worstViolation: 0 };
    return { ...placed, score, scale: 1 / (1 + gained / reference.outputs), prices: null, certificate };
  });
}
