/** Residuals of one unit over the years: their mean and how many there are. */
export type UnitMean = { readonly mean: number; readonly years: number };

/** How much of the spread of residuals lasts from year to year and how much passes. */
export type VarianceComponents = { readonly lasting: number; readonly passing: number; readonly units: number };

/** Where only one year is on record, lasting and passing cannot be told apart; half is taken to last, and pages say so. */
export const SINGLE_YEAR_LASTING_SHARE = 0.5;

/** A lasting difference given the data: normal, in logarithms. */
export type LastingGap = { readonly mean: number; readonly sd: number };

/** One-way random effects by analysis of variance, unbalanced (Searle, Casella and McCulloch 1992, section 3.6). */
export function varianceComponents(groups: readonly (readonly number[])[]): VarianceComponents {
  const units = groups.filter((group) => group.length > 0);
  const total = units.reduce((sum, group) => sum + group.length, 0);
  const sums = units.map((group) => group.reduce((a, b) => a + b, 0));
  const grand = sums.reduce((a, b) => a + b, 0) / Math.max(1, total);
  let within = 0;
  let between = 0;
  let squares = 0;
  units.forEach((group, i) => {
    const mean = (sums[i] ?? 0) / group.length;
    for (const value of group) within += (value - mean) ** 2;
    between += group.length * (mean - grand) ** 2;
    squares += group.length ** 2;
  });
  if (units.length < 2) return { lasting: 0, passing: 0, units: units.length };
  if (total === units.length) {
    const variance = between / (units.length - 1);
    const lasting = variance * SINGLE_YEAR_LASTING_SHARE;
    return { lasting, passing: variance - lasting, units: units.length };
  }
  const passing = within / (total - units.length);
  const perUnit = (total - squares / total) / (units.length - 1);
  const lasting = Math.max(0, (between / (units.length - 1) - passing) / perUnit);
  return { lasting, passing, units: units.length };
}

/** A unit's lasting difference: its mean residual drawn towards zero by as much as years of its size differ by chance. */
export function shrunkenGap(unit: UnitMean, components: VarianceComponents): LastingGap {
  const { lasting, passing } = components;
  if (!(lasting > 0) || unit.years === 0) return { mean: 0, sd: Math.sqrt(Math.max(0, lasting)) };
  const weight = lasting / (lasting + passing / unit.years);
  return { mean: weight * unit.mean, sd: Math.sqrt(lasting * (1 - weight)) };
}
