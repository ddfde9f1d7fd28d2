import type { BusKind } from '../problem.ts';
import type { DrivingPrices } from '../search/search-problem.ts';
import { meanPrices } from './search-matrices.ts';

/**
 * What each bus costs more than a matrix at the fleet's mean prices says; null where all cost the same. With mean a for a second and d for a
 * metre a leg costs c = a t + d m, so that at own prices a′ and d′ it costs d′/d c + (a′ − a d′/d) t. Where d is zero, so is every d′.
 */
export function drivingPrices(fleet: readonly BusKind[]): DrivingPrices | null {
  const buses = fleet.flatMap((kind) => Array.from({ length: kind.count }, () => kind));
  const [first] = buses;
  const isAlike = ({ hourCents, kilometreCents }: BusKind): boolean =>
    hourCents === first?.hourCents && kilometreCents === first.kilometreCents;
  if (buses.every(isAlike)) return null;
  const { perSecond, perMetre } = meanPrices(fleet);
  const own = (kind: BusKind) => meanPrices([{ ...kind, count: 1 }]);
  const share = (kind: BusKind): number => (perMetre === 0 ? 1 : own(kind).perMetre / perMetre);
  const ofTime = (kind: BusKind, times: number): number => (own(kind).perSecond - times * perSecond) / 1000;
  return {
    ofCost: Float64Array.from(buses, (kind) => share(kind) - 1),
    ofTime: Float64Array.from(buses, (kind) => ofTime(kind, share(kind))),
    standing: Float64Array.from(buses, (kind) => ofTime(kind, 1)),
  };
}
