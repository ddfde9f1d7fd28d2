import { MethodError } from '../errors/method-error.ts';
import { exchange, refreshed, writeDirection } from './basis-inverse.ts';
import { boundReached, enteringVariable, leavingRow, priced, reducedCost, stepLength } from './choices.ts';
import { AT_LOWER, AT_UPPER, FREE, lowerOf, startFromRows, type Tableau, upperOf } from './tableau.ts';

export type SimplexStatus = 'optimal' | 'infeasible' | 'unbounded';

/** Exchanges after which the inverse is computed afresh. */
const REFRESH_AFTER = 50;

/**
 * Primal simplex from the basis at hand to the optimum: first the sum of missed bounds, then the costs. The largest gain
 * enters; after `patience` steps without progress the first one that gains does, which cannot cycle (Bland 1977). Leaves prices of the
 * last phase in `prices` (when infeasible: the proof of it), and when unbounded the ray in `unbounded` and `scratch.direction`. Throws `no-convergence`.
 */
export function optimise(tableau: Tableau, patience = 5 * (tableau.rows + 10)): SimplexStatus {
  const { rows } = tableau;
  requireBasis(tableau);
  let stalled = 0;
  for (let step = 0; step < 2000 + 200 * rows; step += 1) {
    if (tableau.age > REFRESH_AFTER) requireBasis(tableau);
    const phaseOne = priced(tableau) > 0;
    const bland = stalled >= patience;
    const entering = enteringVariable(tableau, phaseOne, bland);
    if (entering < 0) {
      if (tableau.age === 0) return phaseOne ? 'infeasible' : 'optimal';
      requireBasis(tableau);
      continue;
    }
    const moved = advanced(tableau, entering, phaseOne, bland);
    if (moved === null) return 'unbounded';
    stalled = moved > 1e-12 ? 0 : stalled + 1;
  }
  throw new MethodError(
    'no-convergence',
    `No optimum of ${rows} rows × ${tableau.count} columns within the step limit.`,
  );
}

/** One exchange or flip; returns how far the entering variable went, null when nothing stops it. */
function advanced(tableau: Tableau, entering: number, phaseOne: boolean, bland: boolean): number | null {
  const { rows, values, place } = tableau;
  const { direction } = tableau.scratch;
  const sign = reducedCost(tableau, entering, phaseOne) < 0 ? 1 : -1;
  writeDirection(tableau, entering);
  const row = leavingRow(tableau, sign, bland);
  const span = upperOf(tableau, entering) - lowerOf(tableau, entering);
  const step = row < 0 ? Number.POSITIVE_INFINITY : stepLength(tableau, row, sign);
  if (step === Number.POSITIVE_INFINITY && span === Number.POSITIVE_INFINITY) {
    tableau.unbounded = { variable: entering, sign };
    return null;
  }
  const from =
    place[entering] === FREE
      ? 0
      : place[entering] === AT_LOWER
        ? lowerOf(tableau, entering)
        : upperOf(tableau, entering);
  const length = Math.min(step, span);
  const resting = row < 0 ? AT_LOWER : boundReached(tableau, row, -sign * (direction[row] as number));
  for (let k = 0; k < rows; k += 1) values[k] = (values[k] as number) - sign * length * (direction[k] as number);
  if (span <= step) {
    place[entering] = sign > 0 ? AT_UPPER : AT_LOWER;
    return length;
  }
  const leaving = tableau.basis[row] as number;
  exchange(tableau, row, entering);
  place[leaving] = resting;
  values[row] = from + sign * length;
  return length;
}

function requireBasis(tableau: Tableau): void {
  if (refreshed(tableau)) return;
  startFromRows(tableau);
  refreshed(tableau);
}
