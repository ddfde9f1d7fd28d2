import type { FiscalYear } from '@leeway/model';
import { medianOf } from './median.ts';

/** A year further than this many standard deviations of a year's chance from the others is no ordinary year. */
const FAR = 4;
/** A smaller jump than by a quarter is never called odd, however quiet the other districts are. */
const LEAST_JUMP = Math.log(1.25);

export type YearResidual = { readonly year: FiscalYear; readonly residual: number };

/** One year that stands apart from a district's others. `jump` is in logarithms, from the middle of the others. */
export type OddYear = { readonly year: FiscalYear; readonly jump: number };

function oddest(years: readonly YearResidual[], centre: number): OddYear & { readonly othersApart: number } {
  const apart = years.map(({ year, residual }, i) => {
    const others = years.filter((_other, k) => k !== i).map((other) => other.residual);
    const jump = residual - medianOf(Float64Array.from(others));
    return {
      year,
      jump,
      othersApart: Math.max(...others) - Math.min(...others),
      fromCentre: Math.abs(residual - centre),
    };
  });
  return apart.reduce((a, b) => {
    const difference = Math.abs(b.jump) - Math.abs(a.jump);
    // Of two years each is as far from the other; the one further from what others spend is the one doubted.
    return difference > 1e-12 || (Math.abs(difference) <= 1e-12 && b.fromCentre > a.fromCentre) ? b : a;
  });
}

/**
 * The year that a district's other years contradict, such as one in which it paid for its neighbours; null where there is
 * none, or where the others disagree among themselves, so that the level may have moved for good. `passing` is the variance of
 * a year's chance among districts of its size.
 */
export function oddYear(years: readonly YearResidual[], passing: number, centre: number): OddYear | null {
  if (years.length < 2) return null;
  const { year, jump, othersApart } = oddest(years, centre);
  const far = Math.max(LEAST_JUMP, FAR * Math.sqrt(passing));
  return Math.abs(jump) > far && othersApart <= Math.abs(jump) / 2 ? { year, jump } : null;
}
