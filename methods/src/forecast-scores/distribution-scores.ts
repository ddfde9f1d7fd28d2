import { normalCdf, normalDensity } from '../distributions/normal.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireOpenShare } from '../errors/requirements.ts';

/** A forecast distribution by some of its quantiles: `level` strictly between 0 and 1, both columns rising. */
export type ForecastQuantile = { readonly level: number; readonly value: number };

/** Throws `too-few-rows`, `out-of-range` (levels not rising within 0..1, values falling), `not-finite`. */
export function requireQuantiles(quantiles: readonly ForecastQuantile[]): void {
  if (quantiles.length === 0) throw new MethodError('too-few-rows', 'A forecast distribution has no quantile.');
  requireFinite(
    'Quantiles',
    quantiles.map(({ value }) => value),
  );
  quantiles.forEach(({ level, value }, i) => {
    requireOpenShare('A level', level);
    const before = quantiles[i - 1];
    if (before !== undefined && !(level > before.level && value >= before.value)) {
      throw new MethodError(
        'out-of-range',
        `Quantiles must rise, but ${value} at ${level} follows ${before.value} at ${before.level}.`,
      );
    }
  });
}

/** Quantile loss: (a − q)p above the quantile, (q − a)(1 − p) below (Koenker and Bassett 1978). Throws `out-of-range`. */
export function pinballLoss(actual: number, { level, value }: ForecastQuantile): number {
  requireOpenShare('The level', level);
  return actual >= value ? level * (actual - value) : (1 - level) * (value - actual);
}

/**
 * Interval score of a central interval that should miss `miscoverage`: its width, plus 2/miscoverage times the distance by
 * which it is missed (Winkler 1972; Gneiting and Raftery 2007, equation 43). Throws `out-of-range`.
 */
export function intervalScore(
  actual: number,
  { low, high }: { readonly low: number; readonly high: number },
  miscoverage: number,
): number {
  requireOpenShare('Miscoverage', miscoverage);
  if (!(low <= high)) throw new MethodError('out-of-range', `The interval ${low}..${high} falls.`);
  return high - low + (2 / miscoverage) * Math.max(low - actual, actual - high, 0);
}

/** Continuous ranked probability score of a normal forecast, in the value's unit (Gneiting and Raftery 2007, equation 21). */
export function normalRankedScore(actual: number, mean: number, standardDeviation: number): number {
  if (standardDeviation === 0) return Math.abs(actual - mean);
  if (!(standardDeviation > 0))
    throw new MethodError('out-of-range', `A standard deviation must not be below 0, but got ${standardDeviation}.`);
  const z = (actual - mean) / standardDeviation;
  return standardDeviation * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/**
 * Continuous ranked probability score of an ensemble's empirical distribution: E|X − a| − E|X − X′|/2 (Gneiting and Raftery
 * 2007, equation 20). Throws `too-few-rows`, `not-finite`.
 */
export function ensembleRankedScore(actual: number, members: ArrayLike<number>): number {
  requireFinite('Members', members);
  const sorted = Float64Array.from(members).sort();
  const n = sorted.length;
  if (n === 0) throw new MethodError('too-few-rows', 'An ensemble needs a member, but got none.');
  let [distance, spread] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    distance += Math.abs((sorted[i] as number) - actual) / n;
    // Σ over pairs of |x_i − x_j|, each member weighted by how many lie below less how many above.
    spread += ((2 * i - n + 1) * (sorted[i] as number)) / (n * n);
  }
  return distance - spread;
}

/**
 * Continuous ranked probability score from quantiles: twice the pinball loss integrated over the levels, each quantile standing
 * for the levels nearest to it. Exact as the levels grow dense. Throws as `requireQuantiles`.
 */
export function quantileRankedScore(actual: number, quantiles: readonly ForecastQuantile[]): number {
  requireQuantiles(quantiles);
  return quantiles.reduce((sum, quantile, i) => {
    const before = quantiles[i - 1];
    const after = quantiles[i + 1];
    const from = before === undefined ? 0 : (before.level + quantile.level) / 2;
    const to = after === undefined ? 1 : (quantile.level + after.level) / 2;
    return sum + 2 * (to - from) * pinballLoss(actual, quantile);
  }, 0);
}

/**
 * Where the actual value fell in its forecast distribution (PIT), 0..1: linear between quantiles, and halfway into the tail
 * outside them, since quantiles say no more. Uniform when the forecasts are calibrated. Throws as `requireQuantiles`.
 */
export function probabilityIntegral(actual: number, quantiles: readonly ForecastQuantile[]): number {
  requireQuantiles(quantiles);
  const above = quantiles.findIndex(({ value }) => actual < value);
  const [low, high] = [above === -1 ? quantiles.at(-1) : quantiles[above - 1], quantiles[above]];
  if (low === undefined) return (quantiles[0]?.level ?? 0) / 2;
  if (high === undefined) return actual === low.value ? low.level : (1 + low.level) / 2;
  return low.level + ((high.level - low.level) * (actual - low.value)) / (high.value - low.value);
}
