import { ROAD_CLASSES, type RoadClass, type RoadWays, WAY_USE } from '@leeway/model';

/** A way of a sketch: names of points in order. */
export type SketchedWay = {
  readonly points: string;
  readonly id?: number;
  readonly roadClass?: RoadClass;
  readonly kmh?: number;
  readonly use?: number;
};

/** A small map written by hand: points in degrees, ways as 'a b c', turns as ['no', way, point, way] by position. For tests and examples. */
export type MapSketch = {
  readonly points: Readonly<Record<string, readonly [number, number]>>;
  readonly ways: readonly SketchedWay[];
  readonly turns?: readonly (readonly ['no' | 'only', number, string, number])[];
  readonly barriers?: readonly string[];
};

/** Road ways of a sketch. Both ways for bus and foot, residential, no limit posted, unless said. */
export function sketchedWays(sketch: MapSketch): RoadWays {
  const names = Object.keys(sketch.points);
  const at = (name: string): number => names.indexOf(name);
  const paths = sketch.ways.map(({ points }) => points.split(' ').map(at));
  const wayStart = new Int32Array(paths.length + 1);
  paths.forEach((path, i) => {
    wayStart[i + 1] = (wayStart[i] as number) + path.length;
  });
  const turns = sketch.turns ?? [];
  const places = Object.values(sketch.points);
  return {
    nodeIds: Float64Array.from(places, (_, i) => i + 1),
    lon: Float64Array.from(places, ([lon]) => lon),
    lat: Float64Array.from(places, ([, lat]) => lat),
    wayIds: Float64Array.from(sketch.ways, ({ id }, i) => id ?? i + 1),
    wayStart,
    wayNodes: Int32Array.from(paths.flat()),
    wayClass: Uint8Array.from(sketch.ways, ({ roadClass }) => ROAD_CLASSES.indexOf(roadClass ?? 'residential')),
    wayUse: Uint8Array.from(sketch.ways, ({ use }) => use ?? WAY_USE.busForward + WAY_USE.busBackward + WAY_USE.walk),
    wayKmh: Float32Array.from(sketch.ways, ({ kmh }) => kmh ?? 0),
    wayName: new Int32Array(paths.length).fill(-1),
    names: [],
    busBarriers: Int32Array.from(sketch.barriers ?? [], at),
    turns: {
      from: Int32Array.from(turns, ([, from]) => from),
      via: Int32Array.from(turns, ([, , via]) => at(via)),
      to: Int32Array.from(turns, ([, , , to]) => to),
      only: Uint8Array.from(turns, ([kind]) => (kind === 'only' ? 1 : 0)),
    },
  };
}
