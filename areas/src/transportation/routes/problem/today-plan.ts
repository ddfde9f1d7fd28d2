import type { BusDay, Plan, RoutingProblem, Trip, Visit } from '@leeway/methods';
import type { Boarding, TransportRecord } from '@leeway/model';

const groupedBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

type Indices = {
  readonly rider: ReadonlyMap<string, number>;
  readonly stop: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<string, number>;
};

function tripOf(rows: readonly Boarding[], problem: RoutingProblem, at: Indices): Trip {
  const direction = rows[0]?.direction ?? 'to-school';
  const sorted = [...rows].sort((a, b) => a.sequence - b.sequence);
  const schoolOf = (row: Boarding): number => problem.riders[at.rider.get(row.riderId) ?? 0]?.school ?? 0;
  const visits: Visit[] = [
    ...groupedBy(sorted, (row) => `${row.sequence} ${row.stopId} ${schoolOf(row)}`).values(),
  ].map((boarders) => ({
    stop: at.stop.get(boarders[0]?.stopId ?? '') ?? 0,
    riders: boarders.map(({ riderId }) => at.rider.get(riderId) ?? 0),
  }));
  const times = new Map(sorted.map((row) => [schoolOf(row), row.schoolTime]));
  const schools = [...times].sort((a, b) => a[1] - b[1]);
  const end = direction === 'to-school' ? schools[0] : schools.at(-1);
  return { direction, visits, schools: schools.map(([school]) => school), atSchool: end?.[1] ?? 0 };
}

/** Today’s plan from its boardings; null where there are none. Boardings of riders, stops or vehicles that are not in the problem are left out. */
export function todayPlan(record: TransportRecord, problem: RoutingProblem): Plan | null {
  const index = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, at) => [id, at]));
  const at: Indices = { rider: index(problem.riders), stop: index(problem.stops), kind: index(problem.fleet) };
  const rows = record.boardings.filter(
    ({ riderId, stopId, vehicleId }) => at.rider.has(riderId) && at.stop.has(stopId) && at.kind.has(vehicleId),
  );
  if (rows.length === 0) return null;
  const riderStop = new Int32Array(problem.riders.length).fill(-1);
  for (const row of [...rows].sort((a, b) =>
    a.direction === b.direction ? 0 : a.direction === 'from-school' ? -1 : 1,
  ))
    riderStop[at.rider.get(row.riderId) ?? 0] = at.stop.get(row.stopId) ?? -1;
  const days = [...groupedBy(rows, ({ vehicleId, bus }) => `${vehicleId} ${bus}`).values()].map((ofBus): BusDay => {
    const trips = [...groupedBy(ofBus, ({ direction, trip }) => `${direction} ${trip}`).values()];
    return {
      kind: at.kind.get(ofBus[0]?.vehicleId ?? '') ?? 0,
      number: Math.max(0, (ofBus[0]?.bus ?? 1) - 1),
      trips: trips.map((boardings) => tripOf(boardings, problem, at)).sort((a, b) => a.atSchool - b.atSchool),
    };
  });
  return { riderStop, days };
}
