import { MethodError } from '../errors/method-error.ts';
import { type Basis, freshBasis, pivot, THETA, TOLERANCE, writeColumn, writeTarget } from './basis.ts';
import type { Technology } from './technology.ts';

/** Units that the others are measured against: their numbers and a packed copy of their columns. */
export type Frame = {
  readonly units: Int32Array;
  readonly columns: Float64Array;
  size: number;
  readonly member: Uint8Array;
};

export function emptyFrame(problem: Technology): Frame {
  return {
    units: new Int32Array(problem.units),
    columns: new Float64Array(problem.units * problem.order),
    size: 0,
    member: new Uint8Array(problem.units),
  };
}

export function addToFrame(problem: Technology, frame: Frame, unit: number): void {
  if (frame.member[unit] === 1) return;
  const { order, columns } = problem;
  frame.columns.set(columns.subarray(unit * order, (unit + 1) * order), frame.size * order);
  frame.units[frame.size] = unit;
  frame.member[unit] = 1;
  frame.size += 1;
}

/**
 * From a dual-feasible basis to the optimum over the frame: the basic value furthest below zero leaves, the column with the smallest
 * ratio of reduced cost enters. False when no column can enter, that is when the frame cannot dominate the unit at all.
 */
export function solvedOnFrame(problem: Technology, frame: Frame, unit: number, basis: Basis): boolean {
  const { order } = problem;
  const right = new Float64Array(order);
  const column = new Float64Array(order);
  writeTarget(problem, unit, right);
  for (let step = 0; ; step += 1) {
    if (step > 40 * order + 200) {
      throw new MethodError('no-convergence', `Unit ${unit}: no optimum in ${step} exchanges on ${frame.size} units.`);
    }
    const leaving = leavingRow(basis, order, right, step);
    if (leaving === 0) return true;
    const entering = enteringColumn(problem, frame, basis, leaving);
    if (entering === null) return false;
    writeColumn(problem, entering, unit, column);
    if (!pivot(basis, order, leaving, column, entering)) return false;
  }
}

/** Smallest ratio of reduced cost to reach; among equals the longest reach, which keeps pivots large. */
function enteringColumn(problem: Technology, frame: Frame, basis: Basis, leaving: number): number | null {
  const { order, sign, slackSign } = problem;
  const { inverse } = basis;
  const members = frame.columns;
  const start = leaving * order;
  let best: number | null = null;
  let bestRatio = Number.POSITIVE_INFINITY;
  let bestReach = 0;
  for (let f = 0; f < frame.size; f += 1) {
    const offset = f * order;
    let reach = 0;
    let price = 0;
    for (let i = 0; i < order; i += 1) {
      const entry = members[offset + i] as number;
      reach += (inverse[start + i] as number) * entry;
      price += (inverse[i] as number) * entry;
    }
    if (reach >= -TOLERANCE) continue;
    const ratio = Math.max(0, -sign * price) / -reach;
    if (ratio < bestRatio - 1e-12 || (ratio <= bestRatio + 1e-12 && reach < bestReach)) {
      best = frame.units[f] as number;
      bestRatio = Math.min(ratio, bestRatio);
      bestReach = reach;
    }
  }
  for (let i = 0; i < order; i += 1) {
    const slack = slackSign[i] as number;
    const reach = (inverse[start + i] as number) * slack;
    if (slack === 0 || reach >= -TOLERANCE) continue;
    const ratio = Math.max(0, -sign * (inverse[i] as number) * slack) / -reach;
    if (ratio < bestRatio - 1e-12 || (ratio <= bestRatio + 1e-12 && reach < bestReach)) {
      best = -2 - i;
      bestRatio = Math.min(ratio, bestRatio);
      bestReach = reach;
    }
  }
  return best;
}

/** The row furthest below zero in units of its own length (dual steepest edge); after many steps the first one (Bland). */
function leavingRow(basis: Basis, order: number, right: Float64Array, step: number): number {
  const { inverse } = basis;
  let leaving = 0;
  let worst = 0;
  for (let k = 1; k < order; k += 1) {
    let value = 0;
    let length = 0;
    for (let i = 0; i < order; i += 1) {
      const entry = inverse[k * order + i] as number;
      value += entry * (right[i] as number);
      length += entry * entry;
    }
    if (value >= -TOLERANCE) continue;
    if (step > 20 * order) return k;
    const distance = (value * value) / length;
    if (distance > worst) {
      leaving = k;
      worst = distance;
    }
  }
  return leaving;
}

/** A basis that no frame column can improve for any unit with the given measure above zero: prices on one or two measures. */
export function startingBasis(problem: Technology, frame: Frame, unit: number): Basis {
  const { order, inputs, outputs, returns, orientation, columns } = problem;
  const measures = inputs + outputs;
  const at = (member: number, row: number) => columns[member * order + row] as number;
  const priced =
    orientation === 'input'
      ? largest(inputs, (i) => -at(unit, i))
      : inputs + largest(outputs, (r) => at(unit, inputs + r));
  const free = new Set([priced]);
  const names = [THETA];
  const members = Array.from(frame.units.subarray(0, frame.size));
  const best = (score: (member: number) => number) =>
    members.reduce((top, member) => (score(member) > score(top) ? member : top), members[0] as number);
  if (orientation === 'input' && returns === 'variable') {
    names.push(best((member) => at(member, priced) / at(member, measures)));
    free.add(measures);
  } else if (orientation === 'output' && (returns === 'variable' || returns === 'non-increasing')) {
    names.push(best((member) => at(member, priced) / at(member, measures)));
    free.add(measures);
  } else if (orientation === 'output') {
    const input = Array.from({ length: inputs }, (_, i) => i).find((i) => members.every((member) => at(member, i) < 0));
    if (input === undefined) {
      throw new MethodError(
        'out-of-range',
        `${returns} returns, output-oriented, need an input above zero for every unit.`,
      );
    }
    names.push(best((member) => at(member, priced) / -at(member, input)));
    free.add(input);
  }
  for (let i = 0; i < order; i += 1) if (!free.has(i)) names.push(-2 - i);
  const basis = freshBasis(problem, names, unit);
  if (basis === null)
    throw new MethodError('no-convergence', `Unit ${unit}: the starting basis ${names.join(', ')} is singular.`);
  return basis;
}

function largest(count: number, score: (index: number) => number): number {
  let top = 0;
  for (let i = 1; i < count; i += 1) if (score(i) > score(top)) top = i;
  return top;
}
