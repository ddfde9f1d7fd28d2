import { normalCdf, normalQuantile } from '../distributions/normal.ts';

/** An estimate whose error is the spread of the units' influences. */
export type InfluenceEstimate = {
  readonly estimate: number;
  readonly standardError: number;
  /** One entry for each unit of the panel. */
  readonly influence: Float64Array;
};

/** Numbers clusters 0, 1, … in order of appearance. */
export function clusterNumbers(
  cluster: ArrayLike<number | string> | undefined,
  units: number,
): { readonly of: Int32Array; readonly count: number } {
  if (cluster === undefined) return { of: Int32Array.from({ length: units }, (_, i) => i), count: units };
  const numbers = new Map<number | string, number>();
  const of = Int32Array.from({ length: units }, (_, i) => {
    const name = cluster[i] as number | string;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { of, count: numbers.size };
}

/** Influences added up inside each cluster. */
export function clusterSums(influence: Float64Array, clusters: { of: Int32Array; count: number }): Float64Array {
  const sums = new Float64Array(clusters.count);
  for (let i = 0; i < influence.length; i += 1) {
    const g = clusters.of[i] as number;
    sums[g] = (sums[g] as number) + (influence[i] as number);
  }
  return sums;
}

export function influenceEstimate(
  estimate: number,
  influence: Float64Array,
  clusters: { readonly of: Int32Array; readonly count: number },
): InfluenceEstimate {
  const sums = clusterSums(influence, clusters);
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  return { estimate, standardError: Math.sqrt(squares) / influence.length, influence };
}

/** Normal interval and two-sided p-value. */
export function normalTest(
  { estimate, standardError }: Pick<InfluenceEstimate, 'estimate' | 'standardError'>,
  confidence: number,
): { readonly low: number; readonly high: number; readonly pValue: number } {
  const half = normalQuantile(0.5 + confidence / 2) * standardError;
  const z = standardError > 0 ? estimate / standardError : 0;
  return { low: estimate - half, high: estimate + half, pValue: standardError > 0 ? 2 * normalCdf(-Math.abs(z)) : 1 };
}
