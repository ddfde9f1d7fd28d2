/** A place on the synthetic plane: x to the east, y to the north, in units the size of a degree near the origin. */
export type Point = readonly [x: number, y: number];

/** Corners in order; the last is not repeated. */
export type Polygon = readonly Point[];

/** Signed area: positive where the corners run counter-clockwise. */
export function signedArea(polygon: Polygon): number {
  let twice = 0;
  polygon.forEach(([x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/** Centre of mass. */
export function centroid(polygon: Polygon): Point {
  let [sumX, sumY] = [0, 0];
  polygon.forEach(([x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  const six = 6 * signedArea(polygon);
  return [sumX / six, sumY / six];
}

/** Whether a point lies inside (even-odd rule). */
export function contains(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/** The part of a polygon that lies nearer to `here` than to `there` (Sutherland and Hodgman 1974, one edge). */
export function nearerPart(polygon: Polygon, here: Point, there: Point): Polygon {
  const [nx, ny] = [there[0] - here[0], there[1] - here[1]];
  const limit = (nx * (here[0] + there[0]) + ny * (here[1] + there[1])) / 2;
  const beyond = ([x, y]: Point): number => nx * x + ny * y - limit;
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    const [from, to] = [beyond(corner), beyond(next)];
    const kept = from <= 0 ? [corner] : [];
    if (from <= 0 === to <= 0) return kept;
    const way = from / (from - to);
    const cut: Point = [corner[0] + way * (next[0] - corner[0]), corner[1] + way * (next[1] - corner[1])];
    return [...kept, cut];
  });
}
