import { ROAD_CLASSES, type RoadClass, type RoadWays } from '@leeway/model';
import { LARGE_COUNTY, roadWaysOf, syntheticCounty } from '@leeway/testkit';
import {
  type PreparedRoads,
  prepareRoads,
  type RoadGraph,
  type RoadPlace,
  roadGraph,
  roadMatrix,
} from '../src/index.ts';
import type { BenchCase } from './cases.ts';

const STOPS = 3250;
const kmh = Object.fromEntries(ROAD_CLASSES.map((one, i) => [one, 100 - 6 * i])) as Record<RoadClass, number>;

type County = { readonly ways: RoadWays; readonly graph: RoadGraph; readonly stops: readonly RoadPlace[] };
let made: County | null = null;
let prepared: PreparedRoads | null = null;

/** The county and stops at even distances through its list of streets, each served in one direction. */
function county(): County {
  if (made) return made;
  const ways = roadWaysOf(syntheticCounty(LARGE_COUNTY));
  const graph = roadGraph(ways);
  const served = [...graph.connected.keys()].filter((directed) => graph.connected[directed] === 1);
  const stops = Array.from({ length: STOPS }, (_, i) => {
    const directed = served[Math.floor((i * served.length) / STOPS)] as number;
    return { street: directed >> 1, fraction: 0.5, forward: (directed & 1) === 0, backward: (directed & 1) === 1 };
  });
  made = { ways, graph, stops };
  return made;
}

const once = (): PreparedRoads => {
  prepared ??= prepareRoads(county().graph, { period: 'day', kmh });
  return prepared;
};

export const ROAD_NETWORK_CASES: readonly (BenchCase & { readonly prepare: () => unknown })[] = [
  {
    name: 'ways to roads of 109,700 vertices, prepared, and a 3,250 × 3,250 matrix',
    goal: 10,
    prepare: county,
    run: () => roadMatrix(prepareRoads(roadGraph(county().ways), { period: 'day', kmh }), county().stops),
  },
  {
    name: 'the matrix alone, 3,250 × 3,250',
    goal: 3,
    prepare: once,
    run: () => roadMatrix(once(), county().stops),
  },
  {
    name: 'a second period of the day, prepared in the order of the first',
    goal: 5,
    prepare: once,
    run: () => prepareRoads(county().graph, { period: 'peak', kmh, multiplier: { secondary: 0.7 } }, once()),
  },
];
