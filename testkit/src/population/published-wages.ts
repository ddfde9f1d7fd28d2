import { normal, stream } from '@leeway/methods';
import type { Circumstances } from './district.ts';

/**
 * How the wage index is published. `exact`: as it is, with a standard error of zero. `sampled`: off by one error a district, drawn
 * from the standard error that is printed beside it, as a survey's would be.
 */
export type PublishedWages = 'exact' | 'sampled';

/** A district's years with the wage index as its publisher prints it; costs follow the true one. */
export function withPublishedWages(
  years: readonly Circumstances[],
  from: { readonly seed: number; readonly index: number; readonly wages: PublishedWages },
): readonly Circumstances[] {
  if (from.wages === 'exact') return years.map((year) => ({ ...year, wageIndexStandardError: 0 }));
  const score = normal(stream(from.seed, 'wage-survey', from.index));
  return years.map((year) => ({
    ...year,
    publishedWageIndex: Number((year.wageIndex + score * year.wageIndexStandardError).toFixed(3)),
  }));
}
