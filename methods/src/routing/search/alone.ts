import type { SearchProblem } from './search-problem.ts';

/** Whether a bus with nobody else on it has the offers, seats and places for a stop. */
export function carriesAlone(problem: SearchProblem, stop: number, bus: number): boolean {
  const { buses, needs, dimensions, load } = problem;
  if (((needs[stop] as number) & ~(buses.offers[bus] as number)) !== 0) return false;
  for (let d = 0; d < dimensions; d += 1)
    if ((load[stop * dimensions + d] as number) > (buses.capacity[bus * dimensions + d] as number)) return false;
  return true;
}

/** Whether such a bus, from its yard to the stop and on to a terminal, is there in time and within the stop’s ride limit. */
export function reachesAlone(problem: SearchProblem, stop: number, bus: number, end: number): boolean {
  const { buses, terminals, schools, school, time, places, placeOf, service, rideLimit } = problem;
  const own = placeOf[stop] as number;
  const start = buses.startPlace[bus] as number;
  const way = start < 0 ? 0 : (time[start * places + own] as number);
  const onward = time[own * places + (terminals.firstPlace[end] as number)] as number;
  const tail = terminals.tail[end * schools + (school[stop] as number)] as number;
  return (
    onward <= (rideLimit[stop] as number) - tail &&
    (buses.leaves[bus] as number) + way + (service[stop] as number) + onward <= (terminals.latest[end] as number)
  );
}
