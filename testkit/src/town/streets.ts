import { osmXml } from '../roads/map-files.ts';
import type { MapWay, SyntheticMap } from '../roads/synthetic-county.ts';
import {
  ARTERIAL_NORTH,
  avenueName,
  BLOCK,
  BRIDGES,
  degrees,
  HALF,
  type Point,
  RIVER_EAST,
  SIGNALS,
  streetName,
} from './ground.ts';

const COLUMNS = Math.round((2 * HALF.east) / BLOCK) + 1;
const ROWS = Math.round((2 * HALF.north) / BLOCK) + 1;
const FIRST_NODE = 1000;
const FIRST_WAY = 500_000;
const DRIVEN_PRIMARY = { highway: 'primary', maxspeed: '45 mph', name: 'Synthetic Highway' };
/** Every fifth line is a through road. */
const THROUGH_EVERY = 5;

const isThrough = (line: number): boolean => line % THROUGH_EVERY === 0;
/** One line in nine runs one way only. */
const oneWay = (line: number): Record<string, string> =>
  line % 9 === 4 ? { oneway: line % 2 === 0 ? 'yes' : '-1' } : {};

const tagsOf = (line: number, name: string): Record<string, string> =>
  isThrough(line)
    ? { highway: 'secondary', maxspeed: '35 mph', name }
    : { highway: 'residential', maxspeed: '25 mph', name, ...oneWay(line) };

const isNear = (value: number, among: readonly number[]): boolean =>
  among.some((one) => Math.abs(value - one) < BLOCK / 2);

/** Points of the grid by column and row, and of the highway by column, with their numbers. */
function numbered() {
  const nodes: { id: number; lon: number; lat: number; tags: Record<string, string> }[] = [];
  const put = (point: Point): number => {
    const { latitude, longitude } = degrees(point);
    nodes.push({ id: FIRST_NODE + nodes.length, lon: longitude, lat: latitude, tags: {} });
    return FIRST_NODE + nodes.length - 1;
  };
  const east = (column: number): number => -HALF.east + column * BLOCK;
  const north = (row: number): number => -HALF.north + row * BLOCK;
  const grid = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => put({ east: east(column), north: north(row) })),
  );
  const highway = Array.from({ length: COLUMNS }, (_, column) => put({ east: east(column), north: ARTERIAL_NORTH }));
  return { nodes, grid, highway, east, north };
}

/** Consecutive nodes of a line, cut where nothing leads on. */
function runs(line: readonly number[], leadsOn: (at: number) => boolean): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  line.forEach((node, at) => {
    run.push(node);
    if (at + 1 < line.length && leadsOn(at)) return;
    if (run.length > 1) found.push(run);
    run = [];
  });
  return found;
}

/**
 * The town's streets as a map: a grid that ends at the river but for its bridges, a highway that avenues cross at its signals
 * alone, through roads, one-way streets, and a banned left turn wherever a one-way street meets a through road.
 */
export function townMap(): SyntheticMap {
  const { nodes, grid, highway, east, north } = numbered();
  const ways: MapWay[] = [];
  const add = (line: readonly number[], tags: Record<string, string>): void => {
    ways.push({ id: FIRST_WAY + ways.length, nodes: [...line], tags });
  };
  grid.forEach((line, row) => {
    const overRiver = (at: number): boolean =>
      !(east(at) < RIVER_EAST && east(at + 1) > RIVER_EAST) || isNear(north(row), BRIDGES);
    for (const run of runs(line, overRiver)) add(run, tagsOf(row, streetName(north(row))));
  });
  for (let column = 0; column < COLUMNS; column += 1) {
    const isCrossing = isNear(east(column), SIGNALS);
    const line = grid.map((row) => row[column] ?? 0);
    const south = line.filter((_, row) => north(row) < ARTERIAL_NORTH);
    const rest = line.slice(south.length);
    const parts = isCrossing ? [[...south, highway[column] ?? 0, ...rest]] : [south, rest];
    for (const part of parts) if (part.length > 1) add(part, tagsOf(column, avenueName(east(column))));
  }
  add(highway, DRIVEN_PRIMARY);
  return { nodes, ways, restrictions: [] };
}

/** The same as a road file. */
export const townStreets = (): string => osmXml(townMap());
