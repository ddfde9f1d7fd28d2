import { normal, type RandomStream, stream, uniform } from '@leeway/methods';
import { placeNames } from '../names/place-names.ts';
import { centroid, contains, nearerPart, type Point, type Polygon } from './polygon.ts';

/** A county of the synthetic state. */
export type County = {
  /** 'ZZ001' and so on. */
  readonly id: string;
  readonly name: string;
  readonly outline: Polygon;
  /** How near to the towns, standardised over the counties: 0 is ordinary, 2 is the metropolis. */
  readonly urbanity: number;
};

const COUNTY_COUNT = 40;
const EVENING_ROUNDS = 3;

/** The state's border: a rounded, uneven shape about six units wide and four high. */
export function stateOutline(seed: number): Polygon {
  const random = stream(seed, 'outline');
  const waves = [2, 3, 5, 8].map((frequency) => ({
    frequency,
    size: uniform(random, 0.3, 1) * (0.16 / Math.sqrt(frequency)),
    phase: uniform(random, 0, 2 * Math.PI),
  }));
  return Array.from({ length: 90 }, (_, index) => {
    const angle = (2 * Math.PI * index) / 90;
    const radius = 1 + waves.reduce((sum, wave) => sum + wave.size * Math.cos(wave.frequency * angle + wave.phase), 0);
    return [3 * radius * Math.cos(angle), 2.1 * radius * Math.sin(angle)] as const;
  });
}

/** A point inside a polygon, evenly spread. */
export function pointInside(random: RandomStream, polygon: Polygon): Point {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const point: Point = [
      uniform(random, Math.min(...xs), Math.max(...xs)),
      uniform(random, Math.min(...ys), Math.max(...ys)),
    ];
    if (contains(polygon, point)) return point;
  }
  return centroid(polygon);
}

/** Cells of a border: every place belongs to the nearest site; sites move to their cells' centres to even the sizes. */
function cells(border: Polygon, sites: readonly Point[], rounds: number): readonly Polygon[] {
  const split = sites.map((here) =>
    sites.reduce<Polygon>((part, there) => (there === here ? part : nearerPart(part, here, there)), border),
  );
  return rounds === 0 ? split : cells(border, split.map(centroid), rounds - 1);
}

/** How near to one of three towns of falling size, before standardising. */
function townReach(towns: readonly Point[], [x, y]: Point): number {
  return towns.reduce((sum, town, rank) => {
    const distance = Math.hypot(town[0] - x, town[1] - y);
    return sum + Math.exp(-((distance / 0.8) ** 2)) / (rank + 1);
  }, 0);
}

/** The counties of the synthetic state, about 40, which fill its border without gaps. */
export function counties(seed: number): readonly County[] {
  const border = stateOutline(seed);
  const random = stream(seed, 'counties');
  const sites = Array.from({ length: COUNTY_COUNT }, () => pointInside(random, border));
  const outlines = cells(border, sites, EVENING_ROUNDS);
  const names = placeNames(stream(seed, 'county-names'), COUNTY_COUNT);
  const centres = outlines.map(centroid);
  const towns = [7, 19, 31].map((index) => centres[index] ?? ([0, 0] as const));
  const reach = centres.map((centre) => townReach(towns, centre) + normal(random, 0, 0.03));
  const mean = reach.reduce((a, b) => a + b, 0) / reach.length;
  const deviation = Math.sqrt(reach.reduce((sum, value) => sum + (value - mean) ** 2, 0) / reach.length);
  return outlines.map((outline, index) => ({
    id: `ZZ${String(index + 1).padStart(3, '0')}`,
    name: names[index] ?? '',
    outline,
    urbanity: ((reach[index] ?? mean) - mean) / deviation,
  }));
}
