import { panelVariance } from '@leeway/methods';

/** Where only one year is on record, lasting and passing cannot be told apart; half is taken to last, and pages say so. */
export const SINGLE_YEAR_LASTING_SHARE = 0.5;

/**
 * A unit's lasting difference from the median, given its years: normal, in logarithms. `mean` is `centre` + `trust` ×
 * (`meanOfYears` − `centre`).
 */
export type LastingGap = {
  readonly mean: number;
  readonly sd: number;
  readonly years: number;
  readonly meanOfYears: number;
  readonly centre: number;
  readonly trust: number;
};

/** Residuals of each unit, one per year. */
export type Residuals = ReadonlyMap<number, readonly number[]>;

/** How residuals of many units spread: where they lie, what lasts and what passes, as variances. */
export type Spread = { readonly centre: number; readonly lasting: number; readonly passing: number };

export const meanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function spreadOfOneYear(values: readonly number[]): Spread {
  const centre = meanOf(values);
  const variance = values.reduce((sum, one) => sum + (one - centre) ** 2, 0) / Math.max(1, values.length - 1);
  const lasting = variance * SINGLE_YEAR_LASTING_SHARE;
  return { centre, lasting, passing: variance - lasting };
}

export function spreadOf(residuals: Residuals): Spread {
  if (residuals.size < 2) return { centre: 0, lasting: 0, passing: 0 };
  const units = [...residuals].flatMap(([unit, own]) => own.map(() => unit));
  const values = [...residuals.values()].flat();
  if (units.length === residuals.size) return spreadOfOneYear(values);
  const { mean, betweenVariance, withinVariance } = panelVariance(units, values);
  return { centre: mean, lasting: betweenVariance, passing: withinVariance };
}

/** What lasts and yet may not be the district's own: an error of the fitted median, need that the fit leaves out, unsure wages. */
export type Doubt = {
  readonly fitVariance: number;
  readonly contestedShare: number;
  /** Variance that the wage index's sampling error adds: for districts of this size, and for this one. */
  readonly typicalWageError: number;
  readonly wageError: number;
};

/** However much the drivers left out explain, this part of what lasts stays the district's own. */
const LEAST_OWN_SHARE = 0.1;

/**
 * A unit's mean residual drawn towards the others' by as much as years of units of its size differ by chance, as the fitted
 * median and wages are unsure, and as drivers that the fit leaves out explain (best linear unbiased prediction). All are taken
 * out of what lasts before it is held against anyone. Residuals are from the median, so zero is what the median district with
 * these drivers spends.
 */
export function lastingGap(values: readonly number[], spread: Spread, doubt: Doubt): LastingGap {
  const { centre, lasting, passing } = spread;
  const ofYears = passing / values.length;
  const contested = Math.min((1 - LEAST_OWN_SHARE) * lasting, doubt.contestedShare * (lasting + ofYears));
  const unsure = doubt.fitVariance + contested;
  const own = Math.max(0, lasting - unsure - doubt.typicalWageError);
  const trust = own > 0 ? own / (own + unsure + doubt.wageError + ofYears) : 0;
  const meanOfYears = meanOf(values);
  return {
    mean: centre + trust * (meanOfYears - centre),
    sd: Math.sqrt(own * (1 - trust)),
    years: values.length,
    meanOfYears,
    centre,
    trust,
  };
}
