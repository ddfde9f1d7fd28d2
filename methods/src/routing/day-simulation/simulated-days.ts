import { quantileOfSorted } from '../../rank/sample-quantile.ts';
import type { Trip } from '../problem.ts';
import type { DayChances } from './chances.ts';
import type { DayRun } from './day-run.ts';
import { type WeakSpot, weakSpots } from './weak-spots.ts';

/** How one trip does over all days; `bus` and `trip` are indices as in the plan. */
export type TripChance = {
  readonly bus: number;
  readonly trip: number;
  readonly direction: Trip['direction'];
  /** Share of days on which it is at every school by the bell; in the afternoon, leaves by the latest departure. */
  readonly onTimeShare: number;
  /** Seconds after that moment (before: below zero) which are passed on one day in twenty; null where it never ran. */
  readonly latenessP95: number | null;
  /** Share of days on which no bus could drive it. */
  readonly notRunShare: number;
};

/** What many days of a plan were like. */
export type SimulatedDays = {
  readonly days: number;
  readonly chances: DayChances;
  /** True where nobody said how often a driver is missing. */
  readonly isAbsenceAssumed: boolean;
  /** Drivers on standby each day. */
  readonly spareDrivers: number;
  readonly trips: readonly TripChance[];
  /** Riders at school after the bell on a day, those of trips that nobody drove included. */
  readonly ridersLate: { readonly mean: number; readonly p95: number; readonly most: number };
  /** Share of days on which every rider is at school by the bell. */
  readonly faultlessShare: number;
  /** When the last rider is home, seconds after midnight; null where nobody is ever driven home. */
  readonly lastDropOff: { readonly p50: number; readonly p95: number; readonly most: number } | null;
  /** Trips that make the most riders late, worst first, each with what delays it most; at most ten. */
  readonly breaksFirst: readonly WeakSpot[];
};

type Record = {
  readonly days: number;
  readonly isAbsenceAssumed: boolean;
  readonly spareDrivers: number;
  /** Trip-major. */
  readonly lateness: Float32Array;
  readonly lateRiders: Float64Array;
  readonly lastDropOff: Float64Array;
};

/** Tells the days that were run. */
export function simulatedDays(run: DayRun, record: Record): SimulatedDays {
  const { days, isAbsenceAssumed, spareDrivers, lateness, lateRiders, lastDropOff } = record;
  const { flat } = run;
  const trips = Array.from({ length: flat.trips }, (_, trip): TripChance => {
    const ran = lateness.subarray(trip * days, (trip + 1) * days).filter((seconds) => !Number.isNaN(seconds));
    const onTime = ran.reduce((count, seconds) => count + (seconds <= 0 ? 1 : 0), 0);
    return {
      bus: flat.bus[trip] as number,
      trip: flat.index[trip] as number,
      direction: flat.toSchool[trip] === 1 ? 'to-school' : 'from-school',
      onTimeShare: onTime / days,
      latenessP95: ran.length === 0 ? null : quantileOfSorted(ran.sort(), 0.95),
      notRunShare: 1 - ran.length / days,
    };
  });
  const late = Float64Array.from(lateRiders).sort();
  const home = lastDropOff.filter(Number.isFinite).sort();
  const all = lateRiders.reduce((sum, riders) => sum + riders, 0);
  return {
    days,
    chances: run.chances,
    isAbsenceAssumed,
    spareDrivers,
    trips,
    ridersLate: { mean: all / days, p95: quantileOfSorted(late, 0.95), most: late[days - 1] as number },
    faultlessShare: late.reduce((count, riders) => count + (riders === 0 ? 1 : 0), 0) / days,
    lastDropOff:
      home.length === 0
        ? null
        : {
            p50: quantileOfSorted(home, 0.5),
            p95: quantileOfSorted(home, 0.95),
            most: home[home.length - 1] as number,
          },
    breaksFirst: weakSpots(run, days),
  };
}
