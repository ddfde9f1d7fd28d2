import type { SearchOptions } from '../search/search.ts';
import type { SearchProblem } from '../search/search-problem.ts';

const COUNTED = 6;

/** Between multiples of a usual step between neighbours, as tried on published instances. */
export function temperatures(
  search: SearchProblem,
  objective: SearchOptions['objective'],
): Pick<SearchOptions, 'hot' | 'cold'> {
  const { stops, places, placeOf } = search;
  const waiting = new Int32Array(places);
  for (const place of placeOf) waiting[place] = (waiting[place] as number) + 1;
  const used = Int32Array.from(waiting.keys()).filter((place) => (waiting[place] as number) > 0);
  let sum = 0;
  for (const place of used) sum += (waiting[place] as number) * sixthNearest(search, place, { used, waiting });
  const usual = Math.max(1, stops === 0 ? 1 : sum / stops);
  if (objective === 'buses') return { hot: usual / 2, cold: usual / 40 };
  return search.timed ? { hot: 2 * usual, cold: usual / 5 } : { hot: 1.5 * usual, cold: usual / 15 };
}

/** Cost from a place to the sixth nearest stop, counting those at the place itself; to the farthest where there are fewer. */
function sixthNearest(
  { places, cost }: SearchProblem,
  place: number,
  { used, waiting }: { readonly used: Int32Array; readonly waiting: Int32Array },
): number {
  const nearest: number[] = [];
  for (const to of used) {
    const far = cost[place * places + to] as number;
    for (let left = waiting[to] as number; left > 0; left -= 1) {
      if (nearest.length === COUNTED && far >= (nearest[COUNTED - 1] as number)) break;
      let k = Math.min(nearest.length, COUNTED - 1);
      for (; k > 0 && (nearest[k - 1] as number) > far; k -= 1) nearest[k] = nearest[k - 1] as number;
      nearest[k] = far;
    }
  }
  return nearest.at(-1) ?? 0;
}
