import { ROAD_CLASSES, type RoadWays, WAY_USE } from '@leeway/model';
import type { MapFile, Member, Tags } from './elements.ts';
import type { RoadCounts } from './findings.ts';
import { type BusSize, isBusBarrier, type RoadVerdict, roadVerdict } from './road-rules.ts';
import { type TurnRule, turnRule } from './turn-rules.ts';

/** Degrees; what lies outside is left out. */
export type MapBounds = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

type RawWay = { readonly id: number; readonly nodes: readonly number[]; readonly verdict: RoadVerdict };

/** Roads and what was counted on the way to them. `seen` is every way of the file, road or not. */
export type Collected = { readonly ways: RoadWays; readonly counts: RoadCounts; readonly seen: number };

/** Goes through a map twice: for roads and turns, then for the nodes that these need. */
export async function collectRoads(file: MapFile, bus: BusSize, bounds: MapBounds | null): Promise<Collected> {
  const raw: RawWay[] = [];
  const rules: TurnRule[] = [];
  let seen = 0;
  let barredBySize = 0;
  await file.visit({
    way(id, nodes, tags) {
      seen += 1;
      const verdict = roadVerdict(tags, bus);
      if (!verdict) return;
      if (verdict.barredBySize) barredBySize += 1;
      if (verdict.use !== 0 && nodes.length > 1) raw.push({ id, nodes, verdict });
    },
    relation(_: number, members: readonly Member[], tags: Tags) {
      const rule = turnRule(members, tags);
      if (rule) rules.push(rule);
    },
  });
  const nodes = await neededNodes(file, raw, bus, bounds);
  const { ways, cutWays } = columns(raw, nodes);
  const turns = placedTurns(ways, rules);
  return {
    ways: { ...ways, turns: turns.columns },
    seen,
    counts: {
      ways: raw.length,
      busWays: raw.filter(({ verdict }) => (verdict.use & (WAY_USE.busForward + WAY_USE.busBackward)) !== 0).length,
      barredBySize,
      cutWays: bounds ? 0 : cutWays,
      turns: turns.columns.via.length,
      turnsOverWays: rules.filter(({ kind }) => kind === 'over-way').length,
      turnsByTime: rules.filter(({ kind }) => kind === 'by-time').length,
    },
  };
}

type Nodes = {
  readonly ids: Float64Array;
  /** NaN where the file or the bounds lack the node. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly barriers: readonly number[];
};

function positionIn(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = ids[middle] as number;
    if (value === id) return middle;
    if (value < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

async function neededNodes(
  file: MapFile,
  raw: readonly RawWay[],
  bus: BusSize,
  bounds: MapBounds | null,
): Promise<Nodes> {
  const all = new Float64Array(raw.reduce((sum, { nodes }) => sum + nodes.length, 0));
  let at = 0;
  for (const { nodes } of raw) for (const id of nodes) all[at++] = id;
  const ids = all.sort().filter((id, i) => i === 0 || id !== all[i - 1]);
  const lon = new Float64Array(ids.length).fill(Number.NaN);
  const lat = new Float64Array(ids.length).fill(Number.NaN);
  const barriers: number[] = [];
  await file.visit({
    node(id, x, y, tags) {
      const position = positionIn(ids, id);
      if (position < 0) return;
      if (bounds && !(x >= bounds.west && x <= bounds.east && y >= bounds.south && y <= bounds.north)) return;
      lon[position] = x;
      lat[position] = y;
      if (isBusBarrier(tags(), bus)) barriers.push(position);
    },
  });
  return { ids, lon, lat, barriers };
}

/** Columns of the ways, each cut where nodes are missing; nodes that no way needs are gone. */
function columns(raw: readonly RawWay[], nodes: Nodes): { readonly ways: RoadWays; readonly cutWays: number } {
  const present = nodes.lon.map((x) => (Number.isNaN(x) ? 0 : 1));
  const renumbered = new Int32Array(present.length).fill(-1);
  let kept = 0;
  present.forEach((here, i) => {
    if (here) renumbered[i] = kept++;
  });
  const runs: { readonly way: RawWay; readonly nodes: number[] }[] = [];
  let cutWays = 0;
  for (const way of raw) {
    const positions = way.nodes.map((id) => renumbered[positionIn(nodes.ids, id)] as number);
    if (positions.includes(-1)) cutWays += 1;
    let run: number[] = [];
    for (const position of [...positions, -1]) {
      if (position >= 0) run.push(position);
      else {
        if (run.length > 1) runs.push({ way, nodes: run });
        run = [];
      }
    }
  }
  const wayStart = new Int32Array(runs.length + 1);
  runs.forEach((run, i) => {
    wayStart[i + 1] = (wayStart[i] as number) + run.nodes.length;
  });
  const wayNodes = new Int32Array(wayStart[runs.length] as number);
  runs.forEach((run, i) => {
    wayNodes.set(run.nodes, wayStart[i] as number);
  });
  const names = [...new Set(runs.flatMap(({ way }) => way.verdict.name ?? []))];
  const nameAt = new Map(names.map((name, i) => [name, i]));
  const isPresent = (_: number, i: number): boolean => present[i] === 1;
  const of = (run: (typeof runs)[number]): RoadVerdict => run.way.verdict;
  const none = new Int32Array(0);
  return {
    cutWays,
    ways: {
      nodeIds: nodes.ids.filter(isPresent),
      lon: nodes.lon.filter(isPresent),
      lat: nodes.lat.filter(isPresent),
      wayIds: Float64Array.from(runs, ({ way }) => way.id),
      wayStart,
      wayNodes,
      wayClass: Uint8Array.from(runs, (run) => ROAD_CLASSES.indexOf(of(run).roadClass)),
      wayUse: Uint8Array.from(runs, (run) => of(run).use),
      wayKmh: Float32Array.from(runs, (run) => of(run).kmh),
      wayName: Int32Array.from(runs, (run) => nameAt.get(of(run).name ?? '') ?? -1),
      names,
      busBarriers: Int32Array.from(nodes.barriers, (position) => renumbered[position] as number).sort(),
      turns: { from: none, via: none, to: none, only: new Uint8Array(0) },
    },
  };
}

function placedTurns(ways: RoadWays, rules: readonly TurnRule[]): { readonly columns: RoadWays['turns'] } {
  const positions = new Map<number, number[]>();
  ways.wayIds.forEach((id, i) => {
    positions.set(id, [...(positions.get(id) ?? []), i]);
  });
  const touching = (id: number, node: number): number | undefined =>
    positions.get(id)?.find((way) => ways.wayNodes.subarray(ways.wayStart[way], ways.wayStart[way + 1]).includes(node));
  const rows: { from: number; via: number; to: number; only: number }[] = [];
  for (const rule of rules) {
    if (rule.kind !== 'no' && rule.kind !== 'only') continue;
    const via = positionIn(ways.nodeIds, rule.via);
    for (const fromId of via < 0 ? [] : rule.from) {
      for (const toId of rule.to) {
        const [from, to] = [touching(fromId, via), touching(toId, via)];
        if (from !== undefined && to !== undefined) rows.push({ from, via, to, only: rule.kind === 'only' ? 1 : 0 });
      }
    }
  }
  return {
    columns: {
      from: Int32Array.from(rows, ({ from }) => from),
      via: Int32Array.from(rows, ({ via }) => via),
      to: Int32Array.from(rows, ({ to }) => to),
      only: Uint8Array.from(rows, ({ only }) => only),
    },
  };
}
