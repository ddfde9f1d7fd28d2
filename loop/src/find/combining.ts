import { sampleQuantile } from '@leeway/methods';
import type { AreaId } from '@leeway/model';
import { noDraws } from './draws.ts';
import type { Sized } from './sizing.ts';

/** How opportunities that claim the same dollars stand to one another. */
export type Standing = {
  /** Ids of those that count in the total. */
  readonly stands: ReadonlySet<string>;
  readonly sharesDollarsWith: ReadonlyMap<string, readonly string[]>;
  /** Net cents of the whole total, draw by draw. */
  readonly net: Float64Array;
};

const medianNet = (one: Sized): number => one.saving.net.p50;
const idOf = (one: Sized): string => one.proposal.id;
const byMedian = (a: Sized, b: Sized): number => medianNet(b) - medianNet(a) || idOf(a).localeCompare(idOf(b), 'en');

/** Of each exclusive group only the one with the largest median net saving can be done. */
function withoutExclusive(group: readonly Sized[]): Sized[] {
  const best = new Map<string, Sized>();
  const free: Sized[] = [];
  for (const one of [...group].sort(byMedian)) {
    const name = one.proposal.claim.exclusiveGroup;
    if (name === null) free.push(one);
    else if (!best.has(name)) best.set(name, one);
  }
  return [...free, ...best.values()].sort(byMedian);
}

/** Net cents of several on one base, draw by draw: each takes its share of what those before it left. */
export function onShrinkingBase(chosen: readonly Sized[], baseCents: number): Float64Array {
  const net = noDraws();
  const left = noDraws().fill(1);
  for (const one of [...chosen].sort(byMedian)) {
    net.forEach((sum, i) => {
      const share = (one.grossShare[i] ?? 0) * Math.min(1, one.addressableCents / baseCents);
      const rest = left[i] ?? 0;
      net[i] = sum + rest * share * baseCents * (one.cashableShare[i] ?? 0) - (one.oneOffCents[i] ?? 0);
      left[i] = Math.min(1, Math.max(0, rest * (1 - share)));
    });
  }
  return net;
}

/**
 * Which of the claims on one base stand: computed and tried ones (engines, levers) before the gap, unless the gap's median is
 * larger than theirs together; then the gap stands and they are ways to close it. A median of zero or less never stands.
 */
function standing(group: readonly Sized[], baseCents: number): { chosen: Sized[]; net: Float64Array } {
  const possible = withoutExclusive(group).filter((one) => medianNet(one) > 0);
  const specific = possible.filter((one) => one.proposal.kind !== 'gap');
  const [gap] = possible.filter((one) => one.proposal.kind === 'gap');
  const together = onShrinkingBase(specific, baseCents);
  if (gap !== undefined && medianNet(gap) > sampleQuantile(together, 0.5)) {
    return { chosen: [gap], net: onShrinkingBase([gap], baseCents) };
  }
  return { chosen: specific, net: together };
}

/** Puts opportunities together so that no dollar is counted twice. `baseCents` is what an area spends, null where not on record. */
export function combined(all: readonly Sized[], baseCents: (area: AreaId) => number | null): Standing {
  const bases = new Map<AreaId, Sized[]>();
  for (const one of all) {
    const { base } = one.proposal.claim;
    bases.set(base, [...(bases.get(base) ?? []), one]);
  }
  const stands = new Set<string>();
  const sharesDollarsWith = new Map<string, readonly string[]>();
  const net = noDraws();
  for (const [base, group] of bases) {
    const largest = Math.max(...group.map((one) => one.addressableCents));
    const result = standing(group, Math.max(baseCents(base) ?? 0, largest));
    for (const one of result.chosen) stands.add(idOf(one));
    result.net.forEach((value, i) => {
      net[i] = (net[i] ?? 0) + value;
    });
    for (const one of group)
      sharesDollarsWith.set(
        idOf(one),
        group
          .map(idOf)
          .filter((id) => id !== idOf(one))
          .sort(),
      );
  }
  return { stands, sharesDollarsWith, net };
}
