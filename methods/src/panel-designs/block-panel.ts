import { MethodError } from '../errors/method-error.ts';
import { requireFinite } from '../errors/requirements.ts';
import { type Matrix, selectRows } from '../linear-algebra/matrix.ts';

/** Units by periods, some units treated from one period on and all others never. */
export type BlockPanel = {
  /** Outcome of unit (row) in period (column); no gaps. */
  readonly outcomes: Matrix;
  /** Rows treated. */
  readonly treated: readonly number[];
  /** Column of the first treated period; periods before it are the past that is matched. */
  readonly firstTreated: number;
};

/** The treated average and its donors, split from the panel. */
export type SplitPanel = {
  readonly before: number;
  readonly after: number;
  readonly donors: Int32Array;
  /** Mean over the treated units, one entry for each period. */
  readonly target: Float64Array;
  /** Donors by periods. */
  readonly pool: Matrix;
};

/** Throws `not-finite`, `out-of-range` (a row or period that is not there), `too-few-rows` (nothing treated, before, after, no donor). */
export function splitPanel({ outcomes, treated, firstTreated }: BlockPanel): SplitPanel {
  requireFinite('Outcomes', outcomes.values);
  const chosen = new Set(treated);
  for (const row of chosen) {
    if (!(Number.isInteger(row) && row >= 0 && row < outcomes.rows)) {
      throw new MethodError('out-of-range', `Treated unit ${row} is not among ${outcomes.rows} units.`);
    }
  }
  if (!(Number.isInteger(firstTreated) && firstTreated >= 1 && firstTreated < outcomes.columns)) {
    throw new MethodError(
      'too-few-rows',
      `First treated period ${firstTreated} of ${outcomes.columns} leaves nothing before or after.`,
    );
  }
  const donors = Int32Array.from({ length: outcomes.rows }, (_, i) => i).filter((row) => !chosen.has(row));
  if (chosen.size === 0 || donors.length === 0) {
    throw new MethodError(
      'too-few-rows',
      `${chosen.size} treated units and ${donors.length} donors; one of each is needed.`,
    );
  }
  const target = Float64Array.from({ length: outcomes.columns }, (_, t) => {
    let sum = 0;
    for (const row of chosen) sum += outcomes.values[t * outcomes.rows + row] as number;
    return sum / chosen.size;
  });
  const pool = selectRows(outcomes, donors);
  return { before: firstTreated, after: outcomes.columns - firstTreated, donors, target, pool };
}

/** Weighted mean of the donors, one entry for each period. */
export function weightedPool(pool: Matrix, weights: ArrayLike<number>): Float64Array {
  const path = new Float64Array(pool.columns);
  for (let t = 0; t < pool.columns; t += 1) {
    let sum = 0;
    for (let j = 0; j < pool.rows; j += 1) sum += (weights[j] as number) * (pool.values[t * pool.rows + j] as number);
    path[t] = sum;
  }
  return path;
}

/** Root mean square of entries from..to. */
export function rootMeanSquare(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t += 1) sum += (values[t] as number) ** 2;
  return Math.sqrt(sum / (to - from));
}

export function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t += 1) sum += values[t] as number;
  return sum / (to - from);
}
