export type Placed = { readonly middle: readonly [number, number] };

const WAYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const satisfies Record<string, readonly [number, number]>;

export type Way = keyof typeof WAYS;

export const isWay = (key: string): key is Way => key in WAYS;

/** Going aside counts thrice, so that an arrow leads where it points. */
const ASIDE = 3;

/** The index of the nearest place in the direction of an arrow; null at the edge. Places lie on a plane whose y grows downward. */
export function neighbour(places: readonly Placed[], from: number, way: Way): number | null {
  const start = places[from]?.middle;
  if (!start) return null;
  const [x, y] = WAYS[way];
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  places.forEach(({ middle }, index) => {
    const [right, down] = [middle[0] - start[0], middle[1] - start[1]];
    const along = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    const effort = along + ASIDE * aside;
    if (index !== from && along > 0 && effort < least) [nearest, least] = [index, effort];
  });
  return nearest;
}
