import type { BusDay, Lock, Plan, RoutingProblem, Trip } from '@leeway/methods';
import type { Finding, WhatIfRow } from '@leeway/model';
import type { BellMove } from './plan-bells.ts';

/** How a plan was made and what the checker said of it. */
export type PlanMaking = {
  readonly seed: string;
  readonly iterations: number;
  /** Budget in seconds; null where iterations were the budget, so that the same words give the same bytes. */
  readonly seconds: number | null;
  readonly threads: number;
  readonly lowerBoundBuses: number | null;
  readonly rideLimitSeconds: number | null;
  /** How many riders could change, and from which plan that is counted, known by its fingerprint; null where anybody could, absent in files of before. */
  readonly changeAtMost?: { readonly riders: number; readonly from: string; readonly fingerprint?: string } | null;
};

export type PlanVerdict = { readonly checked: number; readonly violations: readonly { readonly rule: string }[] };

export type PlanFileBus = {
  readonly vehicleId: string;
  readonly number: number;
  readonly trips: readonly {
    readonly direction: Trip['direction'];
    readonly schoolIds: readonly string[];
    readonly atSchoolSeconds: number;
    readonly visits: readonly { readonly stopId: string; readonly riderIds: readonly string[] }[];
  }[];
};

/** A plan as a file: ids in place of indices, times in seconds after midnight, buses of a kind numbered from 1 as on the sheets (from 0 in version 1). */
export type PlanFile = {
  readonly kind: 'leeway-route-plan';
  readonly version: 1 | 2;
  readonly title: string;
  readonly making: PlanMaking;
  readonly travelBasis: RoutingProblem['travel']['basis'];
  /** What was supposed of the files, and the bells that the plan moves; absent in files of before. */
  readonly whatIf?: readonly WhatIfRow[];
  readonly bells?: readonly BellMove[];
  readonly verdict: PlanVerdict | null;
  readonly buses: readonly PlanFileBus[];
  /** What had to stay as it was in the plan begun with; absent where nothing was locked. */
  readonly locks?: readonly (PlanFileBus & Pick<Trip, 'direction'>)[];
  /** Stop of each rider who boards in no trip though one was chosen, which a whole plan has none of. */
  readonly unserved: readonly string[];
};

const idOf = (rows: readonly { readonly id: string }[], at: number): string => rows[at]?.id ?? '';

function fileBus(problem: RoutingProblem, { kind, number, trips }: BusDay): PlanFileBus {
  return {
    vehicleId: idOf(problem.fleet, kind),
    number: number + 1,
    trips: trips.map(({ direction, schools, atSchool, visits }) => ({
      direction,
      schoolIds: schools.map((school) => idOf(problem.schools, school)),
      atSchoolSeconds: atSchool,
      visits: visits.map(({ stop, riders }) => ({
        stopId: idOf(problem.stops, stop),
        riderIds: riders.map((rider) => idOf(problem.riders, rider)),
      })),
    })),
  };
}

