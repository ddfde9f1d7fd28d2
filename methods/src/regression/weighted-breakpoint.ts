/**
 * The candidate at which the summed |weights| of all candidates with smaller or equal steps first reaches `target`: the
 * minimum of a convex piecewise-linear function whose slope starts at −target. Quickselect, expected time linear in
 * `count`; permutes `candidates`. −1 when the weights never add up to the target.
 */
export function weightedBreakpoint(
  candidates: Int32Array,
  count: number,
  steps: Float64Array,
  weights: Float64Array,
  target: number,
): number {
  let low = 0;
  let high = count - 1;
  let needed = target;
  while (low < high) {
    const pivot = medianOfThree(steps, candidates, low, high);
    let below = low;
    let above = high;
    let weightBelow = 0;
    while (below <= above) {
      while ((steps[candidates[below] as number] as number) < pivot) {
        weightBelow += Math.abs(weights[candidates[below] as number] as number);
        below += 1;
      }
      while ((steps[candidates[above] as number] as number) > pivot) above -= 1;
      if (below <= above) {
        const held = candidates[below] as number;
        candidates[below] = candidates[above] as number;
        candidates[above] = held;
        weightBelow += Math.abs(weights[candidates[below] as number] as number);
        below += 1;
        above -= 1;
      }
    }
    // Everything before `below` is ≤ pivot, everything after `above` is ≥ pivot.
    if (weightBelow >= needed) {
      high = below - 1 < high ? below - 1 : high - 1;
      if (high === below - 1 && low < high && allEqual(steps, candidates, low, high)) return candidates[low] as number;
    } else {
      needed -= weightBelow;
      low = below;
    }
  }
  if (low !== high) return -1;
  const last = candidates[low] as number;
  return Math.abs(weights[last] as number) >= needed ? last : -1;
}
