import type { SearchProblem } from './search-problem.ts';
import { smallestInFront } from './smallest.ts';

/** Mates beyond `firstMates` are tried only while nothing is found among the nearer ones. */
const FIRST_MATES = 24;
const NEAR_MATES = 600;
const NEAR_ANY = 160;
/** Stands first in a list that nobody has asked for yet. */
const UNSOUGHT = -2;

/**
 * Neighbours nearest first, by number where equally near; lists end at −1. Those of a stop who may share its trip at stop *
 * `mates`, stops of any school at place * `any`, since stops of one place have the same and there are far fewer places. A list
 * is sought when it is first asked for (`seekMates`, `seekNearest`): a repair asks for few.
 */
export type Neighbours = ReturnType<typeof neighbourLists>;

export function neighbourLists(problem: SearchProblem) {
  const { stops, places, placeOf, school } = problem;
  const any = Math.min(NEAR_ANY, Math.max(1, stops));
  const { companies, largest } = companiesOf(problem);
  const mates = Math.min(NEAR_MATES, Math.max(1, largest - 1));
  const at = Array.from({ length: places }, (): number[] => []);
  for (let i = 0; i < stops; i += 1) at[placeOf[i] as number]?.push(i);
  return {
    mates,
    firstMates: Math.min(FIRST_MATES, mates),
    mateList: new Int32Array(stops * mates).fill(UNSOUGHT),
    any,
    anyList: new Int32Array(places * any).fill(UNSOUGHT),
    companyOf: (stop: number): readonly number[] => companies[school[stop] as number] ?? [],
    /** Stops at each place, and the places that have any. */
    at,
    used: Int32Array.from(at.keys()).filter((place) => (at[place]?.length ?? 0) > 0),
    keys: new Float64Array(Math.max(stops, places)),
  };
}

/** Sees to it that the mates of a stop are listed. */
export function seekMates(near: Neighbours, problem: SearchProblem, stop: number): void {
  const { mates, mateList, keys, companyOf } = near;
  const from = stop * mates;
  if (mateList[from] !== UNSOUGHT) return;
  const { placeOf, stops } = problem;
  let count = 0;
  for (const mate of companyOf(stop))
    if (mate !== stop)
      keys[count++] = distance(problem, placeOf[stop] as number, placeOf[mate] as number) * stops + mate;
  const sorted = keys.subarray(0, count).sort();
  for (let k = 0; k < mates; k += 1) mateList[from + k] = k < count ? (sorted[k] as number) % stops : -1;
}

/** Sees to it that the stops nearest to a place are listed. */
export function seekNearest(near: Neighbours, problem: SearchProblem, place: number): void {
  const { any, anyList, keys, used, at } = near;
  const from = place * any;
  if (anyList[from] !== UNSOUGHT) return;
  const { stops } = problem;
  for (let k = 0; k < used.length; k += 1) keys[k] = distance(problem, place, used[k] as number) * used.length + k;
  // So many places hold as many stops at least; those as near as the farthest go in too, for stops to be told apart by number.
  const enough = Math.min(any, used.length);
  smallestInFront(keys, used.length, enough);
  let farthest = 0;
  for (let k = 0; k < enough; k += 1) farthest = Math.max(farthest, Math.floor((keys[k] as number) / used.length));
  const found: number[] = [];
  for (let k = 0; k < used.length; k += 1) {
    const far = Math.floor((keys[k] as number) / used.length);
    if (far > farthest) continue;
    for (const stop of at[used[(keys[k] as number) % used.length] as number] ?? []) found.push(far * stops + stop);
  }
  const sorted = Float64Array.from(found).sort();
  for (let k = 0; k < any; k += 1) anyList[from + k] = k < sorted.length ? (sorted[k] as number) % stops : -1;
}

/** The nearer of both ways. Nearness times a count and a number below it make a key that sorts by both. */
const distance = ({ cost, places }: SearchProblem, from: number, to: number): number =>
  Math.min(cost[from * places + to] as number, cost[to * places + from] as number);

/** For each school, the stops whose riders may be on a trip with its own. */
function companiesOf(problem: SearchProblem) {
  const { stops, school, schools } = problem;
  const together = schoolsTogether(problem);
  const own = Array.from({ length: schools }, (): number[] => []);
  for (let i = 0; i < stops; i += 1) own[school[i] as number]?.push(i);
  const companies = own.map((stopsOfSchool, s) => {
    const others = own.flatMap((ofOther, t) => (t !== s && together[s * schools + t] === 1 ? ofOther : []));
    return together[s * schools + s] === 1 ? [...stopsOfSchool, ...others] : others;
  });
  return { companies, largest: companies.reduce((most, { length }) => Math.max(most, length), 0) };
}

function schoolsTogether({ schools, terminals }: SearchProblem): Uint8Array {
  const together = new Uint8Array(schools * schools);
  for (let t = 0; t < terminals.count; t += 1) {
    const served = Array.from({ length: schools }, (_, s) => s).filter(
      (s) => (terminals.tail[t * schools + s] ?? -1) >= 0,
    );
    for (const a of served) for (const b of served) together[a * schools + b] = 1;
  }
  return together;
}
