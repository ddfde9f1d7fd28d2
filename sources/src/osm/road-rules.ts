import { ROAD_CLASSES, type RoadClass, WAY_USE } from '@leeway/model';
import type { Tags } from './elements.ts';
import { kmhOf, metresOf, tonnesOf } from './measures.ts';

/** The largest bus that is to use the roads. */
export type BusSize = {
  readonly heightMetres: number;
  readonly weightTonnes: number;
  readonly lengthMetres: number;
  readonly widthMetres: number;
};

/** What a way is to a bus and to a person on foot. `barredBySize`: it would be open to a smaller bus. */
export type RoadVerdict = {
  readonly roadClass: RoadClass;
  readonly use: number;
  readonly kmh: number;
  readonly name: string | null;
  readonly barredBySize: boolean;
};

const CLASS_OF: Readonly<Record<string, RoadClass>> = {
  ...Object.fromEntries(
    ROAD_CLASSES.filter((one) => one !== 'path').map((one) => [
      one === 'living-street' ? 'living_street' : one.replace('-', '_'),
      one,
    ]),
  ),
  road: 'unclassified',
};
/** Ways for feet; `foot` may still forbid them. */
const FOOT_WAYS = new Set(['footway', 'path', 'pedestrian', 'steps', 'cycleway', 'track', 'corridor', 'bridleway']);
/** Service ways that lead to one house or one row of parked cars: no bus route. */
const NO_BUS_SERVICE = new Set(['driveway', 'parking_aisle', 'drive-through', 'emergency_access', 'alley']);
const CLOSED = new Set([
  'no',
  'private',
  'agricultural',
  'forestry',
  'military',
  'emergency',
  'delivery',
  'use_sidepath',
]);
const BUS_KEYS = ['bus', 'psv', 'motor_vehicle', 'vehicle', 'access'] as const;
const FOOT_KEYS = ['foot', 'access'] as const;

/** The most particular statement decides: `bus` before `psv` before `motor_vehicle` before `vehicle` before `access`. */
function isOpen(tags: Tags, keys: readonly string[], otherwise: boolean): boolean {
  const stated = keys.map((key) => tags[key]).find((value) => value !== undefined);
  return stated === undefined ? otherwise : !CLOSED.has(stated);
}

/** What a way's tags say of it; null where it is no road and no path. */
export function roadVerdict(tags: Tags, bus: BusSize): RoadVerdict | null {
  const highway = tags.highway ?? '';
  const road = CLASS_OF[highway];
  if ((!road && !FOOT_WAYS.has(highway)) || tags.area === 'yes') return null;
  const walkable = highway !== 'motorway' && highway !== 'motorway_link' && !(highway === 'bridleway' && !tags.foot);
  const walk = isOpen(tags, FOOT_KEYS, walkable) ? WAY_USE.walk : 0;
  const name = tags.name ?? tags.ref ?? null;
  if (!road) return { roadClass: 'path', use: walk, kmh: 0, name, barredBySize: false };
  const open = isOpen(tags, BUS_KEYS, !(highway === 'service' && NO_BUS_SERVICE.has(tags.service ?? '')));
  const tooLarge = !fits(tags, bus);
  const use = walk + (open && !tooLarge ? busDirections(tags, highway) : 0);
  return { roadClass: road, use, kmh: postedKmh(tags), name, barredBySize: open && tooLarge };
}

function fits(tags: Tags, bus: BusSize): boolean {
  const within = (limit: number | null, size: number): boolean => limit === null || size <= limit;
  return (
    within(metresOf(tags.maxheight), bus.heightMetres) &&
    within(metresOf(tags['maxheight:physical']), bus.heightMetres) &&
    within(metresOf(tags.maxlength), bus.lengthMetres) &&
    within(metresOf(tags.maxwidth), bus.widthMetres) &&
    within(tonnesOf(tags['maxweight:bus'] ?? tags.maxweight), bus.weightTonnes)
  );
}

function busDirections(tags: Tags, highway: string): number {
  const both = WAY_USE.busForward + WAY_USE.busBackward;
  if (tags['oneway:bus'] === 'no' || tags['oneway:psv'] === 'no') return both;
  const oneway = tags['oneway:bus'] ?? tags['oneway:psv'] ?? tags.oneway;
  if (oneway === '-1' || oneway === 'reverse') return WAY_USE.busBackward;
  if (oneway === 'yes' || oneway === 'true' || oneway === '1') return WAY_USE.busForward;
  if (oneway === 'reversible' || oneway === 'alternating') return 0;
  const round = tags.junction === 'roundabout' || tags.junction === 'circular';
  return oneway !== 'no' && (round || highway === 'motorway') ? WAY_USE.busForward : both;
}

/** The posted limit in km/h; the lower where the directions differ; 0 where none is stated. */
function postedKmh(tags: Tags): number {
  const stated = [tags['maxspeed:bus'] ?? tags.maxspeed, tags['maxspeed:forward'], tags['maxspeed:backward']]
    .map(kmhOf)
    .filter((kmh) => kmh > 0);
  return stated.length === 0 ? 0 : Math.min(...stated);
}

const PASSABLE = new Set([
  'no',
  'entrance',
  'gate',
  'lift_gate',
  'swing_gate',
  'cattle_grid',
  'border_control',
  'toll_booth',
  'sally_port',
  'kerb',
  'height_restrictor',
  'speed_bump',
]);

/** True where no bus may pass a node. A gate stands open unless its access says otherwise. */
export function isBusBarrier(tags: Tags, bus: BusSize): boolean {
  const { barrier } = tags;
  if (barrier === undefined) return false;
  return !isOpen(tags, BUS_KEYS, PASSABLE.has(barrier)) || !fits(tags, bus);
}
