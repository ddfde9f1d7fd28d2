import type { LinearProgramme } from './programme.ts';

/** What a solution proves about itself; all three from the data alone. */
export type LinearCertificate = {
  /** Value of the primal solution: the optimum is not above it, up to `worstViolation`. */
  readonly primal: number;
  /** Value of the dual solution: the optimum is not below it, up to `worstViolation`. */
  readonly dualBound: number;
  /**
   * Largest broken promise: a bound of a variable or row missed, or a reduced cost of the wrong sign where the bound that would
   * pay for it is infinite; each as a share of the terms that it is made of (at least 1).
   */
  readonly worstViolation: number;
};

/**
 * Checks x and row prices of min c x, l ≤ x ≤ u, L ≤ A x ≤ U from the programme alone, in one sweep over A: weak duality gives
 * Σ (y > 0 ? y L : y U) + Σ (d > 0 ? d l : d u) with d = c − y A as a lower bound of the optimum.
 */
export function checkLinearSolution(
  programme: LinearProgramme,
  primal: ArrayLike<number>,
  dual: ArrayLike<number>,
): LinearCertificate {
  const { matrix, costs, rowLower, rowUpper, lower, upper } = programme;
  const { rows, columns, values } = matrix;
  const activity = new Float64Array(rows);
  const size = new Float64Array(rows).fill(1);
  let [value, bound, worst] = [0, 0, 0];
  for (let j = 0; j < columns; j += 1) {
    const x = primal[j] as number;
    const low = lower?.[j] ?? 0;
    const high = upper?.[j] ?? Number.POSITIVE_INFINITY;
    let reduced = costs[j] as number;
    let terms = Math.max(1, Math.abs(reduced));
    for (let i = 0; i < rows; i += 1) {
      const entry = values[j * rows + i] as number;
      activity[i] = (activity[i] as number) + entry * x;
      size[i] = Math.max(size[i] as number, Math.abs(entry * x));
      reduced -= (dual[i] as number) * entry;
      terms = Math.max(terms, Math.abs((dual[i] as number) * entry));
    }
    value += (costs[j] as number) * x;
    worst = Math.max(worst, missed(x, low, high) / Math.max(1, Math.abs(x)));
    const paid = reduced > 0 ? low : high;
    if (Number.isFinite(paid)) bound += reduced * paid;
    else worst = Math.max(worst, Math.abs(reduced) / terms);
  }
  for (let i = 0; i < rows; i += 1) {
    const [low, high] = [rowLower[i] as number, rowUpper[i] as number];
    worst = Math.max(worst, missed(activity[i] as number, low, high) / (size[i] as number));
    const price = dual[i] as number;
    const paid = price > 0 ? low : high;
    if (Number.isFinite(paid)) bound += price * paid;
    else worst = Math.max(worst, Math.abs(price));
  }
  return { primal: value, dualBound: bound, worstViolation: worst };
}

function missed(value: number, low: number, high: number): number {
  return Math.max(0, low - value, value - high);
}
