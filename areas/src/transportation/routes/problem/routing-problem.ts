import type { BusKind, Place, Rider, RoutingProblem, School, Stop, Travel } from '@leeway/methods';
import type { Finding, Spot, Text, TransportRecord, TransportRider } from '@leeway/model';
import { type Assumptions, assumptions } from './assumptions-data.ts';
import { caseFindings } from './case-findings.ts';
import { isInRings } from './geometry.ts';
import type { CaseName, RiderCase } from './rider-cases.ts';
import { GROUPS, UNKNOWN_GROUP } from './seats-data.ts';
import { type Candidate, stopFinder } from './stop-choices.ts';
import { straightLineTravel } from './straight-line-travel.ts';
import { todayPlan } from './today-plan.ts';

export type BuildOptions = {
  /** Ride limit in seconds for every rider, in place of what the files say. */
  readonly rideLimit?: number;
  /** Travel between the places, where roads are known; the straight line where absent. */
  readonly travel?: (places: readonly Place[]) => Travel;
};

/** A problem with what a person must know of how it was made. */
export type BuiltProblem = {
  readonly record: TransportRecord;
  readonly problem: RoutingProblem;
  readonly cases: readonly RiderCase[];
  /** Riders who live in their school’s walk zone and are given no seat. */
  readonly walkers: readonly string[];
  readonly assumed: readonly Text[];
  readonly findings: readonly Finding[];
};

const gradeKey = (grade: string): string =>
  grade
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
const groupOf = (grade: string) =>
  GROUPS.find(({ grades }) => (grades as readonly string[]).includes(gradeKey(grade))) ?? UNKNOWN_GROUP;

const placed = (id: string, { x, y }: Spot): Place => ({ id, x, y });

/** Homes served at the door: one stop for each spot, so that siblings board together. */
function doorStops(riders: readonly TransportRider[]): Map<string, { readonly id: string; readonly spot: Spot }> {
  const doors = new Map<string, { id: string; spot: Spot }>();
  for (const { id, spot, doorToDoor, stopId } of riders) {
    if (!doorToDoor || stopId !== null || !spot) continue;
    const key = `${spot.x} ${spot.y}`;
    if (!doors.has(key)) doors.set(key, { id: `home-${id}`, spot });
  }
  return doors;
}

function isWalker(
  record: TransportRecord,
  { spot, schoolId, doorToDoor, wheelchair, stopId }: TransportRider,
): boolean {
  if (!spot || doorToDoor || wheelchair || stopId !== null) return false;
  return record.walkZones.some((zone) => zone.schoolId === schoolId && isInRings(spot, zone.rings));
}

function schoolsOf(record: TransportRecord, first: number, { or }: Assumptions): School[] {
  const afternoon = record.settings.afternoon !== 'none';
  const later = (stated: number | null, name: 'dayLength' | 'leaveLeast' | 'leaveMost'): number =>
    afternoon ? or(stated, name) : (stated ?? 0);
  return record.schools.map((school, at) => ({
    id: school.id,
    place: first + at,
    bell: school.bell,
    arriveLeast: or(school.arriveLeast, 'arriveLeast'),
    arriveMost: or(school.arriveMost, 'arriveMost'),
    unload: or(school.unload, 'unload'),
    bellChoices: school.bellChoices.length > 0 ? school.bellChoices : [school.bell],
    dayLength: later(school.dayLength, 'dayLength'),
    leaveLeast: later(school.leaveLeast, 'leaveLeast'),
    leaveMost: later(school.leaveMost, 'leaveMost'),
  }));
}

