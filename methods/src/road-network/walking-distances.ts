import { isCut } from './hazard-cuts.ts';
import { MinHeap } from './min-heap.ts';
import type { SnappedPlace } from './snapping.ts';
import type { WalkingGraph } from './walking-graph.ts';

/** Walks within the limit: home h reaches `stop[start[h]]` to before `stop[start[h + 1]]`, each with its metres, the stops in rising order. */
export type WalkingDistances = {
  readonly start: Int32Array;
  readonly stop: Int32Array;
  readonly metres: Float64Array;
};

/**
 * Walking distance from each home to every stop within `metresMax`, along open streets, with the straight metres from home to street at
 * the start; a stop is at the kerb and adds none. Exact (Dijkstra, bounded). A home on a street that is not open reaches no stop. The
 * distance is that of the street's line: crossing an ordinary street is free.
 */
export function walkingDistances(
  graph: WalkingGraph,
  homes: readonly SnappedPlace[],
  stops: readonly SnappedPlace[],
  metresMax: number,
): WalkingDistances {
  const { streets } = graph.roads;
  const stopsOn = new Map<number, number[]>();
  stops.forEach(({ street }, i) => {
    if (graph.open[street]) stopsOn.set(street, [...(stopsOn.get(street) ?? []), i]);
  });
  const search = new WalkingSearch(graph);
  const start = new Int32Array(homes.length + 1);
  const [stop, metres]: [number[], number[]] = [[], []];
  homes.forEach((home, h) => {
    const best = new Map<number, number>();
    const offer = (index: number, distance: number): void => {
      if (distance <= metresMax && distance < (best.get(index) ?? Number.POSITIVE_INFINITY)) best.set(index, distance);
    };
    if (graph.open[home.street]) {
      const length = streets.metres[home.street] as number;
      for (const index of stopsOn.get(home.street) ?? []) {
        const { fraction } = stops[index] as SnappedPlace;
        if (!isCut(graph.cuts, home.street, home.fraction, fraction))
          offer(index, home.offsetMetres + Math.abs(fraction - home.fraction) * length);
      }
      search.run(home, metresMax, (street, fromEnd, reached) => {
        for (const index of stopsOn.get(street) ?? []) {
          const { fraction } = stops[index] as SnappedPlace;
          if (!isCut(graph.cuts, street, fromEnd ? 1 : 0, fraction))
            offer(index, reached + (fromEnd ? 1 - fraction : fraction) * (streets.metres[street] as number));
        }
      });
    }
    for (const index of [...best.keys()].sort((a, b) => a - b)) {
      stop.push(index);
      metres.push(best.get(index) as number);
    }
    start[h + 1] = stop.length;
  });
  return { start, stop: Int32Array.from(stop), metres: Float64Array.from(metres) };
}

class WalkingSearch {
  private readonly graph: WalkingGraph;
  private readonly cost: Float64Array;
  private readonly touched: number[] = [];
  private readonly heap = new MinHeap();

  constructor(graph: WalkingGraph) {
    this.graph = graph;
    this.cost = new Float64Array(graph.vertices).fill(Number.POSITIVE_INFINITY);
  }

  /** Reports each open street at each vertex reached: by its last point (`fromEnd`) or its first, and the metres to there. */
  run(
    home: SnappedPlace,
    metresMax: number,
    reachedStreet: (street: number, fromEnd: boolean, metres: number) => void,
  ): void {
    const { graph, cost, touched, heap } = this;
    const { streets } = graph.roads;
    for (const vertex of touched) cost[vertex] = Number.POSITIVE_INFINITY;
    touched.length = 0;
    heap.clear();
    const reach = (vertex: number, metres: number): void => {
      if (metres > metresMax || metres >= (cost[vertex] as number)) return;
      if (cost[vertex] === Number.POSITIVE_INFINITY) touched.push(vertex);
      cost[vertex] = metres;
      heap.push(metres, vertex);
    };
    const length = streets.metres[home.street] as number;
    const { street: own, fraction } = home;
    if (!isCut(graph.cuts, own, 0, fraction)) reach(graph.from[own] as number, home.offsetMetres + fraction * length);
    if (!isCut(graph.cuts, own, fraction, 1))
      reach(graph.to[own] as number, home.offsetMetres + (1 - fraction) * length);
    while (heap.size > 0) {
      const vertex = heap.pop();
      const metres = heap.key;
      if (metres > (cost[vertex] as number)) continue;
      for (let at = graph.start[vertex] as number; at < (graph.start[vertex + 1] as number); at += 1) {
        const street = graph.around[at] as number;
        const passes = !graph.cuts.has(street);
        const further = metres + (streets.metres[street] as number);
        if (graph.from[street] === vertex) {
          reachedStreet(street, false, metres);
          if (passes) reach(graph.to[street] as number, further);
        }
        if (graph.to[street] === vertex) {
          reachedStreet(street, true, metres);
          if (passes) reach(graph.from[street] as number, further);
        }
      }
    }
  }
}
