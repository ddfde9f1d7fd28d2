import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { assumedSpeeds, type DistrictRoads, expectedSpeeds, type Period, tracedSpeeds, tracesOf } from '@leeway/areas';
import {
  PREPARED_ROADS_VERSION,
  type PreparedRoads,
  preparedRoadsBytes,
  preparedRoadsFrom,
  prepareRoads,
  type RoadGraph,
  type RoadSpeeds,
  roadGraph,
  StreetIndex,
} from '@leeway/methods';
import { type Finding, findingSentence } from '@leeway/model';
import { CLASS_SPEEDS, type RoutingReading, readRoads } from '@leeway/sources';
import type { KeptBytes } from '@leeway/store';
import type { Call } from '../command.ts';
import { homeFolder } from '../connection.ts';
import { bytesAt } from '../file-bytes.ts';
import { TableFault } from '../tables/table-fault.ts';
import { timed } from '../timed.ts';

/** The largest bus that is to use the roads. */
const BUS = { heightMetres: 3.3, weightTonnes: 15, lengthMetres: 12.2, widthMetres: 2.6 };
const U_TURNS = 'dead-ends';
const KEPT_BYTES_MOST = 4_000_000_000;

const digest = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

type Source = { readonly path: string; readonly sha256: string; readonly bytes: Uint8Array; readonly kept: KeptBytes };

/** What the map's reader said, from the store where the file was read before. */
async function readGraph({
  path,
  bytes,
}: Source): Promise<{ readonly graph: RoadGraph; readonly findings: readonly Finding[] }> {
  const reading = await readRoads(bytes, basename(path), { bus: BUS });
  if (reading.kind === 'refusal')
    throw new TableFault({ en: findingSentence(reading.finding, 'en'), es: findingSentence(reading.finding, 'es') });
  return { graph: roadGraph(reading.ways, { uTurns: U_TURNS }), findings: reading.findings };
}

type Kept = { readonly roads: PreparedRoads; readonly findings: readonly Finding[] };

/** Prepared roads under a key of all that made them: from the store, else made and kept there. */
async function keptOr(source: Source, speeds: RoadSpeeds, make: () => Promise<Kept>): Promise<Kept> {
  const { kept, sha256 } = source;
  const factors = speeds.streetFactor ? digest(new Uint8Array(speeds.streetFactor.buffer)) : null;
  const key = JSON.stringify([sha256, BUS, U_TURNS, { ...speeds, streetFactor: factors }, PREPARED_ROADS_VERSION]);
  const bytes = await kept.read(key);
  const words = await kept.read(`${key} findings`);
  const roads = bytes && preparedRoadsFrom(bytes);
  if (roads && words) return { roads, findings: JSON.parse(new TextDecoder().decode(words)) as readonly Finding[] };
  const made = await make();
  await kept.write(key, preparedRoadsBytes(made.roads));
  await kept.write(`${key} findings`, new TextEncoder().encode(JSON.stringify(made.findings)).buffer);
  return made;
}

type Base = Kept & { readonly speeds: RoadSpeeds };

async function traced(
  source: Source,
  base: Base,
  index: StreetIndex,
  traces: RoutingReading['traces'],
): Promise<Base & { readonly seen: readonly Finding[] }> {
  if (traces.length === 0) return { ...base, seen: [] };
  const found = tracedSpeeds(base.roads, index, traces, base.speeds);
  const made = await keptOr(source, found.speeds, async () => ({
    roads: prepareRoads(base.roads.graph, found.speeds, base.roads),
    findings: base.findings,
  }));
  return { ...made, speeds: found.speeds, seen: found.findings };
}

/** The roads of a district from a road file, at the speeds that its settings and traces give; kept in the data folder for the next time. */
export async function roadsAt(
  path: string,
  { record, traces }: RoutingReading,
  { err, options }: Pick<Call, 'err' | 'options'>,
): Promise<DistrictRoads> {
  const bytes = await bytesAt(path);
  const { keptBytes } = await import('@leeway/store');
  const kept = keptBytes(homeFolder(options.home), KEPT_BYTES_MOST);
  const source: Source = { path, bytes, sha256: digest(bytes), kept };
  const expected = (period: Period) => expectedSpeeds(record.settings, CLASS_SPEEDS.kmh, period);
  const [early, late] = [expected('morning'), expected('afternoon')];
  const [before, after] = [tracesOf(traces, 'morning'), tracesOf(traces, 'afternoon')];
  return timed(`Preparing the roads of ${basename(path)}`, err, async () => {
    const base = await keptOr(source, early, async () => {
      const { graph, findings } = await readGraph(source);
      return { roads: prepareRoads(graph, early), findings };
    });
    const index = new StreetIndex(base.roads.graph);
    const isAlike = JSON.stringify(early.multiplier) === JSON.stringify(late.multiplier);
    const morning = await traced(source, { ...base, speeds: early }, index, before);
    const plain = isAlike
      ? base
      : await keptOr(source, late, async () => ({
          roads: prepareRoads(base.roads.graph, late, base.roads),
          findings: base.findings,
        }));
    const isOne = isAlike && traces.length === 0;
    const afternoon = isOne ? morning : await traced(source, { ...plain, speeds: late }, index, after);
    const seen = [...morning.seen, ...(isOne ? [] : afternoon.seen)];
    const hasSeen = { morning: before.length > 0, afternoon: after.length > 0 };
    return {
      ...{ file: basename(path), morning: morning.roads, afternoon: afternoon.roads, index },
      sha256: digest(source.sha256, JSON.stringify([BUS, U_TURNS, early, late, traces])),
      assumed: assumedSpeeds(record.settings, hasSeen),
      findings: [...base.findings, ...seen],
    };
  });
}