function fleetOf(record: TransportRecord, yards: readonly string[], first: number, { or }: Assumptions): BusKind[] {
  return record.vehicles.map((vehicle) => ({
    id: vehicle.id,
    count: vehicle.count,
    benches: vehicle.benches,
    wheelchairPlaces: vehicle.wheelchairPlaces,
    offers: vehicle.offers,
    yard: vehicle.yard ? first + yards.indexOf(`${vehicle.yard.x} ${vehicle.yard.y}`) : null,
    leavesEarliest: or(vehicle.leavesEarliest, 'leavesEarliest'),
    backLatest: or(vehicle.backLatest, 'backLatest'),
    dayCents: or(vehicle.dayCost, 'dayCents'),
    hourCents: or(vehicle.hourCost, 'hourCents'),
    kilometreCents: or(vehicle.kilometreCents, 'kilometreCents'),
    tripsMost: or(vehicle.tripsMost, 'tripsMost'),
  }));
}

type Reach = { readonly choices: readonly Candidate[]; readonly case: CaseName | null };

const asCase = (name: CaseName): Reach => ({ choices: [], case: name });

type Finder = ReturnType<typeof stopFinder>;

function reachOf(
  { spot, stopId, doorToDoor }: TransportRider,
  lookUp: {
    readonly stops: ReadonlyMap<string, number>;
    readonly doors: ReturnType<typeof doorStops>;
    readonly find: Finder;
  },
  walkMetresMost: number,
): Reach {
  if (stopId !== null) {
    const stop = lookUp.stops.get(stopId);
    return stop === undefined ? asCase('unknown-stop') : { choices: [{ stop, walkMetres: 0 }], case: null };
  }
  if (!spot) return asCase('no-place');
  if (doorToDoor) {
    const stop = lookUp.stops.get(lookUp.doors.get(`${spot.x} ${spot.y}`)?.id ?? '');
    return stop === undefined ? asCase('no-place') : { choices: [{ stop, walkMetres: 0 }], case: null };
  }
  const { choices, barred } = lookUp.find(spot, walkMetresMost);
  if (choices.length > 0) return { choices, case: null };
  return asCase(barred > 0 ? 'hazard-in-the-way' : 'no-stop-in-reach');
}

/** Choices from which the school can be reached within the ride limit at all. */
function withinRide(reach: Reach, rideLimit: number, direct: (stop: number) => number): Reach {
  const choices = reach.choices.filter(({ stop }) => direct(stop) <= rideLimit);
  return reach.case === null && choices.length === 0 ? asCase('ride-limit-too-short') : { ...reach, choices };
}

/**
 * The routing problem of a transport record: candidates within each rider’s walk (straight line times detour) that cross no
 * hazard, walkers left out by zone, seats by grade. A rider without a stop stays as a case. What was assumed is told.
 */
