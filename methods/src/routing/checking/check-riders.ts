import type { Plan, RoutingProblem, Trip } from '../problem.ts';
import type { Ledger } from './ledger.ts';

/** Each rider with a choice: once in each direction, at his own stop, which he may have, on a trip of his own school. */
export function checkRiders(problem: RoutingProblem, plan: Plan, ledger: Ledger): void {
  const seen = placesInPlan(problem, plan, ledger);
  const wanted = { 'to-school': 1, 'from-school': problem.rules.afternoon === 'none' ? 0 : 1 };
  problem.riders.forEach((person, rider) => {
    const stop = plan.riderStop[rider] ?? -1;
    if (stop >= 0) {
      const allowed = person.choices.some((choice) => choice.stop === stop);
      ledger.holds('stop-choice', allowed, () => ({
        rider,
        stop,
        school: person.school,
        amount: stop,
        limit: person.choices.length,
      }));
    }
    if (person.choices.length === 0 && stop < 0) return;
    for (const direction of ['to-school', 'from-school'] as const) {
      const [amount, limit] = [seen[direction][rider] ?? 0, wanted[direction]];
      ledger.holds('served', amount === limit, () => ({ rider, school: person.school, amount, limit }));
    }
  });
}

/** How often each rider is on a trip of each direction. */
function placesInPlan(
  problem: RoutingProblem,
  plan: Plan,
  ledger: Ledger,
): Readonly<Record<Trip['direction'], Int32Array>> {
  const count = problem.riders.length;
  const seen = { 'to-school': new Int32Array(count), 'from-school': new Int32Array(count) };
  plan.days.forEach((day, bus) => {
    day.trips.forEach((trip, t) => {
      for (const visit of trip.visits)
        for (const rider of visit.riders) {
          const own = plan.riderStop[rider] ?? -1;
          const school = problem.riders[rider]?.school ?? -1;
          const spot = () => ({ bus, trip: t, rider, stop: visit.stop, school });
          const counts = seen[trip.direction];
          counts[rider] = (counts[rider] ?? 0) + 1;
          ledger.holds('own-stop', own === visit.stop, () => ({ ...spot(), amount: visit.stop, limit: own }));
          ledger.holds('own-school', trip.schools.includes(school), () => ({
            ...spot(),
            amount: trip.schools[0] ?? -1,
            limit: school,
          }));
        }
    });
  });
  return seen;
}
