import {
  type BusKind,
  type Drivers,
  legFigure,
  type Place,
  type Rider,
  type RoutingProblem,
  type School,
  type Stop,
} from '@leeway/methods';
import type { Finding, Spot, Text, TransportRecord, TransportRider } from '@leeway/model';
import type { DistrictRoads } from '../roads/district-roads.ts';
import { type PlacedOnRoads, placedOnRoads } from '../roads/placed-on-roads.ts';
import { roadFindings } from '../roads/road-findings.ts';
import { roadTravel } from '../roads/road-travel.ts';
import { walksOnRoads } from '../roads/walk-finder.ts';
import { type Assumptions, assumptions, ON_ROADS } from './assumptions-data.ts';
import { caseFindings } from './case-findings.ts';
import { isInRings } from './geometry.ts';
import type { CaseName, RiderCase } from './rider-cases.ts';
import { GROUPS, UNKNOWN_GROUP } from './seats-data.ts';
import { type Candidate, type StopReach, stopFinder } from './stop-choices.ts';
import { straightLineTravel } from './straight-line-travel.ts';
import { todayPlan } from './today-plan.ts';

export type BuildOptions = {
  /** Ride limit in seconds for every rider, in place of what the files say. */
  readonly rideLimit?: number;
  /** Roads for travel and walks; straight lines times a detour where absent. */
  readonly roads?: DistrictRoads | null;
};

