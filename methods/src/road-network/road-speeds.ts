import { ROAD_CLASSES, type RoadClass } from '@leeway/model';
import { MethodError } from '../errors/method-error.ts';
import { packedCost } from './packed-cost.ts';
import type { RoadGraph } from './road-graph.ts';

/** How fast a bus drives in one period of the day, such as the morning peak. */
export type RoadSpeeds = {
  /** Shown to people: 'AM peak'. */
  readonly period: string;
  /** km/h by class where no limit is posted. */
  readonly kmh: Readonly<Record<RoadClass, number>>;
  /** What the speed, posted or by class, is multiplied with in this period; 1 where a class is absent. */
  readonly multiplier?: Readonly<Partial<Record<RoadClass, number>>>;
  /** No bus goes faster. */
  readonly kmhMax?: number;
  /** What observation says about single streets: a factor on speed, one per street (see `correctedSpeeds`). */
  readonly streetFactor?: Float64Array;
};

/** The time and length of each whole street as packed costs; the same in both directions. Throws `out-of-range`, `shape`. */
export function streetCosts(graph: RoadGraph, speeds: RoadSpeeds): Float64Array {
  const { streets } = graph;
  if (speeds.streetFactor && speeds.streetFactor.length !== streets.count) {
    throw new MethodError('shape', `${speeds.streetFactor.length} factors for ${streets.count} streets.`);
  }
  const costs = new Float64Array(streets.count);
  for (let s = 0; s < streets.count; s += 1) {
    const metresPerSecond = streetKmh(graph, speeds, s) / 3.6;
    if (!(metresPerSecond > 0 && metresPerSecond < 100)) {
      throw new MethodError('out-of-range', `Street ${s} has a speed of ${metresPerSecond} m/s.`);
    }
    const metres = streets.metres[s] as number;
    costs[s] = packedCost(Math.max(1, Math.round((100 * metres) / metresPerSecond)), Math.round(metres * 10));
  }
  return costs;
}

/** km/h of a bus on one street. */
export function streetKmh({ streets }: RoadGraph, speeds: RoadSpeeds, street: number): number {
  const roadClass = ROAD_CLASSES[streets.roadClass[street] as number] as RoadClass;
  const posted = streets.kmh[street] as number;
  const free = posted > 0 ? posted : speeds.kmh[roadClass];
  const expected = free * (speeds.multiplier?.[roadClass] ?? 1) * (speeds.streetFactor?.[street] ?? 1);
  return Math.min(expected, speeds.kmhMax ?? Number.POSITIVE_INFINITY);
}
