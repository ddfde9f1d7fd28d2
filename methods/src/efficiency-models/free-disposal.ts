import { type Measures, measureAt } from './reference-set.ts';

/**
 * The reference unit of largest `merit` in the free disposal hull, which takes each unit alone; null where every merit is −Infinity.
 * Ties go to `preferred`, then to the first.
 */
export function bestAlone(
  reference: Measures,
  preferred: number,
  merit: (unit: number) => number,
): { unit: number; merit: number } | null {
  let best: { unit: number; merit: number } | null = null;
  for (let j = 0; j < reference.inputs.rows; j += 1) {
    const value = merit(j);
    if (value === Number.NEGATIVE_INFINITY) continue;
    const better = best === null || value > best.merit || (value === best.merit && j === preferred);
    if (better) best = { unit: j, merit: value };
  }
  return best;
}

/** By how much `unit` does better than the point in one measure: input spared or output gained. */
export function advantage(reference: Measures, unit: number, measure: number, point: number): number {
  const value = measureAt(reference, unit, measure);
  return measure < reference.inputs.columns ? point - value : value - point;
}
