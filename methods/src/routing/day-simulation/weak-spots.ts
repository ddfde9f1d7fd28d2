import type { DayRun } from './day-run.ts';

/**
 * What delays a trip most on the days when it is late, in seconds over plan for the average late rider: no driver for its bus,
 * a late start (from the yard or the trip before), one leg (from and to are places), or one stop's standing time.
 */
export type WeakCause =
  | { readonly kind: 'driver' | 'start'; readonly seconds: number }
  | { readonly kind: 'leg'; readonly from: number; readonly to: number; readonly seconds: number }
  | { readonly kind: 'stop'; readonly place: number; readonly seconds: number };

/** A trip that makes riders late; `share` is its part of all late riders. */
export type WeakSpot = {
  readonly bus: number;
  readonly trip: number;
  readonly lateRidersPerDay: number;
  readonly share: number;
  readonly cause: WeakCause;
};

const SPOTS_TOLD = 10;

/** Trips by the riders whom they make late, the worst first. Empty where nobody was ever late. */
export function weakSpots(run: DayRun, days: number): readonly WeakSpot[] {
  const { flat, tripLateRiders } = run;
  const all = tripLateRiders.reduce((sum, riders) => sum + riders, 0);
  return Array.from(tripLateRiders.keys())
    .filter((trip) => (tripLateRiders[trip] as number) > 0)
    .sort((a, b) => (tripLateRiders[b] as number) - (tripLateRiders[a] as number) || a - b)
    .slice(0, SPOTS_TOLD)
    .map((trip) => ({
      bus: flat.bus[trip] as number,
      trip: flat.index[trip] as number,
      lateRidersPerDay: (tripLateRiders[trip] as number) / days,
      share: (tripLateRiders[trip] as number) / all,
      cause: largestCause(run, trip),
    }));
}

function largestCause(run: DayRun, trip: number): WeakCause {
  const { flat } = run;
  const per = (sum: number | undefined): number => (sum ?? 0) / (run.tripLateRiders[trip] as number);
  const causes: WeakCause[] = [
    { kind: 'driver', seconds: per(run.takenBlame[trip]) },
    { kind: 'start', seconds: per(run.startBlame[trip]) },
  ];
  const first = flat.callFrom[trip] as number;
  for (let call = first; call < (flat.callFrom[trip + 1] as number); call += 1) {
    const place = flat.place[call] as number;
    if (call > first)
      causes.push({ kind: 'leg', from: flat.place[call - 1] as number, to: place, seconds: per(run.legBlame[call]) });
    if (flat.school[call] === -1) causes.push({ kind: 'stop', place, seconds: per(run.standBlame[call]) });
  }
  return causes.reduce((most, cause) => (cause.seconds > most.seconds ? cause : most));
}