/** A problem with what a person must know of how it was made. */
export type BuiltProblem = {
  readonly record: TransportRecord;
  readonly problem: RoutingProblem;
  /** The problem’s places on their streets; null where there are no roads. */
  readonly placed: PlacedOnRoads | null;
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

function reachOf(
  { spot, stopId, doorToDoor }: TransportRider,
  lookUp: {
    readonly stops: ReadonlyMap<string, number>;
    readonly doors: ReturnType<typeof doorStops>;
    readonly walk: StopReach | undefined;
  },
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
  const { choices, barred, offStreets } = lookUp.walk ?? { choices: [], barred: 0, offStreets: false };
  if (choices.length > 0) return { choices, case: null };
  if (offStreets) return asCase('home-off-streets');
  return asCase(barred > 0 ? 'hazard-in-the-way' : 'no-stop-in-reach');
}

/** Choices at which a bus can stop, and from which the school can be reached within the ride limit at all. */
function withinRide(
  reach: Reach,
  rideLimit: number,
  { direct, isOff }: { direct: (stop: number) => number; isOff: (stop: number) => boolean },
): Reach {
  if (reach.case !== null) return reach;
  const onStreet = reach.choices.filter(({ stop }) => !isOff(stop));
  if (onStreet.length === 0) return asCase('stop-off-roads');
  const choices = onStreet.filter(({ stop }) => direct(stop) <= rideLimit);
  return choices.length === 0 ? asCase('ride-limit-too-short') : { case: null, choices };
}

/** What each home reaches on foot; homes that need no stop within a walk are left out. */
function walksOf(
  record: TransportRecord,
  bused: readonly TransportRider[],
  { or }: Assumptions,
  roads: DistrictRoads | null,
): ReadonlyMap<string, StopReach> {
  const { settings, ground, hazards } = record;
  const open = bused.filter(({ stopId, doorToDoor }) => stopId === null && !doorToDoor);
  if (open.length === 0) return new Map();
  const isLimited = open.every(({ walkMetresMost }) => walkMetresMost !== null);
  const usual = isLimited ? (settings.walkMetresMost ?? 0) : or(settings.walkMetresMost, 'walkMetresMost');
  const asked = open.flatMap(({ id, spot, walkMetresMost }) =>
    spot ? [{ id, home: spot, metresMost: walkMetresMost ?? usual }] : [],
  );
  const stops = record.stops.map(({ spot }) => spot);
  if (roads) {
    const found = walksOnRoads(roads, stops, hazards)(asked);
    return new Map(asked.flatMap(({ id }, at) => (found[at] ? [[id, found[at]] as const] : [])));
  }
  const farthest = Math.max(usual, ...bused.map(({ walkMetresMost }) => walkMetresMost ?? 0));
  const find = stopFinder({ ground, stops, hazards, walkDetour: or(settings.walkDetour, 'walkDetour') }, farthest);
  return new Map(asked.map(({ id, home, metresMost }) => [id, find(home, metresMost)]));
}

/**
 * The routing problem of a transport record: candidates within each rider’s walk that cross no hazard, walkers left out by
 * zone, seats by grade. Drives and walks are those of the roads where there are any, else straight lines times a detour. A
 * rider without a stop stays as a case. What was assumed is told.
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
  const roads = ground.kind === 'geographic' ? (options.roads ?? null) : null;
  const sides = [...record.stops, ...atDoors.map(() => ({ side: null }))];
  const onRoads = roads && placedOnRoads(roads, places, sides);
  const travel = onRoads
    ? roadTravel(onRoads, assume.or(settings.logSpread, 'logSpread'))
    : straightLineTravel(ground, places, settings, assume);
  const schools = schoolsOf(record, spots.length, assume);
  const fleet = fleetOf(record, yards, spots.length + schools.length, assume);
  const stops: Stop[] = spots.map(({ id, needs }, place) => ({ id, place, needs }));
  const walks = walksOf(record, bused, assume, roads);
  const lookUp = { stops: new Map(stops.map(({ id }, at) => [id, at])), doors };
  const isOff = (stop: number): boolean => onRoads !== null && !onRoads.places[stop];
  const schoolAt = new Map(schools.map(({ id }, at) => [id, at]));
  const riderAt = new Map(bused.map(({ id }, at) => [id, at]));
  const cases: RiderCase[] = [];
  const drive = legFigure(travel.seconds, places.length);
  const riders = bused.map((rider): Rider => {
    const school = schoolAt.get(rider.schoolId) ?? 0;
    const rideLimit = options.rideLimit ?? rider.rideLimit ?? assume.or(settings.rideLimit, 'rideLimit');
    const to = spots.length + school;
    const direct = (stop: number): number => drive(stop, to);
    const walk = walks.get(rider.id);
    const reach = withinRide(reachOf(rider, { ...lookUp, walk }), rideLimit, { direct, isOff });
    if (reach.case) cases.push({ riderId: rider.id, schoolId: rider.schoolId, case: reach.case });
    const group = groupOf(rider.grade);
    return {
      id: rider.id,
      school,
      rideLimit,
      choices: reach.choices,
      group: rider.group ?? group.group,
      seatSixths: rider.seatSixths ?? group.seatSixths,
      wheelchair: rider.wheelchair,
      needs: rider.needs,
      apartFrom: rider.apartFrom.flatMap((id) => riderAt.get(id) ?? []),
      rides: assume.or(rider.ridesShare, 'ridesShare'),
    };
  });
  const withoutToday: RoutingProblem = {
    ...{ places, travel, schools, stops, riders, fleet, today: null },
    rules: rulesOf(record, schoolAt, assume),
    drivers: driversOf(record),
  };
  const problem = { ...withoutToday, today: todayPlan(record, withoutToday) };
  return {
    ...{ record, problem, placed: onRoads, cases, walkers: [...walkers] },
    assumed: [...assume.told(), ...(onRoads ? [...onRoads.roads.assumed, ...ON_ROADS] : [])],
    findings: [
      ...(onRoads ? [...onRoads.roads.findings, ...roadFindings(record, problem, onRoads)] : []),
      ...caseFindings(record, cases, walkers.size, problem),
    ],
  };
}

/** Standby is priced only as stated: by its own price, else by the vehicles’ where that is one; never by what is assumed. */
function driversOf({ settings, vehicles }: TransportRecord): Drivers {
  const [price, ...others] = new Set(vehicles.map(({ hourCost }) => hourCost));
  return {
    ...{ spare: settings.spareDrivers ?? 0, absentShare: settings.driverAbsenceShare },
    paidHours: settings.spareDriverHours,
    hourCents: settings.spareDriverHourCost ?? (others.length === 0 ? (price ?? null) : null),
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
      gapMinuteCents: or(settings.gapMinuteCents, 'gapMinuteCents'),
      walkMinuteCents: or(settings.walkMinuteCents, 'walkMinuteCents'),
      changeCents: or(settings.changeCents, 'changeCents'),
    },
  };
}
