import type { RoutingProblem } from '../problem.ts';
import { medianLegs } from '../schedule/planned-legs.ts';
import type { DayChances } from './chances.ts';
import { directionOf, type FlatPlan } from './flat-plan.ts';
import { nextNormal, type PolarNormal } from './polar-normal.ts';
import type { DayChains } from './stand-ins.ts';

const NOTHING_DRAWN: PolarNormal = { bits: () => 0, spare: 0, hasSpare: false };

/** What all days add up in, and the room in which one day is run. */
export type DayRun = ReturnType<typeof dayRun>;

export function dayRun(problem: RoutingProblem, flat: FlatPlan, chances: DayChances) {
  const calls = flat.place.length;
  return {
    problem,
    flat,
    median: medianLegs(problem),
    chances,
    /** What the legs and stops of the day are drawn from. */
    normal: NOTHING_DRAWN,
    ownSpread: problem.travel.logSpread * Math.sqrt(1 - chances.dayShare),
    /** Logarithm of what all legs of the day have in common. */
    dayLog: 0,
    /** 1 where the rider comes, 2 where the bus expects in vain, 0 where it knows. */
    comes: new Uint8Array(problem.riders.length),
    /** Seconds after the bell (before: below zero), by trip; after the latest departure in the afternoon. NaN where not run. */
    lateness: new Float64Array(flat.trips),
    lateRiders: 0,
    lastDropOff: Number.NEGATIVE_INFINITY,
    waiting: new Int32Array(flat.schoolsMost),
    /** Mean seconds that each rider takes to board or leave. */
    dwell: Float64Array.from(
      problem.riders,
      ({ wheelchair }) => problem.rules.riderSeconds + (wheelchair ? problem.rules.wheelchairSeconds : 0),
    ),
    legOver: new Float64Array(calls),
    standOver: new Float64Array(calls),
    /** Sums over late morning trips, each weighted with its late riders: seconds over plan by call and by trip's start. */
    legBlame: new Float64Array(calls),
    standBlame: new Float64Array(calls),
    startBlame: new Float64Array(flat.trips),
    takenBlame: new Float64Array(flat.trips),
    tripLateRiders: new Float64Array(flat.trips),
  };
}

function leg(run: DayRun, from: number, to: number, trip: number): number {
  return drawnSeconds(run, run.median(from, to, directionOf(run.flat, trip)));
}

function drawnSeconds(run: DayRun, median: number): number {
  return median === 0 ? 0 : median * Math.exp(run.dayLog + run.ownSpread * nextNormal(run.normal));
}

/** Runs all buses of one day along their chains; `lateness`, `lateRiders`, `lastDropOff` and the blame follow. */
export function runDay(run: DayRun, chains: DayChains): void {
  const { flat } = run;
  run.lateRiders = 0;
  run.lastDropOff = Number.NEGATIVE_INFINITY;
  run.lateness.fill(Number.NaN);
  for (let bus = 0; bus < flat.buses; bus += 1) {
    let before = -1;
    let free = 0;
    for (let trip = chains.head[bus] as number; trip >= 0; trip = chains.next[trip] as number) {
      const ready = firstArrival(run, { bus, before, trip, free });
      free = runTrip(run, trip, { ready, taken: chains.taken[trip] === 1 });
      before = trip;
    }
  }
  for (let trip = 0; trip < flat.trips; trip += 1) if (chains.taken[trip] === 2) strand(run, trip);
}

type Way = { readonly bus: number; readonly before: number; readonly trip: number; readonly free: number };

function firstArrival(run: DayRun, { bus, before, trip, free }: Way): number {
  const { flat } = run;
  const yard = flat.yard[bus] as number;
  const to = flat.firstPlace[trip] as number;
  const fromYard = flat.viaYard[trip] === 1 && flat.before[trip] === before && yard >= 0;
  if (before >= 0 && !fromYard) return free + leg(run, flat.lastPlace[before] as number, to, trip);
  if (yard < 0) return flat.starts[trip] as number;
  const planned = (flat.starts[trip] as number) - flat.legs(yard, to, directionOf(flat, trip));
  const back =
    before < 0 ? (flat.leavesEarliest[bus] as number) : free + leg(run, flat.lastPlace[before] as number, yard, before);
  return Math.max(planned, back) + leg(run, yard, to, trip);
}

