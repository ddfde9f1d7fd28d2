import type { BusKind, Plan, RoutingProblem, Trip } from '../problem.ts';
import type { Ledger } from './ledger.ts';
import type { PlanSpot } from './rules.ts';

/** Who may be on which bus together: seats, wheelchair places, what riders and stops need, shared trips, riders apart. */
export function checkLoads(problem: RoutingProblem, plan: Plan, ledger: Ledger): void {
  const shared = new Set(problem.rules.sharedTrips.map((pair) => pair.join(' ')));
  plan.days.forEach((day, bus) => {
    const kind = problem.fleet[day.kind];
    if (kind === undefined) return;
    day.trips.forEach((trip, t) => {
      const spot = { bus, trip: t };
      checkRoom(problem, trip, { kind, ledger, spot });
      checkOffers(problem, trip, { kind, ledger, spot });
      checkApart(problem, trip, { ledger, spot });
      for (const [first, second] of schoolPairs(trip)) {
        const may =
          shared.has(`${first} ${second}`) || (trip.direction === 'from-school' && shared.has(`${second} ${first}`));
        ledger.holds('shared-trip', may, { ...spot, school: second, amount: first, limit: second });
      }
    });
  });
}

type At = { readonly kind: BusKind; readonly ledger: Ledger; readonly spot: PlanSpot };

function schoolPairs({ schools }: Trip): [number, number][] {
  return schools.flatMap((first, i) =>
    schools.slice(i + 1).flatMap((second): [number, number][] => (first === second ? [] : [[first, second]])),
  );
}

/**
 * The load after each stop and each school of the trip; the fullest moment is what is held against the bus. A rider in a
 * wheelchair takes a wheelchair place and no bench.
 */
function checkRoom(problem: RoutingProblem, trip: Trip, { kind, ledger, spot }: At): void {
  let [sixths, wheelchairs, sixthsMost, wheelchairsMost] = [0, 0, 0, 0];
  const take = (riders: Iterable<number>, sign: 1 | -1): void => {
    for (const rider of riders) {
      const person = problem.riders[rider];
      if (person?.wheelchair) wheelchairs += sign;
      else sixths += sign * (person?.seatSixths ?? 0);
    }
    sixthsMost = Math.max(sixthsMost, sixths);
    wheelchairsMost = Math.max(wheelchairsMost, wheelchairs);
  };
  const all = trip.visits.flatMap((visit) => visit.riders);
  const toSchool = trip.direction === 'to-school';
  const atStops = (): void => {
    for (const visit of trip.visits) take(visit.riders, toSchool ? 1 : -1);
  };
  const atSchools = (): void => {
    for (const school of new Set(trip.schools))
      take(
        all.filter((rider) => problem.riders[rider]?.school === school),
        toSchool ? -1 : 1,
      );
  };
  for (const halt of toSchool ? [atStops, atSchools] : [atSchools, atStops]) halt();
  ledger.atMost('seats', sixthsMost, kind.benches * 6, spot);
  ledger.atMost('wheelchair-places', wheelchairsMost, kind.wheelchairPlaces, spot);
}

function checkOffers(problem: RoutingProblem, trip: Trip, { kind, ledger, spot }: At): void {
  const lacking = (needs: readonly string[]): number =>
    needs.length === 0 ? 0 : needs.filter((need) => !kind.offers.includes(need)).length;
  for (const { stop, riders } of trip.visits) {
    ledger.atMost('stop-needs', lacking(problem.stops[stop]?.needs ?? []), 0, () => ({ ...spot, stop }));
    for (const rider of riders)
      ledger.atMost('rider-needs', lacking(problem.riders[rider]?.needs ?? []), 0, () => ({ ...spot, stop, rider }));
  }
}

/** All riders of a trip are aboard before its first school, or after its last, so being on one trip is being together. */
function checkApart(problem: RoutingProblem, trip: Trip, { ledger, spot }: Pick<At, 'ledger' | 'spot'>): void {
  const aboard = new Set(trip.visits.flatMap((visit) => visit.riders));
  for (const rider of aboard) {
    const apart = problem.riders[rider]?.apartFrom ?? [];
    if (apart.length > 0)
      ledger.atMost('apart', apart.filter((other) => aboard.has(other)).length, 0, { ...spot, rider });
  }
}
