import { optimise, type SimplexStatus } from '../linear-programming/simplex.ts';
import {
  AT_LOWER,
  AT_UPPER,
  addColumn,
  emptyTableau,
  startFromRows,
  type Tableau,
} from '../linear-programming/tableau.ts';
import type { ReferenceSet } from './reference-set.ts';
import type { UnitProgramme } from './unit-programme.ts';

/**
 * One reference set solved for many units. The tableau holds the columns of those reference units that some solution has needed so
 * far (the frame); every solution is priced against all reference units before it counts, and those that would improve it
 * are added (column generation; the lazy frame of Dulá 2011).
 */
export type Session = {
  readonly reference: ReferenceSet;
  readonly tableau: Tableau;
  /** Reference unit of each structural column from `extras` on. */
  readonly members: number[];
  readonly isMember: Uint8Array;
  readonly extras: number;
};

/** What a unit's programme gave; prices and values are in the measures' own units. */
export type UnitSolution = {
  readonly status: SimplexStatus;
  readonly peers: readonly { readonly unit: number; readonly weight: number }[];
  readonly extras: Float64Array;
  /** Activity s of every row. */
  readonly activity: Float64Array;
  /** Row prices y: no unit's column earns more than 0 under them. */
  readonly prices: Float64Array;
  readonly certificate: SolutionCertificate;
};

/** Proof of an optimum: what the solution costs, below which nothing can cost, and the largest broken promise (shares). */
export type SolutionCertificate = {
  readonly primal: number;
  readonly dualBound: number;
  readonly worstViolation: number;
};

export function openSession(reference: ReferenceSet, extras: number, extraRows = 0): Session {
  const rows = reference.rows + extraRows;
  const tableau = emptyTableau(rows, extras + 64);
  const nothing = new Float64Array(rows);
  for (let k = 0; k < extras; k += 1) addColumn(tableau, nothing);
  return { reference, tableau, members: [], isMember: new Uint8Array(reference.units), extras };
}

/** Scales that bring one unit's programme near 1. */
type Scales = {
  readonly rows: Float64Array;
  readonly extras: Float64Array;
  readonly cost: number;
  readonly unit: number;
};

/**
 * The optimum of a unit's programme over the whole reference set. `size` is the unit's largest measure in scaled units. With `again`
 * the basis of the call before is kept, which must have been for the same unit. Throws `no-convergence`.
 */
export function solvedProgramme(session: Session, programme: UnitProgramme, size: number, again = false): UnitSolution {
  const { tableau } = session;
  const scales = written(session, programme, size);
  if (!again) startFromRows(tableau);
  for (;;) {
    const status = optimise(tableau);
    const { worst, unit } = status === 'unbounded' ? { worst: 0, unit: -1 } : mostEarning(session);
    if (unit >= 0 && session.isMember[unit] === 0) {
      join(session, unit);
      continue;
    }
    return solution(session, programme, scales, status, worst);
  }
}

function written({ reference, tableau, extras }: Session, programme: UnitProgramme, size: number): Scales {
  const { rows } = programme;
  const unit = size > 0 ? size : 1;
  const rowScale = Float64Array.from({ length: rows }, (_, i) =>
    i < reference.rows ? (reference.rowScale[i] as number) / unit : 1,
  );
  const extraScale = new Float64Array(extras).fill(1);
  let cost = 0;
  for (let k = 0; k < extras; k += 1) {
    let largest = 0;
    for (let i = 0; i < rows; i += 1)
      largest = Math.max(largest, Math.abs((programme.columns[k * rows + i] as number) * (rowScale[i] as number)));
    if (largest > 0) extraScale[k] = largest;
    cost = Math.max(cost, Math.abs(programme.costs[k] as number) / (extraScale[k] as number));
  }
  for (let i = 0; i < rows; i += 1)
    cost = Math.max(cost, Math.abs(programme.rowCosts[i] as number) / (rowScale[i] as number));
  if (cost === 0) cost = 1;
  for (let k = 0; k < extras; k += 1) {
    const scale = extraScale[k] as number;
    for (let i = 0; i < rows; i += 1)
      tableau.columns[k * rows + i] = ((programme.columns[k * rows + i] as number) * (rowScale[i] as number)) / scale;
    tableau.costs[k] = (programme.costs[k] as number) / scale / cost;
    tableau.lower[k] = (programme.lower[k] as number) * scale;
    tableau.upper[k] = (programme.upper[k] as number) * scale;
  }
  for (let i = 0; i < rows; i += 1) {
    const scale = rowScale[i] as number;
    tableau.rowCosts[i] = (programme.rowCosts[i] as number) / scale / cost;
    tableau.rowLower[i] = (programme.rowLower[i] as number) * scale;
    tableau.rowUpper[i] = (programme.rowUpper[i] as number) * scale;
  }
  return { rows: rowScale, extras: extraScale, cost, unit };
}

