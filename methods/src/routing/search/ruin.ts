import { below, draw, fraction } from './chance.ts';
import { cutStops } from './changes.ts';
import { seekMates, seekNearest } from './neighbours.ts';
import type { SearchState } from './search-state.ts';

/** Share of turns that make room for a stop that is out, where any is; and share of those among stops that may share its trip. */
const [FOR_ONE_OUT, AMONG_MATES] = [0.5, 0.5];

/** Strings of `average` stops in the mean and `longest` at most; `whole` is the share of those that are whole trips. */
export type Strings = { readonly average: number; readonly longest: number; readonly whole: number };

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe 2020): strings of neighbouring stops are cut from trips near
 * a seed stop. The seed is drawn from all stops or, half of the time where stops are out, from those: what keeps them out is
 * near them, or on trips to their school.
 */
export function ruin(state: SearchState, { average, longest, whole }: Strings): void {
  const { problem, trip: tripOf, length } = state;
  const forOut = state.outCount > 0 && fraction(state) < FOR_ONE_OUT;
  const seed = forOut ? (state.out[below(state, state.outCount)] as number) : below(state, problem.stops);
  let trips = 0;
  for (let i = 0; i < state.usedCount; i += 1) trips += state.chained[state.used[i] as number] as number;
  const mean = trips === 0 ? 1 : (problem.stops - state.outCount) / trips;
  const stringMax = Math.min(longest, mean);
  const stringsMax = (4 * average) / (1 + stringMax) - 1;
  let strings = Math.floor(1 + fraction(state) * stringsMax);
  state.fitStamp += 2;
  const seen = state.fitStamp;
  const amongMates = forOut && fraction(state) < AMONG_MATES;
  const { from, count, list } = amongMates ? matesOf(state, seed) : nearestTo(state, seed);
  for (let k = from, to = k + count; k < to && strings > 0; k += 1) {
    const stop = list[k] as number;
    if (stop < 0) break;
    const trip = tripOf[stop] as number;
    if (trip < 0 || (state.tripFits[trip] as number) >= seen) continue;
    state.tripFits[trip] = seen;
    const size = length[trip] as number;
    const cut =
      whole > 0 && fraction(state) < whole ? longest : Math.floor(1 + fraction(state) * Math.min(stringMax, size));
    cutString(state, stop, trip, Math.min(cut, size));
    strings -= 1;
  }
}

function matesOf({ near, problem }: SearchState, stop: number) {
  seekMates(near, problem, stop);
  return { from: stop * near.mates, count: near.mates, list: near.mateList };
}

function nearestTo({ near, problem }: SearchState, stop: number) {
  const place = problem.placeOf[stop] as number;
  seekNearest(near, problem, place);
  return { from: place * near.any, count: near.any, list: near.anyList };
}

/** Cuts `cut` stops that include `stop`; half of the time a substring inside a longer string is spared (split string). */
function cutString(state: SearchState, stop: number, trip: number, cut: number): void {
  const size = state.length[trip] as number;
  const at = state.position[stop] as number;
  let spared = 0;
  if (cut > 1 && cut < size && draw(state) & 0x1000) {
    spared = 1;
    while (cut + spared < size && fraction(state) > 0.01 && draw(state) & 0x800000) spared += 1;
  }
  const whole = cut + spared;
  const low = Math.max(0, at - whole + 1);
  const high = Math.min(at, size - whole);
  const from = low + below(state, high - low + 1);
  if (spared === 0) {
    cutStops(state, trip, from, cut);
    return;
  }
  const lead = 1 + below(state, cut - 1);
  cutStops(state, trip, from + lead + spared, cut - lead);
  cutStops(state, trip, from, lead);
}

/** Takes every stop of one bus out. */
export function ruinBus(state: SearchState, bus: number): void {
  const { chain, chained, length, problem } = state;
  while ((chained[bus] as number) > 0) {
    const trip = chain[bus * problem.buses.tripsMax] as number;
    cutStops(state, trip, 0, length[trip] as number);
  }
}
