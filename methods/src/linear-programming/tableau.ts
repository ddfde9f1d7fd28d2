/** Where a variable that is not in the basis rests. */
export const AT_LOWER = 0;
export const AT_UPPER = 1;
/** Without bounds, resting at 0. */
export const FREE = 2;
export const BASIC = 3;

/**
 * The state of a bounded-variable revised simplex on min Σ c x + Σ rc s with s = A x, lower ≤ x ≤ upper and
 * rowLower ≤ s ≤ rowUpper, in flat arrays. Variable i < rows is the activity s of row i (its column is −eᵢ), variable rows + j
 * is structural j, whose column lies at [j * rows, (j + 1) * rows). Columns may be added at any time; the basis stays as it is.
 */
export type Tableau = {
  readonly rows: number;
  /** Structural columns in use. */
  count: number;
  columns: Float64Array;
  costs: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  readonly rowCosts: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Resting place of every variable. */
  place: Uint8Array;
  /** Variable that is basic in each row of `inverse` (row-major), and its value. */
  readonly basis: Int32Array;
  inverse: Float64Array;
  readonly values: Float64Array;
  /** Row prices y of the last pricing: cost of the basis times its inverse. */
  readonly prices: Float64Array;
  /** Exchanges since the inverse was last computed afresh. */
  age: number;
  /** The variable and direction that nothing stopped, when the programme turned out unbounded. */
  unbounded: { readonly variable: number; readonly sign: 1 | -1 };
  readonly scratch: {
    readonly direction: Float64Array;
    readonly gradient: Float64Array;
    readonly square: Float64Array;
  };
};

/** An empty tableau with room for `capacity` structural columns; it grows as needed. */
export function emptyTableau(rows: number, capacity: number): Tableau {
  return {
    rows,
    count: 0,
    columns: new Float64Array(rows * capacity),
    costs: new Float64Array(capacity),
    lower: new Float64Array(capacity),
    upper: new Float64Array(capacity),
    rowCosts: new Float64Array(rows),
    rowLower: new Float64Array(rows),
    rowUpper: new Float64Array(rows),
    place: new Uint8Array(rows + capacity),
    basis: new Int32Array(rows),
    inverse: new Float64Array(rows * rows),
    values: new Float64Array(rows),
    prices: new Float64Array(rows),
    age: 0,
    unbounded: { variable: -1, sign: 1 },
    scratch: {
      direction: new Float64Array(rows),
      gradient: new Float64Array(rows),
      square: new Float64Array(rows * rows),
    },
  };
}

/** Appends a structural column, resting at a bound, and returns its number. */
export function addColumn(tableau: Tableau, column: ArrayLike<number>, cost = 0, lower = 0, upper = Infinity): number {
  const { rows, count } = tableau;
  if (count === tableau.costs.length) grow(tableau);
  for (let i = 0; i < rows; i += 1) tableau.columns[count * rows + i] = column[i] as number;
  tableau.costs[count] = cost;
  tableau.lower[count] = lower;
  tableau.upper[count] = upper;
  tableau.place[rows + count] = restingPlace(lower, upper);
  tableau.count += 1;
  return count;
}

/** Puts every activity into the basis and every structural at rest: the start of a solution from nothing. */
export function startFromRows(tableau: Tableau): void {
  const { rows, count, lower, upper, place, inverse } = tableau;
  inverse.fill(0);
  for (let i = 0; i < rows; i += 1) {
    tableau.basis[i] = i;
    place[i] = BASIC;
    inverse[i * rows + i] = -1;
  }
  for (let j = 0; j < count; j += 1) place[rows + j] = restingPlace(lower[j] as number, upper[j] as number);
  tableau.age = 0;
}

function restingPlace(lower: number, upper: number): number {
  if (lower > Number.NEGATIVE_INFINITY) return AT_LOWER;
  return upper < Number.POSITIVE_INFINITY ? AT_UPPER : FREE;
}

function grow(tableau: Tableau): void {
  const size = Math.max(16, 2 * tableau.costs.length);
  const longer = (old: Float64Array, length: number) => {
    const next = new Float64Array(length);
    next.set(old);
    return next;
  };
  tableau.columns = longer(tableau.columns, size * tableau.rows);
  tableau.costs = longer(tableau.costs, size);
  tableau.lower = longer(tableau.lower, size);
  tableau.upper = longer(tableau.upper, size);
  const place = new Uint8Array(tableau.rows + size);
  place.set(tableau.place);
  tableau.place = place;
}

export function lowerOf(tableau: Tableau, variable: number): number {
  const { rows } = tableau;
  return (variable < rows ? tableau.rowLower[variable] : tableau.lower[variable - rows]) as number;
}

export function upperOf(tableau: Tableau, variable: number): number {
  const { rows } = tableau;
  return (variable < rows ? tableau.rowUpper[variable] : tableau.upper[variable - rows]) as number;
}

export function costOf(tableau: Tableau, variable: number): number {
  const { rows } = tableau;
  return (variable < rows ? tableau.rowCosts[variable] : tableau.costs[variable - rows]) as number;
}

/** Value of a variable that is not basic. */
export function restingValue(tableau: Tableau, variable: number): number {
  const place = tableau.place[variable];
  if (place === AT_LOWER) return lowerOf(tableau, variable);
  return place === AT_UPPER ? upperOf(tableau, variable) : 0;
}
