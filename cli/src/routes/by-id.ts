import type { Plan, RoutingProblem, SimulatedDays, Violation } from '@leeway/methods';

const idAt = (rows: readonly { readonly id: string }[], at: number): string => rows[at]?.id ?? String(at);

/** `BIG 2`: the bus of a plan as its file, `today.csv`, the sheets and `--without` have it, numbered from 1. */
export function busName({ fleet }: Pick<RoutingProblem, 'fleet'>, { days }: Pick<Plan, 'days'>, bus: number): string {
  const day = days[bus];
  return day ? `${idAt(fleet, day.kind)} ${day.number + 1}` : String(bus);
}

/** Broken promises as data: buses, riders, stops and schools by the ids of the files, trips of a bus from 1. */
export function violationsById(problem: RoutingProblem, plan: Plan, violations: readonly Violation[]) {
  return violations.map(({ bus, trip, rider, stop, school, ...rest }) => ({
    ...rest,
    ...(bus === undefined ? {} : { bus: busName(problem, plan, bus) }),
    ...(trip === undefined ? {} : { trip: trip + 1 }),
    ...(rider === undefined ? {} : { rider: idAt(problem.riders, rider) }),
    ...(stop === undefined ? {} : { stop: idAt(problem.stops, stop) }),
    ...(school === undefined ? {} : { school: idAt(problem.schools, school) }),
  }));
}

/** Simulated days as data, by the same names. */
export function simulatedById(problem: RoutingProblem, plan: Plan, found: SimulatedDays) {
  const place = (at: number): string => idAt(problem.places, at);
  const cause = (one: SimulatedDays['breaksFirst'][number]['cause']) => {
    if (one.kind === 'leg') return { ...one, from: place(one.from), to: place(one.to) };
    return one.kind === 'stop' ? { ...one, place: place(one.place) } : one;
  };
  const named = <Row extends { readonly bus: number; readonly trip: number }>({ bus, trip, ...rest }: Row) => ({
    ...{ bus: busName(problem, plan, bus), trip: trip + 1 },
    ...rest,
  });
  return {
    ...found,
    trips: found.trips.map(named),
    breaksFirst: found.breaksFirst.map((spot) => ({ ...named(spot), cause: cause(spot.cause) })),
  };
}
