/** Puts the value of a rank in its place, none larger before it and none smaller after it (Hoare's selection). */
function placeRank(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[rank] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const held = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = held;
      left += 1;
      right -= 1;
    }
    if (right < rank) low = left;
    if (rank < left) high = right;
  }
  return values[rank] ?? Number.NaN;
}

/** The middle value, or the mean of the two middle ones; NaN for none. */
export function medianOf(values: Float64Array): number {
  const own = values.slice();
  const half = own.length >> 1;
  const upper = placeRank(own, half);
  if (own.length % 2 === 1 || own.length === 0) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < half; i += 1) lower = Math.max(lower, own[i] ?? lower);
  return (lower + upper) / 2;
}
