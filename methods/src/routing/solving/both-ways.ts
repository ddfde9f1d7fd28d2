import type { SearchProblem } from '../search/search-problem.ts';
import { turned } from '../search/turned.ts';
import { sharedIntegers } from '../shared-numbers.ts';
import { directTimes } from './rider-groups.ts';
import { openTo } from './to-search.ts';

/**
 * The morning’s search where its trips are driven back in the afternoon: each leg at the slower of both ways and at their mean
 * cost, so that a trip found keeps ride limits on the way home as well, also where streets are one-way or afternoons slower.
 */
export function bothWays(morning: SearchProblem, afternoon: SearchProblem): SearchProblem {
  const tail = longerTails(morning, afternoon);
  return {
    ...(morning.time.every((time, leg) => time === afternoon.time[leg]) ? morning : slowerLegs(morning, afternoon)),
    timed: morning.timed || afternoon.timed,
    terminals: { ...morning.terminals, tail, of: openTo(tail, morning.schools) },
  };
}

/**
 * What a ride lasts beyond the first school of a trip, the longer of both ways. Two schools that share a trip are left in the sequence in
 * which they are reached, so that the trip home ends its turned clock at the other one: at most the way between them is on top.
 */
function longerTails(
  { terminals, schools }: SearchProblem,
  { terminals: home, time, places }: SearchProblem,
): Int32Array {
  return terminals.tail.map((own, at) => {
    const end = Math.floor(at / schools);
    const back = home.tail[at] as number;
    if (own < 0 || back < 0) return -1;
    const [first, last] = [terminals.firstPlace[end] as number, home.firstPlace[end] as number];
    return Math.max(own, back + (first === last ? 0 : (time[first * places + last] as number)));
  });
}

function slowerLegs(morning: SearchProblem, afternoon: SearchProblem): SearchProblem {
  const time = sharedIntegers(morning.time.length);
  const cost = sharedIntegers(morning.cost.length);
  for (let leg = 0; leg < time.length; leg += 1) {
    time[leg] = Math.max(morning.time[leg] as number, afternoon.time[leg] as number);
    cost[leg] = Math.round(((morning.cost[leg] as number) + (afternoon.cost[leg] as number)) / 2);
  }
  return {
    ...morning,
    ...{ time, cost, timeTo: turned(time, morning.places), costTo: turned(cost, morning.places) },
    gap: morning.gap && { ...morning.gap, direct: directTimes({ ...morning, time }) },
  };
}
