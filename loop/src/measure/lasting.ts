import { panelVariance } from '@leeway/methods';

/** Where only one year is on record, lasting and passing cannot be told apart; half is taken to last, and pages say so. */
export const SINGLE_YEAR_LASTING_SHARE = 0.5;

/** A unit's lasting difference from the median, given its years: normal, in logarithms. */
export type LastingGap = { readonly mean: number; readonly sd: number; readonly years: number };

/** Residuals of many units over the years, in step. */
export type Residuals = { readonly unit: readonly number[]; readonly value: readonly number[] };

function fromOneYear({ unit, value }: Residuals): Map<number, LastingGap> {
  const mean = value.reduce((a, b) => a + b, 0) / Math.max(1, value.length);
  const variance = value.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, value.length - 1);
  const lasting = variance * SINGLE_YEAR_LASTING_SHARE;
  const sd = Math.sqrt(lasting * (1 - SINGLE_YEAR_LASTING_SHARE));
  return new Map(unit.map((one, i) => [one, { mean: SINGLE_YEAR_LASTING_SHARE * (value[i] ?? 0), sd, years: 1 }]));
}

/**
 * Each unit's mean residual drawn towards the others by as much as years of units of its size differ by chance. Residuals
 * are from the median, so zero is what fair peers spend; the units' own mean is where shrinking ends.
 */
export function lastingGaps(residuals: Residuals): ReadonlyMap<number, LastingGap> {
  const units = new Set(residuals.unit);
  if (units.size < 2) return new Map();
  if (units.size === residuals.unit.length) return fromOneYear(residuals);
  const panel = panelVariance(residuals.unit, residuals.value);
  return new Map(
    panel.units.map(({ unit, measurements, lastingDeviation, standardDeviation }) => [
      Number(unit),
      { mean: panel.mean + lastingDeviation, sd: standardDeviation, years: measurements },
    ]),
  );
}
