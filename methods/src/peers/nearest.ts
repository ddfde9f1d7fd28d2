/** Rows and squared distances of the nearest points, nearest first. */
export type Nearest = { readonly rows: Int32Array; readonly squaredDistances: Float64Array; readonly found: number };

/**
 * The `count` rows of `points` (row-major, `columns` each) nearest to `target`, among those that `eligible` accepts. Equal
 * distances go to the lower row. One pass with a short sorted list: right for tens of neighbours among tens of thousands.
 */
export function nearestRows(
  points: Float64Array,
  columns: number,
  target: Float64Array,
  count: number,
  eligible?: (row: number) => boolean,
): Nearest {
  const rows = new Int32Array(count);
  const squaredDistances = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const total = points.length / columns;
  const half = columns >> 1;
  let found = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (let i = 0; i < total; i += 1) {
    const offset = i * columns;
    let squared = 0;
    let j = 0;
    // Half the drivers rule out most rows.
    for (; j < half; j += 1) {
      const difference = (points[offset + j] as number) - (target[j] as number);
      squared += difference * difference;
    }
    if (squared >= worst) continue;
    for (; j < columns; j += 1) {
      const difference = (points[offset + j] as number) - (target[j] as number);
      squared += difference * difference;
    }
    if (squared >= worst || (eligible !== undefined && !eligible(i))) continue;
    let place = Math.min(found, count - 1);
    while (place > 0 && (squaredDistances[place - 1] as number) > squared) {
      squaredDistances[place] = squaredDistances[place - 1] as number;
      rows[place] = rows[place - 1] as number;
      place -= 1;
    }
    squaredDistances[place] = squared;
    rows[place] = i;
    found = Math.min(found + 1, count);
    if (found === count) worst = squaredDistances[count - 1] as number;
  }
  return { rows: rows.subarray(0, found), squaredDistances: squaredDistances.subarray(0, found), found };
}
