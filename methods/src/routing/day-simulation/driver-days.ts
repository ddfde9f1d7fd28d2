import type { RandomStream } from '../../random/stream.ts';
import type { FlatPlan } from './flat-plan.ts';

type Chance = { readonly missing: number; readonly random: RandomStream };

/**
 * Which buses have no driver, day after day: `next` draws a day, `without(n)` says 1 where nobody drives the bus with n of those
 * on standby counted in. Each driver on standby has a stream of chance of his own, so that one more changes nothing for the others.
 */
export function driverDays(flat: FlatPlan, spareMost: number, { missing: share, random }: Chance) {
  const limit = share * 2 ** 32;
  const own = random.branch('drivers');
  const standby = Array.from({ length: spareMost }, (_, at) => random.branch('standby', at));
  const absent = new Uint8Array(flat.buses);
  const isThere = new Uint8Array(spareMost);
  const riders = ridersOf(flat);
  const fullest = Array.from(riders.keys()).sort((a, b) => (riders[b] as number) - (riders[a] as number) || a - b);
  return {
    next(): void {
      for (let bus = 0; bus < flat.buses; bus += 1) absent[bus] = own.bits() < limit ? 1 : 0;
      standby.forEach((one, at) => {
        isThere[at] = one.bits() < limit ? 0 : 1;
      });
    },
    without(spare: number): Uint8Array {
      const missing = absent.slice();
      let there = isThere.subarray(0, spare).reduce((sum, one) => sum + one, 0);
      for (const bus of fullest) {
        if (there === 0) break;
        if (missing[bus] !== 1) continue;
        missing[bus] = 0;
        there -= 1;
      }
      return missing;
    },
  };
}

/** Boardings of each bus on its day. */
function ridersOf({ bus, buses, callFrom, riderFrom, trips }: FlatPlan): Int32Array {
  const riders = new Int32Array(buses);
  for (let trip = 0; trip < trips; trip += 1) {
    const [from, to] = [
      riderFrom[callFrom[trip] as number] as number,
      riderFrom[callFrom[trip + 1] as number] as number,
    ];
    riders[bus[trip] as number] = (riders[bus[trip] as number] as number) + to - from;
  }
  return riders;
}
