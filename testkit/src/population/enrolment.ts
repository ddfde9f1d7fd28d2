import { normal, normalQuantile, permutation, type RandomStream, uniform, unit } from '@leeway/methods';

/** Natural logarithm of pupils: median about 1,270, about as wide as the nation's. */
const LOG_PUPILS = { mean: 7.15, standardDeviation: 1.4 };
const PUPILS = { min: 100, max: 90_000 };

/** Yearly growth: most districts shrink, a few boom; the pandemic year takes more and the next gives a little back. */
const GROWTH = { mean: -0.012, standardDeviation: 0.017, yearlyDeviation: 0.007, boomShare: 0.05, boom: 0.03 };
const SHOCKS: Readonly<Record<number, number>> = { 2021: -0.016, 2022: 0.004 };

/** Pupils of `count` districts before the first year, drawn in even slices so that every seed has the same shape. */
export function startingPupils(random: RandomStream, count: number): readonly number[] {
  return Array.from(permutation(random, count), (slice) => {
    const z = normalQuantile((slice + uniform(random, 0.02, 0.98)) / count);
    const pupils = Math.exp(LOG_PUPILS.mean + LOG_PUPILS.standardDeviation * z);
    return Math.round(Math.min(PUPILS.max, Math.max(PUPILS.min * 1.12, pupils)));
  });
}

/** A district's lasting rate of growth; towns' outskirts grow a little more. */
export function lastingGrowth(random: RandomStream, urbanity: number): number {
  const boom = unit(random) < GROWTH.boomShare ? GROWTH.boom : 0;
  return normal(random, GROWTH.mean + 0.003 * urbanity, GROWTH.standardDeviation) + boom;
}

/** Pupils in the year before the first and in each of `years`. */
export function enrolmentPath(
  random: RandomStream,
  start: number,
  rate: number,
  years: readonly number[],
): readonly number[] {
  const path = [start];
  for (const year of years) {
    const change = rate + (SHOCKS[year] ?? 0) + normal(random, 0, GROWTH.yearlyDeviation);
    const pupils = Math.round((path.at(-1) ?? start) * (1 + change));
    path.push(Math.min(PUPILS.max, Math.max(PUPILS.min, pupils)));
  }
  return path;
}
