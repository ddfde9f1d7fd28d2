import type { BusKind, RoutingProblem, Visit } from '../problem.ts';

/** Riders of one school who board together; what the search moves about. */
export type VisitGroup = Visit & {
  readonly school: number;
  /** Sixths of a bench, and wheelchair places. */
  readonly seats: number;
  readonly wheelchairs: number;
  readonly needs: readonly string[];
  readonly rideLimit: number;
};

/**
 * Riders put together by stop, school and needs, split where no bus could hold them and where two must be apart. `riderStop`
 * names each rider’s stop, −1 for none; riders of whom any of `sorts` differs are not put together.
 */
export function visitGroups(
  problem: RoutingProblem,
  riderStop: Int32Array,
  sorts: readonly Int32Array[] = [],
): VisitGroup[] {
  const { riders, stops, fleet } = problem;
  const byKey = new Map<string, number[]>();
  riders.forEach((rider, i) => {
    const stop = riderStop[i] ?? -1;
    if (stop < 0) return;
    const key = [
      stop,
      rider.school,
      ...sorts.map((sort) => sort[i]),
      rider.wheelchair ? 1 : 0,
      ...[...rider.needs].sort(),
    ].join('|');
    const group = byKey.get(key);
    if (group) group.push(i);
    else byKey.set(key, [i]);
  });
  const groups: VisitGroup[] = [];
  for (const members of byKey.values()) {
    const first = riders[members[0] ?? 0];
    const stop = riderStop[members[0] ?? 0] ?? 0;
    if (first === undefined) continue;
    const needs = [...new Set([...first.needs, ...(stops[stop]?.needs ?? [])])].sort();
    const room = largestRoom(fleet, needs);
    for (const part of parts(problem, members, room))
      groups.push({
        stop,
        school: first.school,
        riders: part,
        seats: part.reduce((sum, i) => sum + seatsOf(problem, i), 0),
        wheelchairs: first.wheelchair ? part.length : 0,
        needs,
        rideLimit: Math.min(...part.map((i) => riders[i]?.rideLimit ?? 0)),
      });
  }
  return groups.sort((a, b) => a.stop - b.stop || a.school - b.school || (a.riders[0] ?? 0) - (b.riders[0] ?? 0));
}

/** A wheelchair has its own place and takes no bench. */
export function seatsOf(problem: RoutingProblem, rider: number): number {
  const one = problem.riders[rider];
  return one === undefined || one.wheelchair ? 0 : one.seatSixths;
}

function largestRoom(fleet: readonly BusKind[], needs: readonly string[]) {
  let [seats, wheelchairs] = [0, 0];
  for (const kind of fleet) {
    if (kind.count === 0 || !needs.every((need) => kind.offers.includes(need))) continue;
    seats = Math.max(seats, kind.benches * 6);
    wheelchairs = Math.max(wheelchairs, kind.wheelchairPlaces);
  }
  return { seats, wheelchairs };
}

/** First fit of riders into parts that one bus holds and in which nobody sits with one to be kept apart from. */
function parts(
  problem: RoutingProblem,
  members: readonly number[],
  room: { readonly seats: number; readonly wheelchairs: number },
): number[][] {
  const made: { riders: number[]; seats: number; wheelchairs: number }[] = [];
  for (const i of members) {
    const rider = problem.riders[i];
    const [seats, wheelchairs] = [seatsOf(problem, i), rider?.wheelchair ? 1 : 0];
    const fits = made.find(
      (part) =>
        part.seats + seats <= room.seats &&
        part.wheelchairs + wheelchairs <= room.wheelchairs &&
        !part.riders.some((other) => areApart(problem, i, other)),
    );
    if (fits) {
      fits.riders.push(i);
      fits.seats += seats;
      fits.wheelchairs += wheelchairs;
    } else made.push({ riders: [i], seats, wheelchairs });
  }
  return made.map((part) => part.riders);
}

export function areApart(problem: RoutingProblem, a: number, b: number): boolean {
  return problem.riders[a]?.apartFrom.includes(b) === true || problem.riders[b]?.apartFrom.includes(a) === true;
}
