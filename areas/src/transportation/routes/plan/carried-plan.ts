import { type BusDay, chooseStops, type Plan, type RoutingProblem, type Trip } from '@leeway/methods';

const indexOf = (rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ id }, at) => [id, at]));

/**
 * A plan of one problem in the terms of another with other riders, stops or buses: who and what is still there stays together.
 * A rider whose stop is no choice any more has none (the search finds him one); where `rechoose` is set all stops are chosen anew.
 */
export function carriedPlan(plan: Plan, from: RoutingProblem, to: RoutingProblem, rechoose = false): Plan {
  const at = {
    rider: indexOf(to.riders),
    stop: indexOf(to.stops),
    kind: indexOf(to.fleet),
    school: indexOf(to.schools),
  };
  const riders = from.riders.map(({ id }) => at.rider.get(id));
  const stops = from.stops.map(({ id }) => at.stop.get(id));
  const riderStop = rechoose ? chooseStops(to) : Int32Array.from({ length: to.riders.length }, () => -1);
  if (!rechoose) {
    plan.riderStop.forEach((stop, rider) => {
      const [who, where] = [riders[rider], stops[stop]];
      if (who !== undefined && where !== undefined && to.riders[who]?.choices.some((one) => one.stop === where))
        riderStop[who] = where;
    });
  }
  const trip = ({ direction, visits, schools, atSchool }: Trip): Trip => ({
    ...{ direction, atSchool },
    schools: schools.flatMap((school) => at.school.get(from.schools[school]?.id ?? '') ?? []),
    visits: visits.flatMap((visit) => {
      const aboard = visit.riders.flatMap((rider) => riders[rider] ?? []);
      const stop = stops[visit.stop];
      return aboard.length === 0 || stop === undefined ? [] : [{ stop, riders: aboard }];
    }),
  });
  const days = plan.days.flatMap((day): BusDay[] => {
    const kind = at.kind.get(from.fleet[day.kind]?.id ?? '');
    const trips = day.trips.map(trip).filter(({ visits, schools }) => visits.length > 0 && schools.length > 0);
    return kind === undefined || trips.length === 0 ? [] : [{ kind, number: day.number, trips }];
  });
  return { riderStop, days };
}
