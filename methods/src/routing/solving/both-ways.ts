import type { SearchProblem } from '../search/search-problem.ts';
import { turned } from '../search/turned.ts';
import { sharedIntegers } from '../shared-numbers.ts';
import { directTimes } from './rider-groups.ts';

/**
 * The morning’s search where its trips are driven back in the afternoon: each leg at the slower of both ways and at their mean
 * cost, so that a trip found keeps ride limits on the way home as well, also where streets are one-way or afternoons slower.
 */
export function bothWays(morning: SearchProblem, afternoon: SearchProblem): SearchProblem {
  const isAlike = morning.time.every((time, leg) => time === afternoon.time[leg]);
  if (isAlike) return morning;
  const time = sharedIntegers(morning.time.length);
  const cost = sharedIntegers(morning.cost.length);
  for (let leg = 0; leg < time.length; leg += 1) {
    time[leg] = Math.max(morning.time[leg] as number, afternoon.time[leg] as number);
    cost[leg] = Math.round(((morning.cost[leg] as number) + (afternoon.cost[leg] as number)) / 2);
  }
  const tail = morning.terminals.tail.map((own, at) => {
    const back = afternoon.terminals.tail[at] as number;
    return own < 0 || back < 0 ? -1 : Math.max(own, back);
  });
  return {
    ...morning,
    ...{ time, cost, timeTo: turned(time, morning.places), costTo: turned(cost, morning.places) },
    timed: morning.timed || afternoon.timed,
    terminals: { ...morning.terminals, tail },
    gap: morning.gap && { ...morning.gap, direct: directTimes({ ...morning, time }) },
  };
}