/** The reference unit that earns most at the prices in force, if it earns anything. */
function mostEarning({ reference, tableau }: Session): { worst: number; unit: number } {
  const { rows, units, columns } = reference;
  const { prices } = tableau;
  let largest = 1;
  for (let i = 0; i < prices.length; i += 1) largest = Math.max(largest, Math.abs(prices[i] as number));
  let most = 1e-10 * largest;
  let unit = -1;
  let worst = 0;
  for (let j = 0; j < units; j += 1) {
    const start = j * rows;
    let earned = 0;
    for (let i = 0; i < rows; i += 1) earned += (prices[i] as number) * (columns[start + i] as number);
    if (earned > worst) worst = earned;
    if (earned > most) {
      most = earned;
      unit = j;
    }
  }
  return { worst: worst / largest, unit };
}

function join({ reference, tableau, members, isMember }: Session, unit: number): void {
  const column = new Float64Array(tableau.rows);
  column.set(reference.columns.subarray(unit * reference.rows, (unit + 1) * reference.rows));
  addColumn(tableau, column);
  members.push(unit);
  isMember[unit] = 1;
}

function solution(
  { reference, tableau, members, extras }: Session,
  programme: UnitProgramme,
  scales: Scales,
  status: SimplexStatus,
  worstProfit: number,
): UnitSolution {
  const { rows } = programme;
  const own = ownValues(tableau, extras).map((value, k) => value / (scales.extras[k] as number));
  const activity = new Float64Array(rows);
  const add = (start: number, source: Float64Array, value: number, length: number, scaled: boolean) => {
    for (let i = 0; i < length; i += 1) {
      const entry = (source[start + i] as number) * value;
      activity[i] = (activity[i] as number) + (scaled ? entry / (reference.rowScale[i] as number) : entry);
    }
  };
  const peers: { unit: number; weight: number }[] = [];
  // A reference unit that is not basic rests at weight 0.
  for (let k = 0; k < rows; k += 1) {
    const member = (tableau.basis[k] as number) - rows - extras;
    if (member < 0) continue;
    const value = (tableau.values[k] as number) * scales.unit;
    const unit = members[member] as number;
    if (value === 0) continue;
    add(unit * reference.rows, reference.columns, value, reference.rows, true);
    const weight = value / (reference.unitScale[unit] as number);
    if (value > 1e-10 * scales.unit) peers.push({ unit, weight });
  }
  for (let k = 0; k < extras; k += 1) add(k * rows, programme.columns, own[k] as number, rows, false);
  const prices = tableau.prices.map(
    (price, i) => price * (scales.rows[i] as number) * (status === 'infeasible' ? 1 : scales.cost),
  );
  peers.sort((a, b) => b.weight - a.weight || a.unit - b.unit);
  const certificate = certified(programme, scales, { own, activity, prices, worstProfit });
  return { status, peers, extras: own, activity, prices, certificate };
}

/** Values of the first `extras` structural columns. */
function ownValues({ rows, basis, values, place, lower, upper }: Tableau, extras: number): Float64Array {
  const own = new Float64Array(extras);
  for (let k = 0; k < extras; k += 1) {
    if (place[rows + k] === AT_LOWER) own[k] = lower[k] as number;
    else if (place[rows + k] === AT_UPPER) own[k] = upper[k] as number;
  }
  for (let k = 0; k < rows; k += 1) {
    const extra = (basis[k] as number) - rows;
    if (extra >= 0 && extra < extras) own[extra] = values[k] as number;
  }
  return own;
}

function certified(
  programme: UnitProgramme,
  scales: Scales,
  found: { own: Float64Array; activity: Float64Array; prices: Float64Array; worstProfit: number },
): SolutionCertificate {
  const { rows, extras, costs, rowCosts, columns } = programme;
  const { own, activity, prices } = found;
  let [primal, bound, worst] = [0, 0, found.worstProfit];
  const pay = (reduced: number, low: number, high: number, unit: number) => {
    const paid = reduced > 0 ? low : high;
    if (Number.isFinite(paid)) bound += reduced * paid;
    else worst = Math.max(worst, Math.abs(reduced * unit) / scales.cost);
  };
  for (let i = 0; i < rows; i += 1) {
    const [low, high] = [programme.rowLower[i] as number, programme.rowUpper[i] as number];
    const [value, unit] = [activity[i] as number, 1 / (scales.rows[i] as number)];
    primal += (rowCosts[i] as number) * value;
    worst = Math.max(worst, (low - value) / unit, (value - high) / unit);
    pay((rowCosts[i] as number) + (prices[i] as number), low, high, unit);
  }
  for (let k = 0; k < extras; k += 1) {
    const [low, high] = [programme.lower[k] as number, programme.upper[k] as number];
    const [value, unit] = [own[k] as number, 1 / (scales.extras[k] as number)];
    primal += (costs[k] as number) * value;
    worst = Math.max(worst, (low - value) / unit, (value - high) / unit);
    let reduced = costs[k] as number;
    for (let i = 0; i < rows; i += 1) reduced -= (prices[i] as number) * (columns[k * rows + i] as number);
    pay(reduced, low, high, unit);
  }
  return { primal, dualBound: bound, worstViolation: worst };
}
