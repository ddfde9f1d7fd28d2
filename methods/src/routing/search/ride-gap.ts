import { type GapState, type RideSums, rideSums } from './gap-state.ts';
import type { SearchProblem } from './search-problem.ts';
import { refreshTrip, type SearchState } from './search-state.ts';
import { nextLogged } from './shifts.ts';

/** Turns from one price of each group's rides to the next. */
export const REPRICE_EVERY = 500;

/** Adds the rides of one bus to `into`, from `at`. */
function addRides(state: SearchState, bus: number, into: RideSums, at: number): void {
  const { problem, chain, chained, length, sequence, stopsMax, terminal } = state;
  const { gap, schools, school, buses } = problem;
  if (gap === null) return;
  const width = gap.groups + 1;
  for (let k = 0; k < (chained[bus] as number); k += 1) {
    const trip = chain[bus * buses.tripsMax + k] as number;
    const tails = (terminal[trip] as number) * schools;
    for (let i = 0; i < (length[trip] as number); i += 1) {
      const stop = sequence[trip * stopsMax + i] as number;
      const ride = state.ride[stop] as number;
      const beyond = ride + (gap.tail[tails + (school[stop] as number)] as number) - (gap.direct[stop] as number);
      for (let g = 0; g < width; g += 1) {
        const riders = gap.at[stop * width + g] as number;
        into.ride[at + g] = (into.ride[at + g] as number) + riders * ride;
        into.beyond[at + g] = (into.beyond[at + g] as number) + riders * beyond;
      }
    }
  }
}

/** What the gap costs beyond what `rideCost` says of it, at these sums of all buses. */
function correctionAt({ gap }: SearchProblem, { ride, beyond }: RideSums, more: Float64Array): number {
  if (gap === null) return 0;
  let whole = 0;
  for (let g = 0; g <= gap.groups; g += 1) whole += beyond[g] as number;
  let cost = 0;
  for (let g = 0; g < gap.groups; g += 1) {
    const above = (beyond[g] as number) - ((gap.riders[g] as number) * whole) / gap.everyone;
    if (above > 0) cost += gap.price * above;
  }
  for (let g = 0; g <= gap.groups; g += 1) cost -= (more[g] as number) * (ride[g] as number);
  return cost;
}

/** The same of the whole plan, from nothing but its sequences. */
export function gapCost(state: SearchState): number {
  const { problem, gap, used } = state;
  if (gap === null) return 0;
  const all = rideSums(gap.more.length);
  all.beyond.set(problem.gap?.locked ?? []);
  for (let u = 0; u < state.usedCount; u += 1) addRides(state, used[u] as number, all, 0);
  return correctionAt(problem, all, gap.more);
}

/** Counts the rides of all buses anew; after the plan has become another one. */
export function countGap(state: SearchState): void {
  const { problem, gap } = state;
  if (gap === null) return;
  const width = gap.more.length;
  for (const one of [gap.ride, gap.beyond, gap.all.ride]) one.fill(0);
  gap.all.beyond.set(problem.gap?.locked ?? []);
  for (let bus = 0; bus < problem.buses.count; bus += 1) {
    addRides(state, bus, gap, bus * width);
    addRides(state, bus, gap.all, 0);
  }
  gap.correction = correctionAt(problem, gap.all, gap.more);
}

/** What the buses changed since `forgetChanges` add to the correction, which is then brought up to date. */
export function newGap(state: SearchState): number {
  const { problem, gap, log } = state;
  if (gap === null) return 0;
  const width = gap.more.length;
  for (let at = 0; at < state.logLength; at = nextLogged(state, at)) {
    const bus = log[at] as number;
    for (let k = bus * width, g = 0; g < width; k += 1, g += 1) {
      gap.before.ride[k] = gap.ride[k] as number;
      gap.before.beyond[k] = gap.beyond[k] as number;
      gap.ride[k] = 0;
      gap.beyond[k] = 0;
    }
    addRides(state, bus, gap, bus * width);
    addDifference(gap, bus * width, 1);
  }
  gap.correctionBefore = gap.correction;
  gap.correction = correctionAt(problem, gap.all, gap.more);
  return gap.correction - gap.correctionBefore;
}

/** Takes back what `newGap` brought up to date; before the log is undone. */
export function undoGap(state: SearchState): void {
  const { gap, log } = state;
  if (gap === null) return;
  const width = gap.more.length;
  for (let at = 0; at < state.logLength; at = nextLogged(state, at)) {
    const from = (log[at] as number) * width;
    addDifference(gap, from, -1);
    for (let k = from; k < from + width; k += 1) {
      gap.ride[k] = gap.before.ride[k] as number;
      gap.beyond[k] = gap.before.beyond[k] as number;
    }
  }
  gap.correction = gap.correctionBefore;
}

function addDifference(gap: NonNullable<GapState>, from: number, sign: 1 | -1): void {
  const { all, before, ride, beyond } = gap;
  for (let g = 0; g < gap.more.length; g += 1) {
    const k = from + g;
    all.ride[g] = (all.ride[g] as number) + sign * ((ride[k] as number) - (before.ride[k] as number));
    all.beyond[g] = (all.beyond[g] as number) + sign * ((beyond[k] as number) - (before.beyond[k] as number));
  }
}

/**
 * Prices each group's rides as the present plan stands: a minute of a group above the mean adds what the gap costs, and every rider's minute
 * raises the mean, which takes some off, but never so much that a longer ride would pay. The cost of the plan stays what it is.
 */
export function repriceGap(state: SearchState): void {
  const { problem, gap: own } = state;
  const { gap, rideCost } = problem;
  if (own === null || gap === null) return;
  const width = gap.groups + 1;
  const whole = own.all.beyond.reduce((sum, beyond) => sum + beyond, 0);
  own.more.fill(0);
  let above = 0;
  for (let g = 0; g < gap.groups; g += 1) {
    if ((own.all.beyond[g] as number) * gap.everyone <= (gap.riders[g] as number) * whole) continue;
    own.more[g] = gap.price;
    above += gap.riders[g] as number;
  }
  const off = Math.min(gap.ridePrice, (gap.price * above) / gap.everyone);
  for (let g = 0; g < width; g += 1) own.more[g] = (own.more[g] as number) - off;
  for (let stop = 0; stop < problem.stops; stop += 1) {
    let cost = 0;
    for (let g = 0; g < width; g += 1)
      cost += (gap.at[stop * width + g] as number) * (gap.ridePrice + (own.more[g] as number));
    rideCost[stop] = cost;
  }
  for (let u = 0; u < state.usedCount; u += 1) {
    const bus = state.used[u] as number;
    for (let k = 0; k < (state.chained[bus] as number); k += 1)
      refreshTrip(state, state.chain[bus * problem.buses.tripsMax + k] as number);
  }
  own.correction = correctionAt(problem, own.all, own.more);
}
