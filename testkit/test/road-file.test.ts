import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  measuredDetour,
  PREPARED_ROADS_VERSION,
  preparedRoadsBytes,
  preparedRoadsFrom,
  prepareRoads,
  type RoadGraph,
  roadGraph,
  roadMatrix,
  type SnappedPlace,
  StreetIndex,
  stream,
  UNREACHABLE,
  uniform,
} from '@leeway/methods';
import type { RoadWays } from '@leeway/model';
import { CLASS_SPEEDS, readRoads } from '@leeway/sources';
import { keptBytes } from '@leeway/store';
import { osmPbf, roadWaysOf, SMALL_COUNTY, syntheticCounty } from '@leeway/testkit';
import { afterAll, describe, expect, it } from 'vitest';

const BUS = { heightMetres: 3.2, weightTonnes: 14, lengthMetres: 12, widthMetres: 2.6 };
const SPEEDS = { period: 'AM peak', kmh: CLASS_SPEEDS.kmh };
const map = syntheticCounty(SMALL_COUNTY);
const home = mkdtempSync(join(tmpdir(), 'leeway-roads-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Sixty points thrown over the county, each on the nearest street with the door to the right. */
function stops(graph: RoadGraph): SnappedPlace[] {
  const random = stream(4, 'stops');
  const index = new StreetIndex(graph);
  const { junctionLon, junctionLat } = graph.streets;
  const [west, east] = [Math.min(...junctionLon), Math.max(...junctionLon)];
  const [south, north] = [Math.min(...junctionLat), Math.max(...junctionLat)];
  return Array.from({ length: 60 }, () =>
    index.snap(uniform(random, west, east), uniform(random, south, north), {
      metresMax: 800,
      by: 'bus',
      kerb: 'right',
    }),
  ).flatMap((place) => (place.kind === 'snapped' ? [place] : []));
}

async function readWays(): Promise<{ readonly ways: RoadWays; readonly sha256: string }> {
  const reading = await readRoads(osmPbf(map), 'county.osm.pbf', { bus: BUS });
  if (reading.kind === 'refusal') throw new Error(reading.finding.what.en);
  return reading;
}

describe('a road file', () => {
  it('gives from its bytes the matrix of the county that it was written from', async () => {
    const { ways } = await readWays();
    const [read, made] = [ways, roadWaysOf(map)].map((one) => prepareRoads(roadGraph(one), SPEEDS));
    if (!read || !made) throw new Error('Roads were not prepared.');
    const places = stops(read.graph);
    expect(places.length).toBeGreaterThan(30);
    const matrix = roadMatrix(read, places);
    expect(matrix).toEqual(roadMatrix(made, stops(made.graph)));
    expect(matrix.deciseconds.includes(UNREACHABLE)).toBe(false);
  });

  it('is prepared once: what was kept answers the same, under a key of file, options and form', async () => {
    const { ways, sha256 } = await readWays();
    const roads = prepareRoads(roadGraph(ways), SPEEDS);
    const kept = keptBytes(home, 50_000_000);
    const key = JSON.stringify([sha256, BUS, SPEEDS, PREPARED_ROADS_VERSION]);
    await kept.write(key, preparedRoadsBytes(roads));
    const bytes = await kept.read(key);
    const again = bytes && preparedRoadsFrom(bytes);
    const places = stops(roads.graph);
    expect(again && roadMatrix(again, places)).toEqual(roadMatrix(roads, places));
  });

  it('measures a detour between the straight line and the two sides of a grid’s block', async () => {
    const { ways } = await readWays();
    const roads = prepareRoads(roadGraph(ways), SPEEDS);
    const places = stops(roads.graph);
    const { factor, pairs } = measuredDetour(places, roadMatrix(roads, places));
    const apart = places.flatMap((a) => places.filter((b) => a.lon !== b.lon || a.lat !== b.lat));
    expect(pairs).toBe(apart.length);
    expect(factor).toBeGreaterThan(1.05);
    expect(factor).toBeLessThan(1.9);
  });
});