/** A plan with ids. */
export function planFile(
  title: string,
  problem: RoutingProblem,
  plan: Plan,
  told: { readonly making: PlanMaking; readonly verdict: PlanVerdict | null } & Pick<PlanFile, 'whatIf' | 'bells'>,
): PlanFile {
  const { locks = [] } = problem;
  const aboard = new Set(
    plan.days.flatMap(({ trips }) => trips.flatMap(({ visits }) => visits.flatMap((v) => v.riders))),
  );
  return {
    ...{ kind: 'leeway-route-plan', version: 2, title, ...told, travelBasis: problem.travel.basis },
    buses: plan.days.map((day) => fileBus(problem, day)),
    ...(locks.length > 0
      ? { locks: locks.map((lock) => ({ direction: lock.direction, ...fileBus(problem, lock) })) }
      : {}),
    unserved: problem.riders.flatMap(({ id, choices }, at) => (choices.length > 0 && !aboard.has(at) ? [id] : [])),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Told apart by its kind and parts; what ids name is asked on reading. */
export function isPlanFile(value: unknown): value is PlanFile {
  return (
    isObject(value) &&
    value.kind === 'leeway-route-plan' &&
    (value.version === 1 || value.version === 2) &&
    Array.isArray(value.buses) &&
    value.buses.every(isBus) &&
    isLimit(isObject(value.making) ? value.making.changeAtMost : undefined) &&
    (value.locks === undefined ||
      (Array.isArray(value.locks) && value.locks.every((lock: unknown) => isBus(lock) && isWay(lock.direction))))
  );
}

const isLimit = (limit: unknown): boolean =>
  limit === undefined ||
  limit === null ||
  (isObject(limit) &&
    Number.isInteger(limit.riders) &&
    typeof limit.from === 'string' &&
    (limit.fingerprint === undefined || typeof limit.fingerprint === 'string'));

const isWay = (value: unknown): value is Trip['direction'] => value === 'to-school' || value === 'from-school';

function isBus(bus: unknown): bus is Record<string, unknown> {
  return (
    isObject(bus) &&
    typeof bus.vehicleId === 'string' &&
    Number.isInteger(bus.number) &&
    Array.isArray(bus.trips) &&
    bus.trips.every(
      (trip: unknown) =>
        isObject(trip) &&
        isWay(trip.direction) &&
        Array.isArray(trip.schoolIds) &&
        Number.isFinite(trip.atSchoolSeconds) &&
        Array.isArray(trip.visits) &&
        trip.visits.every(
          (visit: unknown) => isObject(visit) && typeof visit.stopId === 'string' && Array.isArray(visit.riderIds),
        ),
    )
  );
}

const KINDS = {
  vehicle: { en: ['vehicle', 'vehicles'], es: ['vehículo', 'vehículos'] },
  school: { en: ['school', 'schools'], es: ['escuela', 'escuelas'] },
  stop: { en: ['stop', 'stops'], es: ['parada', 'paradas'] },
  rider: { en: ['rider', 'riders'], es: ['alumno', 'alumnos'] },
} as const;

function strangers(kind: keyof typeof KINDS, ids: readonly string[]): Finding {
  const [first = ''] = ids;
  const one = ids.length === 1 ? 0 : 1;
  return {
    code: 'transportation.plan-names-unknown',
    severity: 'blocks',
    what: {
      en: `The plan names ${ids.length} ${KINDS[kind].en[one]} that the files lack, such as “${first}”.`,
      es: `El plan nombra ${ids.length} ${KINDS[kind].es[one]} que no ${one === 0 ? 'está' : 'están'} en los archivos, como «${first}».`,
    },
    soWhat: {
      en: 'It belongs to other files, so it cannot be used.',
      es: 'Es de otros archivos, así que no se puede usar.',
    },
    fix: {
      en: 'Use the folder that it was solved from, or solve again.',
      es: 'Use la carpeta de la que salió, o resuelva de nuevo.',
    },
    evidence: Object.fromEntries(ids.slice(0, 5).map((id, at) => [`${kind} ${at + 1}`, id])),
  };
}

/** A plan of this problem from its file; findings where it names what the problem lacks. */
export function planFrom(file: PlanFile, problem: RoutingProblem): Plan | readonly Finding[] {
  const unknown = new Map<keyof typeof KINDS, string[]>();
  const finder = (kind: keyof typeof KINDS, rows: readonly { readonly id: string }[]) => {
    const at = new Map(rows.map(({ id }, index) => [id, index]));
    return (id: string): number => {
      const index = at.get(id);
      if (index === undefined) unknown.set(kind, [...(unknown.get(kind) ?? []), id]);
      return index ?? 0;
    };
  };
  const kindAt = finder('vehicle', problem.fleet);
  const schoolAt = finder('school', problem.schools);
  const stopAt = finder('stop', problem.stops);
  const riderAt = finder('rider', problem.riders);
  const riderStop = new Int32Array(problem.riders.length).fill(-1);
  const days = file.buses.map((bus) => ({
    kind: kindAt(bus.vehicleId),
    number: bus.number - (file.version === 1 ? 0 : 1),
    trips: bus.trips.map(({ direction, schoolIds, atSchoolSeconds, visits }) => ({
      direction,
      schools: schoolIds.map(schoolAt),
      atSchool: atSchoolSeconds,
      visits: visits.map(({ stopId, riderIds }) => ({ stop: stopAt(stopId), riders: riderIds.map(riderAt) })),
    })),
  }));
  for (const { trips } of days)
    for (const { visits } of trips)
      for (const { stop, riders } of visits) for (const rider of riders) riderStop[rider] = stop;
  if (unknown.size > 0) return [...unknown].map(([kind, ids]) => strangers(kind, ids));
  return { riderStop, days };
}

/** What a plan’s file says had to stay, for this problem; findings where it names what the problem lacks. */
export function locksFrom(
  file: PlanFile,
  problem: RoutingProblem,
): { readonly locks: readonly Lock[] } | { readonly findings: readonly Finding[] } {
  const { locks = [] } = file;
  const read = planFrom({ ...file, buses: locks }, problem);
  if (!('days' in read)) return { findings: read };
  return { locks: read.days.map((day, at) => ({ ...day, direction: locks[at]?.direction ?? 'to-school' })) };
}