/** When the bus is free after the trip. Nobody leaves a stop or school before its published time. */
function runTrip(run: DayRun, trip: number, { ready, taken }: { ready: number; taken: boolean }): number {
  const { flat } = run;
  const from = flat.callFrom[trip] as number;
  const to = flat.callFrom[trip + 1] as number;
  const toSchool = flat.toSchool[trip] === 1;
  run.waiting.fill(0);
  let now = ready;
  let slot = 0;
  let late = Number.NEGATIVE_INFINITY;
  let missed = 0;
  for (let call = from; call < to; call += 1) {
    if (call > from) {
      const seconds = drawnSeconds(run, flat.median[call] as number);
      run.legOver[call] = seconds - ((flat.arrives[call] as number) - (flat.leaves[call - 1] as number));
      now += seconds;
    }
    const at = flat.school[call] as number;
    const school = at < 0 ? undefined : run.problem.schools[at];
    if (school === undefined) {
      now = toSchool ? board(run, call, now) : alight(run, call, now);
      continue;
    }
    const over = toSchool ? now - school.bell : -1;
    now = toSchool
      ? Math.max(now, school.bell - school.arriveMost) + school.unload
      : Math.max(flat.leaves[call] as number, now + school.unload);
    late = Math.max(late, toSchool ? over : now - school.bell - school.dayLength - school.leaveMost);
    if (toSchool && over > 0) missed += run.waiting[slot] as number;
    run.standOver[call] = 0;
    slot += 1;
  }
  run.lateness[trip] = late;
  if (missed > 0) blame(run, trip, { missed, start: ready - (flat.starts[trip] as number), taken });
  return now;
}

/** Riders board: nobody is waited for who is known to stay at home, and a stop where nobody is expected is passed. */
function board(run: DayRun, call: number, arrival: number): number {
  const { flat, comes, waiting, chances, dwell } = run;
  let here = 0;
  let absent = 0;
  let seconds = 0;
  for (let i = flat.riderFrom[call] as number; i < (flat.riderFrom[call + 1] as number); i += 1) {
    const rider = flat.rider[i] as number;
    if (comes[rider] === 2) absent += 1;
    if (comes[rider] !== 1) continue;
    here += 1;
    seconds += dwell[rider] as number;
    const slot = flat.slot[i] as number;
    waiting[slot] = (waiting[slot] as number) + 1;
  }
  const stands =
    here + absent === 0
      ? 0
      : (flat.stopping[call] as number) + spread(run, seconds, here) + (absent > 0 ? chances.noShowWaitSeconds : 0);
  run.standOver[call] = stands - ((flat.leaves[call] as number) - (flat.arrives[call] as number));
  return (stands === 0 ? arrival : Math.max(arrival, flat.arrives[call] as number)) + stands;
}

function alight(run: DayRun, call: number, arrival: number): number {
  const { flat, comes, dwell } = run;
  let here = 0;
  let seconds = 0;
  for (let i = flat.riderFrom[call] as number; i < (flat.riderFrom[call + 1] as number); i += 1) {
    const rider = flat.rider[i] as number;
    if (comes[rider] !== 1) continue;
    here += 1;
    seconds += dwell[rider] as number;
  }
  if (here === 0) return arrival;
  const done = arrival + (flat.stopping[call] as number) + spread(run, seconds, here);
  run.lastDropOff = Math.max(run.lastDropOff, done);
  return done;
}

/** Log-normal with the mean kept; riders’ own times even out by the square root of their number. */
function spread(run: DayRun, seconds: number, riders: number): number {
  if (seconds === 0 || run.chances.dwellSpread === 0) return seconds;
  const deviation = run.chances.dwellSpread / Math.sqrt(riders);
  return seconds * Math.exp(deviation * nextNormal(run.normal) - 0.5 * deviation * deviation);
}

function blame(
  run: DayRun,
  trip: number,
  { missed, start, taken }: { missed: number; start: number; taken: boolean },
): void {
  const { flat } = run;
  run.lateRiders += missed;
  run.tripLateRiders[trip] = (run.tripLateRiders[trip] as number) + missed;
  const where = taken ? run.takenBlame : run.startBlame;
  where[trip] = (where[trip] as number) + missed * Math.max(0, start);
  for (let call = flat.callFrom[trip] as number; call < (flat.callFrom[trip + 1] as number); call += 1) {
    if (call > (flat.callFrom[trip] as number))
      run.legBlame[call] = (run.legBlame[call] as number) + missed * (run.legOver[call] as number);
    run.standBlame[call] = (run.standBlame[call] as number) + missed * (run.standOver[call] as number);
  }
}

/** Nobody drives the trip: in the morning all its riders are late, an hour on the books. */
function strand(run: DayRun, trip: number): void {
  const { flat, comes } = run;
  if (flat.toSchool[trip] === 0) return;
  let missed = 0;
  const from = flat.riderFrom[flat.callFrom[trip] as number] as number;
  const to = flat.riderFrom[flat.callFrom[trip + 1] as number] as number;
  for (let i = from; i < to; i += 1) if (comes[flat.rider[i] as number] === 1) missed += 1;
  run.lateRiders += missed;
  run.tripLateRiders[trip] = (run.tripLateRiders[trip] as number) + missed;
  run.takenBlame[trip] = (run.takenBlame[trip] as number) + missed * 3600;
}