export function routingProblem(record: TransportRecord, options: BuildOptions = {}): BuiltProblem {
  const assume = assumptions();
  const { settings, ground } = record;
  const walkers = new Set(record.riders.filter((rider) => isWalker(record, rider)).map(({ id }) => id));
  const bused = record.riders.filter(({ id }) => !walkers.has(id));
  const doors = doorStops(bused);
  const atDoors = [...doors.values()].map((door) => ({ ...door, needs: [] as readonly string[] }));
  const spots = [...record.stops, ...atDoors];
  const yards = [...new Set(record.vehicles.flatMap(({ yard }) => (yard ? [`${yard.x} ${yard.y}`] : [])))];
  const places: Place[] = [
    ...spots.map(({ id, spot }) => placed(id, spot)),
    ...record.schools.map(({ id, spot }) => placed(id, spot)),
    ...yards.map((key, at) => placed(`yard-${at + 1}`, { x: Number(key.split(' ')[0]), y: Number(key.split(' ')[1]) })),
  ];
  const travel = options.travel?.(places) ?? straightLineTravel(ground, places, settings, assume);
  const schools = schoolsOf(record, spots.length, assume);
  const fleet = fleetOf(record, yards, spots.length + schools.length, assume);
  const stops: Stop[] = spots.map(({ id, needs }, place) => ({ id, place, needs }));
  const isOpen = bused.some(({ stopId, doorToDoor }) => stopId === null && !doorToDoor);
  const isLimited = bused.every((one) => one.walkMetresMost !== null || one.stopId !== null || one.doorToDoor);
  const usual = isLimited ? (settings.walkMetresMost ?? 0) : assume.or(settings.walkMetresMost, 'walkMetresMost');
  const farthest = Math.max(usual, ...bused.map(({ walkMetresMost }) => walkMetresMost ?? 0));
  const walkDetour = isOpen ? assume.or(settings.walkDetour, 'walkDetour') : 1;
  const field = { ground, stops: record.stops.map(({ spot }) => spot), hazards: record.hazards, walkDetour };
  const lookUp = { stops: new Map(stops.map(({ id }, at) => [id, at])), doors, find: stopFinder(field, farthest) };
  const schoolAt = new Map(schools.map(({ id }, at) => [id, at]));
  const riderAt = new Map(bused.map(({ id }, at) => [id, at]));
  const cases: RiderCase[] = [];
  const riders = bused.map((rider): Rider => {
    const school = schoolAt.get(rider.schoolId) ?? 0;
    const rideLimit = options.rideLimit ?? rider.rideLimit ?? assume.or(settings.rideLimit, 'rideLimit');
    const to = spots.length + school;
    const direct = (stop: number): number => travel.seconds[stop * places.length + to] ?? 0;
    const reach = withinRide(reachOf(rider, lookUp, rider.walkMetresMost ?? usual), rideLimit, direct);
    if (reach.case) cases.push({ riderId: rider.id, schoolId: rider.schoolId, case: reach.case });
    const group = groupOf(rider.grade);
    return {
      ...{ id: rider.id, school, rideLimit, choices: reach.choices, group: rider.group ?? group.group },
      ...{ seatSixths: rider.seatSixths ?? group.seatSixths, wheelchair: rider.wheelchair, needs: rider.needs },
      apartFrom: rider.apartFrom.flatMap((id) => riderAt.get(id) ?? []),
      rides: assume.or(rider.ridesShare, 'ridesShare'),
    };
  });
  const withoutToday: RoutingProblem = {
    ...{ places, travel, schools, stops, riders, fleet, today: null },
    rules: rulesOf(record, schoolAt, assume),
  };
  const problem = { ...withoutToday, today: todayPlan(record, withoutToday) };
  return {
    ...{ record, problem, cases, walkers: [...walkers], assumed: assume.told() },
    findings: caseFindings(record, cases, walkers.size, problem),
  };
}

function rulesOf({ settings, schools }: TransportRecord, schoolAt: ReadonlyMap<string, number>, { or }: Assumptions) {
  const shared = schools.flatMap(({ id, sharesTripsWith }) =>
    sharesTripsWith.flatMap((other): (readonly [number, number])[] => {
      const [a, b] = [schoolAt.get(id), schoolAt.get(other)];
      return a === undefined || b === undefined || a === b
        ? []
        : [
            [a, b],
            [b, a],
          ];
    }),
  );
  const once = new Map(shared.map((pair) => [pair.join(' '), pair]));
  return {
    stopSeconds: or(settings.stopSeconds, 'stopSeconds'),
    riderSeconds: or(settings.riderSeconds, 'riderSeconds'),
    wheelchairSeconds: or(settings.wheelchairSeconds, 'wheelchairSeconds'),
    sharedTrips: [...once.values()],
    planQuantile: or(settings.planQuantile, 'planQuantile'),
    ridersChangedMost: settings.ridersChangedMost,
    changeSeconds: 600,
    afternoon: settings.afternoon ?? ('same-trips' as const),
    weights: {
      rideMinuteCents: or(settings.rideMinuteCents, 'rideMinuteCents'),
      walkMinuteCents: or(settings.walkMinuteCents, 'walkMinuteCents'),
      changeCents: or(settings.changeCents, 'changeCents'),
    },
  };
}
