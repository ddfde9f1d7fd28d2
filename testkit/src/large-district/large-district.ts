import { integerBelow, normal, type RandomStream, stream, uniform, unit } from '@leeway/methods';
import { csvText } from '../files/csv.ts';
import { degrees, type Point } from '../town/ground.ts';
import { type BusedLevel, FIRST_NAMES, LAST_NAMES, LEVELS } from '../town/people-data.ts';
import type { DistrictSizes } from './sizes.ts';

/** Metres between stops: no home on the lattice is farther from one than a child walks. */
const SPACING = 500;
/** Metres that a stop lies off its lattice point at most, so that no two ways are alike. */
const OFF = 100;
const WALK_METRES_MOST = '800';
/** Riders who chose a school away from home, and how far away (metres): long ways and thin trips. */
const CHOICE_SHARE = 0.1;
const CHOICE_SPREAD = 7000;
/** Of ten schools, six elementary, two middle and two high; and how many riders each has beside another. */
const TEN_SCHOOLS: readonly BusedLevel[] = [
  ...(['Elementary', 'Middle', 'Elementary', 'High', 'Elementary'] as const),
  ...(['Elementary', 'Middle', 'Elementary', 'High', 'Elementary'] as const),
];
const RIDERS_BESIDE = { Elementary: 2, Middle: 4, High: 5 } as const;
const GRADES = { Elementary: 6, Middle: 3, High: 4 } as const;
const FIRST_GRADE = { Elementary: 0, Middle: 6, High: 9 } as const;

type Half = { readonly east: number; readonly north: number };
type Placed = {
  readonly id: string;
  readonly level: BusedLevel;
  readonly point: Point;
  readonly bell: string;
  readonly riders: number;
};

const coordinates = (point: Point): [string, string] => {
  const { latitude, longitude } = degrees(point);
  return [String(latitude), String(longitude)];
};
const within = (value: number, half: number): number => Math.max(-half, Math.min(half, Math.round(value)));
const somewhere = (random: RandomStream, half: Half): Point => ({
  east: Math.round(uniform(random, -half.east, half.east)),
  north: Math.round(uniform(random, -half.north, half.north)),
});

function lattice(seed: number, stops: number): { readonly points: readonly Point[]; readonly half: Half } {
  const columns = Math.ceil(Math.sqrt(stops * 1.25));
  const rows = Math.ceil(stops / columns);
  const half = { east: (columns * SPACING) / 2, north: (rows * SPACING) / 2 };
  const random = stream(seed, 'large-district-stops');
  const off = () => Math.round(uniform(random, -OFF, OFF));
  const points = Array.from({ length: columns * rows }, (_, at) => ({
    east: (0.5 + (at % columns)) * SPACING - half.east + off(),
    north: (0.5 + Math.floor(at / columns)) * SPACING - half.north + off(),
  }));
  return { points, half };
}

function placedSchools(seed: number, sizes: DistrictSizes, half: Half): readonly Placed[] {
  const random = stream(seed, 'large-district-schools');
  const levels = Array.from({ length: sizes.schools }, (_, at) => TEN_SCHOOLS[at % 10] ?? 'Elementary');
  const shares = levels.reduce((sum, level) => sum + RIDERS_BESIDE[level], 0);
  let [given, upTo] = [0, 0];
  return levels.map((level, at) => {
    upTo += (sizes.riders * RIDERS_BESIDE[level]) / shares;
    const riders = Math.round(upTo) - given;
    given += riders;
    const { bells } = LEVELS[level];
    const bell = bells[integerBelow(random, bells.length)] ?? bells[0];
    const inside = { east: 0.9 * half.east, north: 0.9 * half.north };
    return { id: `C${String(at + 1).padStart(3, '0')}`, level, point: somewhere(random, inside), bell, riders };
  });
}

