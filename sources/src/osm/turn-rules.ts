import type { Member, Tags } from './elements.ts';

/** A turn restriction that binds buses; the last two kinds are counted and not applied. */
export type TurnRule = {
  readonly kind: 'no' | 'only' | 'over-way' | 'by-time';
  readonly from: readonly number[];
  readonly via: number;
  readonly to: readonly number[];
};

/** What a relation says of turns; null where it is no restriction or spares buses. */
export function turnRule(members: readonly Member[], tags: Tags): TurnRule | null {
  if (!/^restriction(:bus|:psv)?$/.test(tags.type ?? '')) return null;
  if (/(^|;)\s*(psv|bus)\s*(;|$)/.test(tags.except ?? '')) return null;
  const value = tags['restriction:bus'] ?? tags['restriction:psv'] ?? tags.restriction;
  const idsOf = (role: string, type: Member['type']): number[] =>
    members.filter((member) => member.role === role && member.type === type).map(({ id }) => id);
  const [from, to, via] = [idsOf('from', 'way'), idsOf('to', 'way'), idsOf('via', 'node')];
  if (value === undefined) {
    const timed = tags['restriction:conditional'] ?? tags['restriction:bus:conditional'];
    return timed === undefined ? null : { kind: 'by-time', from, via: via[0] ?? -1, to };
  }
  const kind = value.startsWith('only_') ? 'only' : value.startsWith('no_') ? 'no' : null;
  if (kind === null || from.length === 0 || to.length === 0) return null;
  if (via.length !== 1) return { kind: 'over-way', from, via: -1, to };
  return { kind, from, via: via[0] as number, to };
}
