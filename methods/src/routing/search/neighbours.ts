import type { SearchProblem } from './search-problem.ts';

/** Mates beyond `firstMates` are tried only while nothing is found among the nearer ones. */
const FIRST_MATES = 24;
const NEAR_MATES = 600;
const NEAR_ANY = 160;

/** For each stop: stops that may share a trip, and stops of any school, both nearest first. */
export function neighbourLists(problem: SearchProblem) {
  const { stops, school, schools, cost, places } = problem;
  const together = schoolsTogether(problem);
  const mates = Math.min(NEAR_MATES, Math.max(1, stops - 1));
  const any = Math.min(NEAR_ANY, Math.max(1, stops));
  const mateList = new Int32Array(stops * mates).fill(-1);
  const anyList = new Int32Array(stops * any).fill(-1);
  // One key per stop, nearness first and number second, so that a plain numeric sort puts them in sequence.
  const keys = new Float64Array(stops);
  for (let i = 0; i < stops; i += 1) {
    for (let j = 0; j < stops; j += 1)
      keys[j] = Math.min(cost[i * places + j] as number, cost[j * places + i] as number) * stops + j;
    keys.sort();
    let [m, a] = [0, 0];
    for (let k = 0; k < stops && (a < any || m < mates); k += 1) {
      const j = (keys[k] as number) % stops;
      if (a < any) anyList[i * any + a++] = j;
      if (j !== i && m < mates && together[(school[i] as number) * schools + (school[j] as number)] === 1)
        mateList[i * mates + m++] = j;
    }
  }
  return { mates, firstMates: Math.min(FIRST_MATES, mates), any, mateList, anyList };
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
