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
    const pivot = medianOfThree(candidates, steps, low, high);
    let below = low;
    let above = high;
    while (below <= above) {
      while ((steps[candidates[below] as number] as number) < pivot) below += 1;
      while ((steps[candidates[above] as number] as number) > pivot) above -= 1;
      if (below > above) break;
      const held = candidates[below] as number;
      candidates[below] = candidates[above] as number;
      candidates[above] = held;
      below += 1;
      above -= 1;
    }
    // low..above is at most the pivot, below..high at least; one entry equal to the pivot may lie between.
    let weight = 0;
    for (let c = low; c <= above; c += 1) weight += Math.abs(weights[candidates[c] as number] as number);
    if (weight >= needed) {
      high = above;
      continue;
    }
    needed -= weight;
    if (below - above === 2) {
      const middle = candidates[above + 1] as number;
      const middleWeight = Math.abs(weights[middle] as number);
      if (middleWeight >= needed) return middle;
      needed -= middleWeight;
    }
    low = below;
  }
  if (low !== high) return -1;
  const last = candidates[low] as number;
  return Math.abs(weights[last] as number) >= needed ? last : -1;
}

function medianOfThree(candidates: Int32Array, steps: Float64Array, low: number, high: number): number {
  const a = steps[candidates[low] as number] as number;
  const b = steps[candidates[(low + high) >> 1] as number] as number;
  const c = steps[candidates[high] as number] as number;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
