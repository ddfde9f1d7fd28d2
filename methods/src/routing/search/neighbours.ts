import type { SearchProblem } from './search-problem.ts';

/** Mates beyond `firstMates` are tried only while nothing is found among the nearer ones. */
const FIRST_MATES = 24;
const NEAR_MATES = 600;
const NEAR_ANY = 160;

/** For each stop: stops that may share a trip, and stops of any school, both nearest first and by number where equally near. */
export function neighbourLists(problem: SearchProblem) {
  const any = Math.min(NEAR_ANY, Math.max(1, problem.stops));
  const mates = mateLists(problem);
  return { ...mates, firstMates: Math.min(FIRST_MATES, mates.mates), any, anyList: nearestOfAny(problem, any) };
}

/** Nearness first and number second, so that a plain numeric sort puts keys in sequence. */
const near = ({ cost, places, stops }: SearchProblem, from: number, to: number, stop: number): number =>
  Math.min(cost[from * places + to] as number, cost[to * places + from] as number) * stops + stop;

function mateLists(problem: SearchProblem) {
  const { stops, school, schools, placeOf } = problem;
  const together = schoolsTogether(problem);
  const companies = Array.from({ length: schools }, (_, s) =>
    Int32Array.from({ length: stops }, (_value, i) => i).filter(
      (i) => together[s * schools + (school[i] as number)] === 1,
    ),
  );
  const largest = companies.reduce((most, { length }) => Math.max(most, length), 0);
  const mates = Math.min(NEAR_MATES, Math.max(1, largest - 1));
  const mateList = new Int32Array(stops * mates).fill(-1);
  const keys = new Float64Array(largest);
  for (let i = 0; i < stops; i += 1) {
    const company = companies[school[i] as number] as Int32Array;
    let count = 0;
    for (let k = 0; k < company.length; k += 1) {
      const j = company[k] as number;
      if (j !== i) keys[count++] = near(problem, placeOf[i] as number, placeOf[j] as number, j);
    }
    const sorted = keys.subarray(0, count).sort();
    for (let k = 0; k < Math.min(count, mates); k += 1) mateList[i * mates + k] = (sorted[k] as number) % stops;
  }
  return { mates, mateList };
}

/** Sought by place, since stops of one place have the same neighbours and there are far fewer places. */
function nearestOfAny(problem: SearchProblem, any: number): Int32Array {
  const { stops, placeOf, places, cost } = problem;
  const list = new Int32Array(stops * any).fill(-1);
  const at = Array.from({ length: places }, (): number[] => []);
  for (let i = 0; i < stops; i += 1) at[placeOf[i] as number]?.push(i);
  const used = Int32Array.from(at.keys()).filter((place) => (at[place]?.length ?? 0) > 0);
  const order = new Float64Array(used.length);
  const keys = new Float64Array(stops);
  for (const place of used) {
    for (let k = 0; k < used.length; k += 1) {
      const to = used[k] as number;
      const far = Math.min(cost[place * places + to] as number, cost[to * places + place] as number);
      order[k] = far * used.length + k;
    }
    order.sort();
    let [count, last] = [0, -1];
    for (let k = 0; k < used.length; k += 1) {
      const far = Math.floor((order[k] as number) / used.length);
      // Places that are equally near go in together, for their stops to be told apart by number.
      if (count >= any && far > last) break;
      last = far;
      const to = used[(order[k] as number) % used.length] as number;
      for (const stop of at[to] ?? []) keys[count++] = near(problem, place, to, stop);
    }
    const sorted = keys.subarray(0, count).sort();
    for (const stop of at[place] ?? [])
      for (let k = 0; k < Math.min(any, count); k += 1) list[stop * any + k] = (sorted[k] as number) % stops;
  }
  return list;
}

function schoolsTogether({ schools, terminals }: SearchProblem): Uint8Array {
  const together = new Uint8Array(schools * schools);
  for (let t = 0; t < terminals.count; t += 1)
    for (let a = 0; a < schools; a += 1)
      for (let b = 0; b < schools; b += 1)
        if ((terminals.tail[t * schools + a] ?? -1) >= 0 && (terminals.tail[t * schools + b] ?? -1) >= 0)
          together[a * schools + b] = 1;
  return together;
}
