import { normal, type RandomStream } from '@leeway/methods';

/** Metres east and north of the middle of town. */
export type Point = { readonly east: number; readonly north: number };

/** Nowhere in particular on the plains. */
const MIDDLE = { latitude: 38.2, longitude: -98.7 };
const METRES_PER_DEGREE = 111_195;

export const BLOCK = 200;
export const HALF = { east: 7000, north: 5600 } as const;
/** The river runs north to south here, wide enough that a child may cross only at a bridge. */
export const RIVER_EAST = 1500;
export const BRIDGES: readonly number[] = [-3600, -800, 2000, 4400];
/** The arterial runs east to west; it is crossed at signals only. */
export const ARTERIAL_NORTH = -1300;
export const SIGNALS: readonly number[] = [-5600, -4000, -2400, -800, 800, 2400, 4000, 5600];

export const degrees = ({ east, north }: Point): { readonly latitude: number; readonly longitude: number } => ({
  latitude: Number((MIDDLE.latitude + north / METRES_PER_DEGREE).toFixed(6)),
  longitude: Number(
    (MIDDLE.longitude + east / (METRES_PER_DEGREE * Math.cos((MIDDLE.latitude * Math.PI) / 180))).toFixed(6),
  ),
});

const within = (value: number, half: number): number => Math.max(-half, Math.min(half, value));

/** A home about a middle, on the nearest street of the grid: along it, a garden's depth beside it. */
export function homeNear(random: RandomStream, middle: Point, spread: number): Point {
  const east = within(normal(random, middle.east, spread), HALF.east);
  const north = within(normal(random, middle.north, spread), HALF.north);
  const street = Math.round(north / BLOCK) * BLOCK;
  return { east: Math.round(east), north: street + (north > street ? 25 : -25) };
}

const ORDINALS = ['th', 'st', 'nd', 'rd'] as const;
const ordinal = (n: number): string => `${n}${(n % 100 > 10 && n % 100 < 14 ? 'th' : ORDINALS[n % 10]) ?? 'th'}`;

/** Streets are numbered northward, avenues eastward. */
export const streetName = (north: number): string => `${ordinal(Math.round((north + HALF.north) / BLOCK) + 1)} St`;
export const avenueName = (east: number): string => `${ordinal(Math.round((east + HALF.east) / BLOCK) + 1)} Ave`;

/** The crossing's name. */
export const crossing = ({ east, north }: Point): string => `${streetName(north)} & ${avenueName(east)}`;
