import { ROAD_CLASSES, type RoadClass, type RoadWays, WAY_USE } from '@leeway/model';
import type { SyntheticMap } from './synthetic-county.ts';

const KMH_PER_MPH = 1.609344;

/** The roads of a generated map as a reader should give them, made without a reader. */
export function roadWaysOf(map: SyntheticMap): RoadWays {
  const nodeAt = new Map(map.nodes.map((node, i) => [node.id, i]));
  const wayAt = new Map(map.ways.map((way, i) => [way.id, i]));
  const at = (of: Map<number, number>, id: number): number => of.get(id) ?? -1;
  const names = [...new Set(map.ways.flatMap((way) => way.tags.name ?? []))];
  const nameAt = new Map(names.map((name, i) => [name, i]));
  const wayStart = new Int32Array(map.ways.length + 1);
  map.ways.forEach((way, i) => {
    wayStart[i + 1] = (wayStart[i] as number) + way.nodes.length;
  });
  const use = (oneway: string | undefined): number => {
    const bus = oneway === 'yes' ? WAY_USE.busForward : oneway === '-1' ? WAY_USE.busBackward : 3;
    return bus + WAY_USE.walk;
  };
  return {
    nodeIds: Float64Array.from(map.nodes, ({ id }) => id),
    lon: Float64Array.from(map.nodes, ({ lon }) => lon),
    lat: Float64Array.from(map.nodes, ({ lat }) => lat),
    wayIds: Float64Array.from(map.ways, ({ id }) => id),
    wayStart,
    wayNodes: Int32Array.from(map.ways.flatMap(({ nodes }) => nodes.map((id) => at(nodeAt, id)))),
    wayClass: Uint8Array.from(map.ways, ({ tags }) => ROAD_CLASSES.indexOf(tags.highway as RoadClass)),
    wayUse: Uint8Array.from(map.ways, ({ tags }) => use(tags.oneway)),
    wayKmh: Float32Array.from(map.ways, ({ tags }) => (Number.parseFloat(tags.maxspeed ?? '0') || 0) * KMH_PER_MPH),
    wayName: Int32Array.from(map.ways, ({ tags }) => (tags.name ? (nameAt.get(tags.name) ?? -1) : -1)),
    names,
    busBarriers: Int32Array.from(map.nodes.flatMap(({ tags }, i) => (tags.barrier ? [i] : []))),
    turns: {
      from: Int32Array.from(map.restrictions, ({ from }) => at(wayAt, from)),
      via: Int32Array.from(map.restrictions, ({ via }) => at(nodeAt, via)),
      to: Int32Array.from(map.restrictions, ({ to }) => at(wayAt, to)),
      only: Uint8Array.from(map.restrictions, ({ kind }) => (kind.startsWith('only') ? 1 : 0)),
    },
  };
}
