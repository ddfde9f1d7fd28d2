import { type PreparedRoads, type RoadRoute, RoadRouter, type SnappedPlace } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { TURN_WORDS } from './turn-words-data.ts';

const METRES_PER_MILE = 1609.344;
const RADIANS = Math.PI / 180;
/** A bend of less than this many degrees is no turn; one of more than that turns round. */
const BEND = { least: 35, round: 155 } as const;

type Step = { readonly name: string | null; readonly metres: number; readonly enters: number; readonly leaves: number };

/** Bearing from the north, clockwise, in degrees, of the first and of the last piece of a directed street. */
function bearings({ graph }: PreparedRoads, directed: number): readonly [number, number] {
  const { pointStart, pointLon, pointLat } = graph.streets;
  const street = directed >> 1;
  const [first, last] = [pointStart[street] ?? 0, (pointStart[street + 1] ?? 1) - 1];
  const between = (a: number, b: number): number => {
    const [latA, latB] = [pointLat[a] ?? 0, pointLat[b] ?? 0];
    const east = ((pointLon[b] ?? 0) - (pointLon[a] ?? 0)) * Math.cos(((latA + latB) / 2) * RADIANS);
    return (Math.atan2(east, latB - latA) / RADIANS + 360) % 360;
  };
  return directed & 1
    ? [between(last, last - 1), between(first + 1, first)]
    : [between(first, first + 1), between(last - 1, last)];
}

function steps(roads: PreparedRoads, { directed }: RoadRoute, from: SnappedPlace, to: SnappedPlace): Step[] {
  const { streets, names } = roads.graph;
  return directed.map((one, at) => {
    const street = one >> 1;
    const along = (fraction: number): number => (one & 1 ? 1 - fraction : fraction);
    const start = at === 0 ? along(from.fraction) : 0;
    const end = at === directed.length - 1 ? along(to.fraction) : 1;
    const [enters, leaves] = bearings(roads, one);
    const metres = Math.max(0, end - start) * (streets.metres[street] ?? 0);
    return { name: names[streets.name[street] ?? -1] ?? null, metres, enters, leaves };
  });
}

const bend = (before: Step, after: Step): number => ((after.enters - before.leaves + 540) % 360) - 180;

/** Stretches of one street without a turn, with the bend into each. */
function stretches(all: readonly Step[]) {
  const found: { name: string | null; metres: number; bend: number | null; enters: number }[] = [];
  all.forEach((step, at) => {
    const before = all[at - 1];
    const open = found.at(-1);
    const angle = before ? bend(before, step) : null;
    if (open && angle !== null && Math.abs(angle) < BEND.least && open.name === step.name) open.metres += step.metres;
    else found.push({ name: step.name, metres: step.metres, bend: angle, enters: step.enters });
  });
  return found;
}

/** On which side the driver sees the place that he comes to; null where it lies on the street itself. */
function sideOf(to: SnappedPlace, last: number): 'left' | 'right' | null {
  if (to.side === 'on') return null;
  return (last & 1) === 0 ? to.side : to.side === 'right' ? 'left' : 'right';
}

/** Turns from place to place: where to start, each turn with its street and miles, and the side on which the stop is. */
export class TurnLists {
  private readonly roads: PreparedRoads;
  private readonly router: RoadRouter;

  constructor(roads: PreparedRoads) {
    this.roads = roads;
    this.router = new RoadRouter(roads);
  }

  /** The list in words; empty where no way leads there or nothing is driven. */
  between(from: SnappedPlace, to: SnappedPlace, language: Language): readonly string[] {
    const route = this.router.route(from, to);
    if (!route || route.metres === 0) return [];
    const words = TURN_WORDS[language];
    const lines = stretches(steps(this.roads, route, from, to)).map(({ name, metres, bend: angle, enters }) => {
      const street = name ?? words.unnamed;
      const way = `${(metres / METRES_PER_MILE).toFixed(2)} mi`;
      if (angle === null) return `${words.start(street, words.winds[Math.round(enters / 45) % 8] ?? '')}, ${way}`;
      const size = Math.abs(angle);
      const turn =
        size < BEND.least ? words.on : size > BEND.round ? words.round : angle > 0 ? words.right : words.left;
      return `${turn(street)}, ${way}`;
    });
    const side = sideOf(to, route.directed.at(-1) ?? 0);
    return side === null ? lines : [...lines, words.stop[side]];
  }
}
