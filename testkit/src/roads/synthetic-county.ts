import { integerBelow, type RandomStream, stream, uniform, unit } from '@leeway/methods';
import type { CountyPlan } from './county-plan.ts';
import { type CountyEdge, edgeBetween, type Lattice, latticeOf } from './lattice.ts';

/** A way as a road file holds it: ids of nodes in order, and tags. */
export type MapWay = {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
};

/** A map in the terms of OpenStreetMap, made by a generator: no place on Earth looks like it. */
export type SyntheticMap = {
  readonly nodes: readonly {
    readonly id: number;
    readonly lon: number;
    readonly lat: number;
    readonly tags: Readonly<Record<string, string>>;
  }[];
  readonly ways: readonly MapWay[];
  readonly restrictions: readonly {
    readonly id: number;
    readonly from: number;
    readonly via: number;
    readonly to: number;
    readonly kind: string;
  }[];
};

const STEP_DEGREES = 0.0009;
const ORIGIN = { lon: -95.2, lat: 40.1 };
/** Degrees with seven decimals, as road files store them. */
const stored = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/**
 * A plausible county: towns with a grid that has gaps, one-way pairs, arterials, culs-de-sac and banned turns, and country roads between. The
 * same seed gives the same county.
 */
export function syntheticCounty(plan: CountyPlan, seed = 1): SyntheticMap {
  const random = stream(seed, 'county');
  const lattice = latticeOf(plan, random.branch('gaps'));
  const place = random.branch('places');
  const nodes = lattice.cells.map((cell, i) => ({
    id: 1000 + i,
    lon: stored(ORIGIN.lon + ((cell % plan.size) + uniform(place, -0.25, 0.25)) * STEP_DEGREES * 1.3),
    lat: stored(ORIGIN.lat + (Math.floor(cell / plan.size) + uniform(place, -0.25, 0.25)) * STEP_DEGREES),
    tags: {} as Record<string, string>,
  }));
  const turning = turningNodes(lattice, random.branch('turns'));
  const ways = latticeWays(plan, lattice, turning, random.branch('one-way'));
  addCulsDeSac(lattice, nodes, ways, random.branch('culs-de-sac'));
  for (const node of nodes) if (integerBelow(place, 700) === 0) node.tags.barrier = 'bollard';
  return { nodes, ways, restrictions: bannedTurns(ways, turning, random.branch('bans')) };
}

/** Nodes at which a turn will be banned; ways end there. */
function turningNodes(lattice: Lattice, random: RandomStream): Set<number> {
  const chosen = new Set<number>();
  lattice.cells.forEach((_, i) => {
    if (lattice.isTown[i] && integerBelow(random, 40) === 0) chosen.add(1000 + i);
  });
  return chosen;
}

function latticeWays(plan: CountyPlan, lattice: Lattice, turning: Set<number>, random: RandomStream): MapWay[] {
  const ways: MapWay[] = [];
  for (const direction of ['row', 'column'] as const) {
    for (let line = 0; line < plan.size; line += 1) {
      const oneWay = unit(random) < 0.3 ? (unit(random) < 0.5 ? 'yes' : '-1') : 'no';
      let run: number[] = [];
      let along: CountyEdge | null = null;
      const close = (): void => {
        if (run.length > 1 && along) {
          ways.push({ id: 500_000 + ways.length, nodes: run, tags: tagsOf(along, direction, line, oneWay) });
        }
        run = [];
      };
      for (let step = 0; step + 1 < plan.size; step += 1) {
        const edge = edgeBetween(lattice, direction, line, step);
        if (!edge || edge.kind !== along?.kind || turning.has(1000 + edge.from)) {
          close();
          along = edge;
        }
        if (!edge) continue;
        if (run.length === 0) run.push(1000 + edge.from);
        run.push(1000 + edge.to);
      }
      close();
    }
  }
  return ways;
}

function tagsOf(edge: CountyEdge, direction: string, line: number, oneWay: string): Record<string, string> {
  const name = direction === 'row' ? `Street ${line}` : `Avenue ${line}`;
  if (edge.kind === 'primary') return { highway: 'primary', name, maxspeed: '45 mph', sidewalk: 'no' };
  if (edge.kind === 'secondary') return { highway: 'secondary', name, maxspeed: '40 mph' };
  if (edge.kind === 'country') return { highway: 'tertiary', name: `County Road ${line}`, maxspeed: '55 mph' };
  return oneWay === 'no' ? { highway: 'residential', name } : { highway: 'residential', name, oneway: oneWay };
}

function addCulsDeSac(
  lattice: Lattice,
  nodes: { id: number; lon: number; lat: number; tags: Record<string, string> }[],
  ways: MapWay[],
  random: RandomStream,
): void {
  lattice.cells.forEach((_, i) => {
    if (!lattice.isTown[i] || unit(random) > 0.12) return;
    const { lon, lat } = nodes[i] as { lon: number; lat: number };
    const id = 1000 + nodes.length;
    nodes.push({
      id,
      lon: stored(lon + 0.45 * STEP_DEGREES),
      lat: stored(lat + uniform(random, 0.3, 0.5) * STEP_DEGREES),
      tags: {},
    });
    ways.push({ id: 500_000 + ways.length, nodes: [1000 + i, id], tags: { highway: 'residential' } });
  });
}

const KINDS = ['no_left_turn', 'no_right_turn', 'no_u_turn', 'only_straight_on', 'no_straight_on'] as const;

function bannedTurns(
  ways: readonly MapWay[],
  turning: Set<number>,
  random: RandomStream,
): SyntheticMap['restrictions'] {
  const around = new Map<number, MapWay[]>();
  for (const way of ways) {
    for (const end of new Set([way.nodes[0] as number, way.nodes[way.nodes.length - 1] as number])) {
      if (turning.has(end)) around.set(end, [...(around.get(end) ?? []), way]);
    }
  }
  return [...around].flatMap(([via, there], i) => {
    if (there.length < 3) return [];
    const kind = KINDS[integerBelow(random, KINDS.length)] as string;
    const from = there[integerBelow(random, there.length)] as MapWay;
    const others = there.filter((way) => way !== from);
    const to = kind === 'no_u_turn' ? from : (others[integerBelow(random, others.length)] as MapWay);
    return [{ id: 900_000 + i, from: from.id, via, to: to.id, kind }];
  });
}
