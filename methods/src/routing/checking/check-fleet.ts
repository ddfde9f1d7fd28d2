import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import { changedRiders, countsAsChange } from '../schedule/changed-riders.ts';
import type { Ledger } from './ledger.ts';

/** No more buses and trips than there are, and one day for each bus. A day without trips uses no bus. */
export function checkFleet({ fleet }: RoutingProblem, plan: Plan, ledger: Ledger): void {
  const used = plan.days.map((day, bus) => ({ day, bus })).filter(({ day }) => day.trips.length > 0);
  const days = new Map<string, number>();
  for (const { day, bus } of used) {
    for (const direction of ['to-school', 'from-school'] as const) {
      const trips = day.trips.filter((trip) => trip.direction === direction);
      ledger.atMost('trips-per-bus', trips.length, fleet[day.kind]?.tripsMost ?? 0, { bus });
    }
    const name = `${day.kind}/${day.number}`;
    days.set(name, (days.get(name) ?? 0) + 1);
    ledger.atMost('one-day-per-bus', days.get(name) ?? 0, 1, { bus });
  }
  fleet.forEach(({ count }, kind) => {
    const ofKind = used.filter(({ day }) => day.kind === kind);
    const last = ofKind.at(-1);
    ledger.atMost('buses-of-kind', ofKind.length, count, last === undefined ? {} : { bus: last.bus });
  });
}

/** Where afternoons are the mornings' trips the other way round: the same riders at the same stops in opposite sequence. */
export function checkMirror({ rules }: RoutingProblem, plan: Plan, ledger: Ledger): void {
  if (rules.afternoon !== 'same-trips') return;
  const mornings = new Set(
    plan.days.flatMap((day) =>
      day.trips.filter((trip) => trip.direction === 'to-school').map((trip) => boardings([...trip.visits].reverse())),
    ),
  );
  plan.days.forEach((day, bus) => {
    day.trips.forEach((trip, t) => {
      if (trip.direction === 'to-school') return;
      const mirrors = mornings.has(boardings(trip.visits));
      ledger.holds('same-trips', mirrors, { bus, trip: t, amount: mirrors ? 1 : 0, limit: 1 });
    });
  });
}

/** Riders at each stop in sequence; two visits of one stop, one after the other, are one. */
function boardings(visits: Trip['visits']): string {
  const made: { readonly stop: number; readonly riders: number[] }[] = [];
  for (const { stop, riders } of visits) {
    const last = made.at(-1);
    if (last?.stop === stop) last.riders.push(...riders);
    else made.push({ stop, riders: [...riders] });
  }
  return made.map(({ stop, riders }) => `${stop}:${riders.sort((a, b) => a - b).join(',')}`).join(' ');
}

/** Riders with another stop, or another time by more than `changeSeconds`. Another bus at the same time is no change here. */
export function checkChange(problem: RoutingProblem, plan: Plan, ledger: Ledger): void {
  const { ridersChangedMost } = problem.rules;
  if (ridersChangedMost === null || problem.today === null) return;
  const changed = changedRiders(problem, plan).filter(countsAsChange);
  ledger.atMost('riders-changed', changed.length, ridersChangedMost, {});
}
