/** Widths of a chart, in px, from which more of its labels fit; narrower than the first a chart is not drawn. */
export const ROOMS = [240, 360, 440, 640, 860] as const;

/** Width of '2014-15' at the size of an axis label with room beside it, in px. */
export const LABEL_PX = 62;

/**
 * For each label the narrowest room in which it stands; null where it never does. `places` are the middles of the labels in per cent
 * of the chart's width, ascending. Both ends come first, then the others from the latest to the earliest; what stands in a room stands in every
 * wider one, and in none do two labels come nearer to each other than a label is wide.
 */
export function roomsOfLabels(places: readonly number[]): (number | null)[] {
  const rooms: (number | null)[] = places.map(() => null);
  const last = places.length - 1;
  const order = places.map((_, index) => last - index).sort((a, b) => Number(b === 0) - Number(a === 0));
  const byRank = [...order.filter((index) => index === last), ...order.filter((index) => index !== last)];
  for (const room of ROOMS) {
    for (const index of byRank) {
      const place = places[index] ?? 0;
      const taken = places.some(
        (other, at) => at !== index && rooms[at] !== null && (Math.abs(other - place) / 100) * room < LABEL_PX,
      );
      if (rooms[index] === null && !taken) rooms[index] = room;
    }
  }
  return rooms;
}
