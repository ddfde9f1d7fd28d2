import { sampleQuantile } from '@leeway/methods';
import type { AreaId } from '@leeway/model';
import { DRAWS, noDraws } from './draws.ts';
import { homeOf, type Pool, poolsOfClaim } from './pools.ts';
import type { Sized } from './sizing.ts';

/** How opportunities that claim the same dollars stand to one another. */
export type Standing = {
  /** Ids of those that count in the total. */
  readonly stands: ReadonlySet<string>;
  readonly sharesDollarsWith: ReadonlyMap<string, readonly string[]>;
  /** Net cents of the whole total, draw by draw. */
  readonly net: Float64Array;
  /** What each that stands adds to the mean of the total, in whole cents: together exactly `mean`. */
  readonly meanInTotal: ReadonlyMap<string, number>;
  readonly mean: number;
  /** The most that any draw takes of each pool, gross, as a share of it. */
  readonly mostTaken: ReadonlyMap<string, number>;
};

const medianNet = (one: Sized): number => one.saving.net.p50;
const idOf = (one: Sized): string => one.proposal.id;
const isEngine = (one: Sized): boolean => one.proposal.kind === 'engine';

/** What was computed for this district before what was tried elsewhere, then the largest median. */
const byStanding = (a: Sized, b: Sized): number =>
  Number(isEngine(b)) - Number(isEngine(a)) || medianNet(b) - medianNet(a) || idOf(a).localeCompare(idOf(b), 'en');

/** Of each exclusive group only one can be done: the computed one, else that with the largest median net saving. */
function withoutExclusive(group: readonly Sized[]): Sized[] {
  const best = new Map<string, Sized>();
  const free: Sized[] = [];
  for (const one of [...group].sort(byStanding)) {
    const name = one.proposal.claim.exclusiveGroup;
    if (name === null) free.push(one);
    else if (!best.has(name)) best.set(name, one);
  }
  return [...free, ...best.values()].sort(byStanding);
}

type Part = { readonly pool: Pool; readonly cents: number };

/** A claim's dollars over the pools that hold them, in proportion, never more than a pool has; where the record shows none, over one of its base's. */
function partsOf(one: Sized, pools: readonly Pool[], largestOf: (base: AreaId) => number): Part[] {
  const { claim } = one.proposal;
  const held = poolsOfClaim(pools, claim);
  const whole = held.reduce((sum, { cents }) => sum + cents, 0);
  if (held.length === 0) {
    const pool = { name: `not shown: ${claim.base}`, area: claim.base, functions: [], cents: largestOf(claim.base) };
    return [{ pool, cents: one.addressableCents }];
  }
  const share = Math.min(1, one.addressableCents / whole);
  return held.map((pool) => ({ pool, cents: share * pool.cents }));
}

export type Together = {
  readonly net: Float64Array;
  readonly netOf: ReadonlyMap<string, Float64Array>;
  readonly left: ReadonlyMap<string, Float64Array>;
};

/** Several on shrinking pools, draw by draw: each takes its share of what those before it left. */
export function onShrinkingPools(chosen: readonly Sized[], pools: readonly Pool[]): Together {
  const net = noDraws();
  const left = new Map<string, Float64Array>();
  const netOf = new Map<string, Float64Array>();
  const largestOf = (base: AreaId): number =>
    Math.max(...chosen.filter((one) => one.proposal.claim.base === base).map((one) => one.addressableCents));
  for (const one of [...chosen].sort(byStanding)) {
    const reached = noDraws();
    for (const { pool, cents } of partsOf(one, pools, largestOf)) {
      const rest = left.get(pool.name) ?? noDraws().fill(1);
      left.set(pool.name, rest);
      for (let i = 0; i < DRAWS; i += 1) {
        const before = rest[i] ?? 0;
        reached[i] = (reached[i] ?? 0) + before * cents;
        rest[i] = Math.min(1, Math.max(0, before * (1 - ((one.grossShare[i] ?? 0) * cents) / pool.cents)));
      }
    }
    const own = reached.map(
      (cents, i) => cents * (one.grossShare[i] ?? 0) * (one.cashableShare[i] ?? 0) - (one.oneOffCents[i] ?? 0),
    );
    netOf.set(idOf(one), own);
    own.forEach((value, i) => {
      net[i] = (net[i] ?? 0) + value;
    });
  }
  return { net, netOf, left };
}

/**
 * Which of the claims with one home stand: computed and tried ones (engines, levers) before the gap. Where none is computed and
 * the gap's median is larger than theirs together, the gap stands and they are ways to close it; a computed one replaces the gap
 * whatever its size, since it is known here and the gap is only expected. A median of zero or less never stands.
 */
function standing(group: readonly Sized[], pools: readonly Pool[]): readonly Sized[] {
  const possible = withoutExclusive(group.filter((one) => medianNet(one) > 0));
  const specific = possible.filter((one) => one.proposal.kind !== 'gap');
  if (specific.some(isEngine)) return specific;
  const [gap] = possible.filter((one) => one.proposal.kind === 'gap');
  const together = onShrinkingPools(specific, pools).net;
  return gap !== undefined && medianNet(gap) > sampleQuantile(together, 0.5) ? [gap] : specific;
}

const meanCents = (draws: Float64Array): number => Math.round(draws.reduce((a, b) => a + b, 0) / draws.length);

/** Puts opportunities together so that no dollar is counted twice: they compete within what the record keeps undivided. */
export function combined(all: readonly Sized[], pools: readonly Pool[]): Standing {
  const homes = new Map<AreaId, Sized[]>();
  for (const one of all) {
    const home = homeOf(pools, one.proposal.claim);
    homes.set(home, [...(homes.get(home) ?? []), one]);
  }
  const chosen: Sized[] = [];
  const sharesDollarsWith = new Map<string, readonly string[]>();
  for (const group of homes.values()) {
    chosen.push(...standing(group, pools));
    const ids = group.map(idOf).sort();
    for (const id of ids)
      sharesDollarsWith.set(
        id,
        ids.filter((other) => other !== id),
      );
  }
  const { net, netOf, left } = onShrinkingPools(chosen, pools);
  const meanInTotal = new Map([...netOf].map(([id, draws]) => [id, meanCents(draws)]));
  return {
    stands: new Set(chosen.map(idOf)),
    sharesDollarsWith,
    net,
    meanInTotal,
    mean: [...meanInTotal.values()].reduce((a, b) => a + b, 0),
    mostTaken: new Map([...left].map(([name, rest]) => [name, 1 - rest.reduce((a, b) => Math.min(a, b), 1)])),
  };
}