function riderRows(seed: number, schools: readonly Placed[], half: Half): string[][] {
  let number = 0;
  return schools.flatMap(({ id, level, point, riders }) => {
    const random = stream(seed, 'large-district-riders', id);
    const spread = LEVELS[level].spread;
    return Array.from({ length: riders }, (_, at) => {
      number += 1;
      const far = unit(random) < CHOICE_SHARE ? CHOICE_SPREAD : spread;
      const home = {
        east: within(normal(random, point.east, far), half.east),
        north: within(normal(random, point.north, far), half.north),
      };
      const chair = unit(random) < 0.004;
      const door = chair || unit(random) < 0.006;
      const name = `${FIRST_NAMES[integerBelow(random, FIRST_NAMES.length)]} ${LAST_NAMES[integerBelow(random, LAST_NAMES.length)]}`;
      const grade = FIRST_GRADE[level] + (at % GRADES[level]);
      return [
        ...[`R${String(number).padStart(6, '0')}`, name, id, grade === 0 ? 'KG' : String(grade), ...coordinates(home)],
        ...[WALK_METRES_MOST, chair ? 'yes' : '', chair ? 'lift' : '', door ? 'yes' : ''],
      ];
    });
  });
}

/** Four depots; enough buses that none is wanting, so that few of them are the search's merit. */
function vehicleRows({ riders }: DistrictSizes, half: Half): string[][] {
  const depots = [
    [-0.6, 0.5],
    [0.5, 0.6],
    [0.6, -0.5],
    [-0.5, -0.6],
  ].map(([x = 0, y = 0]) => coordinates({ east: Math.round(x * half.east), north: Math.round(y * half.north) }));
  const row = (id: string, count: number, benches: number, chairs: number, depot: number): string[] => [
    ...[id, String(count), String(benches), String(chairs), chairs > 0 ? 'lift' : '', ...(depots[depot] ?? [])],
    ...[chairs > 0 ? '290' : '260', '34', '1.45', '4'],
  ];
  const large = 4 + Math.ceil(riders / 160);
  return [
    ...['NORTHWEST', 'NORTHEAST', 'SOUTHEAST', 'SOUTHWEST'].map((id, depot) => row(id, large, 12, 0, depot)),
    ...['LIFT-WEST', 'LIFT-EAST'].map((id, depot) => row(id, 4 + Math.ceil(riders / 500), 5, 3, depot)),
  ];
}

const HEADS = {
  'riders.csv': 'riderId,name,schoolId,grade,latitude,longitude,walkMetersMax,wheelchair,needs,doorToDoor',
  'schools.csv': 'schoolId,name,latitude,longitude,bell',
  'stops.csv': 'stopId,name,latitude,longitude',
  'vehicles.csv':
    'vehicleId,count,benches,wheelchairPlaces,offers,yardLatitude,yardLongitude,dayDollars,hourDollars,mileDollars,tripsMax',
  'settings.csv': 'setting,value',
} as const;

/**
 * A district of any size as the files that it would hand in, by name: homes about schools and some far away, stops on a loose
 * lattice, three tiers of bells, four depots. Same seed and sizes, same bytes.
 */
export function largeDistrict(seed: number, sizes: DistrictSizes): ReadonlyMap<string, string> {
  const { points, half } = lattice(seed, sizes.stops);
  const schools = placedSchools(seed, sizes, half);
  const tables: Readonly<Record<keyof typeof HEADS, string[][]>> = {
    'riders.csv': riderRows(seed, schools, half),
    'schools.csv': schools.map(({ id, level, point, bell }) => [id, `${level} ${id}`, ...coordinates(point), bell]),
    'stops.csv': points.map((point, at) => [
      ...[`S${String(at + 1).padStart(4, '0')}`, `Corner ${at + 1}`],
      ...coordinates(point),
    ]),
    'vehicles.csv': vehicleRows(sizes, half),
    'settings.csv': [
      ['rideMinutesMax', '60'],
      ['speedMilesPerHour', '24'],
      ['afternoon', 'own-trips'],
      ['planQuantile', '0.5'],
    ],
  };
  const names = Object.keys(HEADS) as (keyof typeof HEADS)[];
  return new Map(names.map((name) => [name, csvText([HEADS[name].split(','), ...tables[name]])]));
}
