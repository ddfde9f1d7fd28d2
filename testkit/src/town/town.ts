import { integerBelow, stream, uniform, unit } from '@leeway/methods';
import { csvText } from '../files/csv.ts';
import type { School } from '../schools/schools.ts';
import { hazardsGeojson, zonesGeojson } from './barriers.ts';
import { bellChoices } from './bell-choices.ts';
import { BLOCK, crossing, degrees, HALF, homeNear, type Point } from './ground.ts';
import { type BusedLevel, FIRST_NAMES, LAST_NAMES, LEVELS } from './people-data.ts';
import { townStreets } from './streets.ts';

const SCHOOLS = 27;
const STOP_EVERY = 2 * BLOCK;

/** A made-up town as the folder of files that a district would hand in, by name; not yet with today's routes. */
export type Town = { readonly files: ReadonlyMap<string, string> };

type Placed = { readonly school: School; readonly level: BusedLevel; readonly point: Point; readonly bell: string };

const isBused = ({ level }: School): boolean => level in LEVELS;

/** The 27 schools with most pupils of the latest year; at the others everybody walks. */
function bused(schools: readonly School[]): readonly School[] {
  const latest = Math.max(...schools.map(({ fiscalYear }) => fiscalYear));
  const now = schools.filter((school) => school.fiscalYear === latest && isBused(school));
  const kept = new Set(
    [...now]
      .sort((a, b) => b.pupils - a.pupils)
      .slice(0, SCHOOLS)
      .map(({ id }) => id),
  );
  return now.filter(({ id }) => kept.has(id));
}

/** Schools on a loose lattice, so that no quarter is without one. */
function placed(seed: number, schools: readonly School[]): readonly Placed[] {
  const columns = Math.ceil(Math.sqrt(schools.length * 1.3));
  const rows = Math.ceil(schools.length / columns);
  const random = stream(seed, 'town-schools');
  return schools.map((school, at) => {
    const level = school.level as BusedLevel;
    // A stride that shares no factor with the count spreads each level over the whole town.
    const slot = (at * 10) % schools.length;
    const [column, row] = [slot % columns, Math.floor(slot / columns)];
    const snapped = (share: number, half: number): number =>
      Math.round(((share - 0.5) * 2 * half * 0.86 + uniform(random, -500, 500)) / BLOCK) * BLOCK + 60;
    const point = {
      east: snapped((column + 0.5) / columns, HALF.east),
      north: snapped((row + 0.5) / rows, HALF.north),
    };
    const { bells } = LEVELS[level];
    return { school, level, point, bell: bells[integerBelow(random, bells.length)] ?? bells[0] };
  });
}

const GRADES = (low: number, high: number, at: number): string => {
  const grade = low + (at % (high - low + 1));
  return grade === 0 ? 'KG' : String(grade);
};

function riderRows(seed: number, places: readonly Placed[]): string[][] {
  let number = 0;
  return places.flatMap(({ school, level, point }) => {
    const random = stream(seed, 'town-riders', school.id);
    const { rideShare, spread, walkMetersMax } = LEVELS[level];
    return Array.from({ length: Math.round(school.pupils * rideShare) }, (_, at) => {
      number += 1;
      const { latitude, longitude } = degrees(homeNear(random, point, spread));
      const chair = unit(random) < 0.004;
      const door = chair || unit(random) < 0.006;
      const name = `${FIRST_NAMES[integerBelow(random, FIRST_NAMES.length)]} ${LAST_NAMES[integerBelow(random, LAST_NAMES.length)]}`;
      const grade = GRADES(school.gradeLow, school.gradeHigh, at);
      const place = unit(random) < 0.0015 ? ['', ''] : [String(latitude), String(longitude)];
      return [
        ...[`R${String(number).padStart(5, '0')}`, name, school.id, grade, ...place, String(walkMetersMax)],
        ...[chair ? 'yes' : '', chair ? 'lift' : '', door ? 'yes' : ''],
      ];
    });
  });
}

function stopRows(): string[][] {
  const rows: string[][] = [];
  for (let north = -HALF.north; north <= HALF.north; north += STOP_EVERY)
    for (let east = -HALF.east; east <= HALF.east; east += STOP_EVERY) {
      const isNorth = rows.length % 2 === 0;
      // A few steps from the crossing, on the pavement: the bus comes by on that side.
      const { latitude, longitude } = degrees({ east: east + 20, north: north + (isNorth ? 6 : -6) });
      rows.push([
        `S${String(rows.length + 1).padStart(4, '0')}`,
        crossing({ east, north }),
        String(latitude),
        String(longitude),
        'right',
      ]);
    }
  return rows;
}

/**
 * The demo district's town, for the 27 schools that have buses: a grid of streets with a river and an arterial, homes about each
 * school, bells that may move within a window, stops near every second crossing, two yards, and its streets as a road file. A few homes are unknown, as in every real file. Same seed, same bytes.
 */
export function syntheticTown(seed: number, schools: readonly School[]): Town {
  const places = placed(seed, bused(schools));
  const schoolRows = places.map(({ school, level, point, bell }) => {
    const { latitude, longitude } = degrees(point);
    return [school.id, school.name, String(latitude), String(longitude), bell, bellChoices(level, bell)];
  });
  const zones = places.map(({ school, level, point }) => ({ id: school.id, point, walkZone: LEVELS[level].walkZone }));
  const yards = [degrees({ east: -5200, north: 2600 }), degrees({ east: 4200, north: -3400 })];
  const vehicle = (id: string, count: number, benches: number, chairs: number, yard: number): string[] => [
    ...[id, String(count), String(benches), String(chairs), chairs > 0 ? 'lift' : ''],
    ...[
      String(yards[yard]?.latitude ?? ''),
      String(yards[yard]?.longitude ?? ''),
      chairs > 0 ? '150' : '130',
      '34',
      '1.45',
      '4',
    ],
  ];
  return {
    files: new Map([
      [
        'riders.csv',
        csvText([
          [
            'riderId',
            'name',
            'schoolId',
            'grade',
            'latitude',
            'longitude',
            'walkMetersMax',
            'wheelchair',
            'needs',
            'doorToDoor',
          ],
          ...riderRows(seed, places),
        ]),
      ],
      ['schools.csv', csvText([['schoolId', 'name', 'latitude', 'longitude', 'bell', 'bellChoices'], ...schoolRows])],
      ['stops.csv', csvText([['stopId', 'name', 'latitude', 'longitude', 'side'], ...stopRows()])],
      [
        'vehicles.csv',
        csvText([
          [
            'vehicleId',
            'count',
            'benches',
            'wheelchairPlaces',
            'offers',
            'yardLatitude',
            'yardLongitude',
            'dayDollars',
            'hourDollars',
            'mileDollars',
            'tripsMax',
          ],
          vehicle('NORTH', 140, 12, 0, 0),
          vehicle('SOUTH', 140, 12, 0, 1),
          vehicle('LIFT', 60, 5, 3, 0),
        ]),
      ],
      [
        'settings.csv',
        csvText([
          ['setting', 'value'],
          ['rideMinutesMax', '60'],
          ['afternoon', 'own-trips'],
          ['planQuantile', '0.8'],
          ['spareDrivers', '4'],
          ['spareDriverHours', '5'],
        ]),
      ],
      ['roads.osm', townStreets()],
      ['hazards.geojson', hazardsGeojson()],
      ['zones.geojson', zonesGeojson(zones)],
    ]),
  };
}
