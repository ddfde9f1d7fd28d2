import type { RoadWays } from '@leeway/model';
import type { Grouped } from './grouped.ts';
import { isBusLegal, type Streets } from './streets.ts';

/** Which directed streets may not follow a directed street, and how many restrictions could not be placed. */
export type TurnBans = {
  readonly bans: ReadonlyMap<number, ReadonlySet<number>>;
  /** Restrictions that were applied. */
  readonly applied: number;
  /** Positions in `ways.turns` of restrictions whose ways run through the node instead of ending there, so the turn is not determined. */
  readonly ambiguous: readonly number[];
};

/** Translates turn restrictions between ways into banned pairs of directed streets. `leaving` groups directed streets by the vertex they leave. */
export function turnBans(ways: RoadWays, streets: Streets, ends: Int32Array, leaving: Grouped): TurnBans {
  const vertexOfNode = new Map<number, number>();
  streets.junctionNode.forEach((node, junction) => {
    vertexOfNode.set(node, junction);
  });
  const bans = new Map<number, Set<number>>();
  const ban = (arriving: number, departing: number): void => {
    const set = bans.get(arriving) ?? new Set<number>();
    bans.set(arriving, set.add(departing));
  };
  const ambiguous: number[] = [];
  let applied = 0;
  const { from, via, to, only } = ways.turns;
  for (let t = 0; t < via.length; t += 1) {
    const vertex = vertexOfNode.get(via[t] as number);
    if (vertex === undefined) continue;
    const around = [...leaving.members.subarray(leaving.start[vertex], leaving.start[vertex + 1])];
    const out = around.filter((directed) => isBusLegal(streets, directed));
    const arriving = around
      .filter((directed) => streets.way[directed >> 1] === from[t] && isBusLegal(streets, directed ^ 1))
      .map((directed) => directed ^ 1)
      .filter((directed) => ends[directed ^ 1] === vertex);
    const departing = out.filter((directed) => streets.way[directed >> 1] === to[t]);
    if (arriving.length === 0 || departing.length === 0) continue;
    if (from[t] === to[t] && only[t] === 0) {
      for (const directed of arriving) ban(directed, directed ^ 1);
    } else if (arriving.length > 1 || departing.length > 1) {
      ambiguous.push(t);
      continue;
    } else if (only[t] === 1) {
      for (const directed of out) if (directed !== departing[0]) ban(arriving[0] as number, directed);
    } else {
      ban(arriving[0] as number, departing[0] as number);
    }
    applied += 1;
  }
  return { bans, applied, ambiguous };
}
