/**
 * Positions of the points that no other point beats: one is beaten where another is at least as low on every coordinate and
 * lower on one (Pareto). Of equal points the first stays. Throws RangeError where coordinates differ in number or are NaN.
 */
export function undominated(points: readonly (readonly number[])[]): number[] {
  const width = points[0]?.length ?? 0;
  for (const point of points)
    if (point.length !== width || point.some(Number.isNaN))
      throw new RangeError('Points must have the same number of coordinates, none of them NaN.');
  const beats = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((value, at) => value <= (b[at] as number)) && a.some((value, at) => value < (b[at] as number));
  const same = (a: readonly number[], b: readonly number[]): boolean => a.every((value, at) => value === b[at]);
  return points.flatMap((point, at) =>
    points.some((other) => beats(other, point)) || points.slice(0, at).some((other) => same(other, point)) ? [] : [at],
  );
}
