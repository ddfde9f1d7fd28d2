import { directionOf, type FlatPlan } from './flat-plan.ts';

/** Who drives what on one day: `head[bus]` is its first trip, `next[trip]` the one after, −1 for none. */
export type DayChains = {
  readonly head: Int32Array;
  readonly next: Int32Array;
  /** Seconds that a trip taken over must start late, at planned times; 0 for a bus's own trips. */
  readonly delay: Float64Array;
  /** 1 where another bus than planned drives the trip, 2 where nobody does. */
  readonly taken: Uint8Array;
};

export function dayChains(flat: FlatPlan): DayChains {
  return {
    head: new Int32Array(flat.buses),
    next: new Int32Array(flat.trips),
    delay: new Float64Array(flat.trips),
    taken: new Uint8Array(flat.trips),
  };
}

/**
 * Sets the chains of a day on which the buses in `missing` have no driver. Each of their trips, by planned start, is put where
 * it makes the fewest seconds late, itself and the trip after it together, among buses that have the seats and offers for it;
 * limits on trips and yard times are waived. The first such place counts where several are equal.
 */
export function chainDay(flat: FlatPlan, chains: DayChains, missing: Uint8Array): void {
  const { head, next, delay, taken } = chains;
  head.fill(-1);
  delay.fill(0);
  taken.fill(0);
  const orphans: number[] = [];
  for (let t = flat.trips - 1; t >= 0; t -= 1) {
    const bus = flat.bus[t] as number;
    next[t] = head[bus] as number;
    if (missing[bus] === 1) orphans.push(t);
    head[bus] = missing[bus] === 1 ? -1 : t;
  }
  orphans.sort((a, b) => (flat.starts[a] as number) - (flat.starts[b] as number) || a - b);
  for (const trip of orphans) place(flat, chains, { trip, missing });
}

function place(flat: FlatPlan, chains: DayChains, { trip, missing }: { trip: number; missing: Uint8Array }): void {
  const { head, next, delay, taken } = chains;
  const start = flat.starts[trip] as number;
  const end = flat.ends[trip] as number;
  let best = Number.POSITIVE_INFINITY;
  let bestBus = -1;
  let bestBefore = -1;
  let bestDelay = 0;
  for (let bus = 0; bus < flat.buses && best > 0; bus += 1) {
    if (missing[bus] === 1 || flat.fits[trip * flat.buses + bus] === 0) continue;
    let before = -1;
    for (;;) {
      const after = before < 0 ? (head[bus] as number) : (next[before] as number);
      const free =
        before < 0 ? (flat.leavesEarliest[bus] as number) : (flat.ends[before] as number) + (delay[before] as number);
      const due = after < 0 ? Number.POSITIVE_INFINITY : (flat.starts[after] as number) + (delay[after] as number);
      // Without the ways between, which are slow to look up among millions, most places are seen to be no better.
      if (Math.max(0, free - start) + Math.max(0, end - due) < best) {
        const late = Math.max(
          0,
          free +
            wayTo(flat, before < 0 ? (flat.yard[bus] as number) : (flat.lastPlace[before] as number), trip) -
            start,
        );
        const knock = after < 0 ? 0 : end + late + wayTo(flat, flat.lastPlace[trip] as number, after) - due;
        const cost = late + Math.max(0, knock);
        if (cost < best) {
          best = cost;
          bestBus = bus;
          bestBefore = before;
          bestDelay = late;
        }
      }
      if (after < 0) break;
      before = after;
    }
  }
  taken[trip] = bestBus < 0 ? 2 : 1;
  if (bestBus < 0) return;
  delay[trip] = bestDelay;
  next[trip] = bestBefore < 0 ? (head[bestBus] as number) : (next[bestBefore] as number);
  if (bestBefore < 0) head[bestBus] = trip;
  else next[bestBefore] = trip;
}

/** Planned seconds to the first place of a trip; none from a yard that is not counted. */
function wayTo(flat: FlatPlan, from: number, trip: number): number {
  return from < 0 ? 0 : flat.legs(from, flat.firstPlace[trip] as number, directionOf(flat, trip));
}
