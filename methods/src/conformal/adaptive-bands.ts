import { requireLength, requireOpenShare } from '../errors/requirements.ts';
import { matrixRow } from '../linear-algebra/matrix.ts';
import { type BandOptions, bandAt, type ConformalBand, type ConformalRows } from './conformal-band.ts';
import { yearOnYearBand } from './splits.ts';

/** The band of one year, the miscoverage that it was asked for, and the share of the year's rows that it missed. */
export type AdaptiveYear = {
  readonly year: number;
  readonly miscoverage: number;
  readonly band: ConformalBand;
  readonly missedShare: number;
};

/** Bands asked for less than this or more than one half mean nothing; the level is kept between. */
const LEVELS = { least: 0.005, most: 0.5 } as const;

/**
 * The miscoverage to ask for next, after a year whose band missed `missedShare` (Gibbs and Candès 2021, equation 2, one step
 * a year): level + step × (target − missed). Over any sequence of years the mean missed share comes within
 * (1 + step) ÷ (step × years) of the target, however the years drift, as long as the level is not held at a limit.
 */
export function nextMiscoverage(
  level: number,
  missedShare: number,
  { target, step }: { readonly target: number; readonly step: number },
): number {
  return Math.min(LEVELS.most, Math.max(LEVELS.least, level + step * (target - missedShare)));
}

/**
 * Year-on-year adaptive conformal bands: each year from the third on is covered by quantiles fitted on years before the last
 * and a margin from the last, at a level moved by what earlier bands missed. `next` is the band for the year after the
 * last. A larger `step` (default 0.5) follows breaks faster and is less steady. Throws as `conformalBand`; `too-few-rows` with
 * fewer than two years.
 */
export function adaptiveBands(
  rows: ConformalRows & { readonly years: ArrayLike<number> },
  options: BandOptions & { readonly step?: number },
): {
  readonly years: readonly AdaptiveYear[];
  readonly next: { readonly miscoverage: number; readonly band: ConformalBand };
} {
  const { miscoverage: target, step = 0.5 } = options;
  requireOpenShare('Miscoverage', target);
  requireLength('Years', rows.years, rows.design.rows);
  const known = [...new Set(Array.from(rows.years))].sort((a, b) => a - b);
  const passed: AdaptiveYear[] = [];
  let miscoverage = target;
  for (const [at, year] of known.entries()) {
    const calibrationYear = known[at - 1];
    if (at < 2 || calibrationYear === undefined) continue;
    const band = yearOnYearBand(rows, { ...options, miscoverage, calibrationYear });
    const missedShare = missed(band, rows, year);
    passed.push({ year, miscoverage, band, missedShare });
    miscoverage = nextMiscoverage(miscoverage, missedShare, { target, step });
  }
  const calibrationYear = known.at(-1) ?? Number.NaN;
  return {
    years: passed,
    next: { miscoverage, band: yearOnYearBand(rows, { ...options, miscoverage, calibrationYear }) },
  };
}

function missed(
  band: ConformalBand,
  rows: ConformalRows & { readonly years: ArrayLike<number> },
  year: number,
): number {
  let [outside, count] = [0, 0];
  for (let i = 0; i < rows.design.rows; i += 1) {
    if (rows.years[i] !== year) continue;
    const { low, high } = bandAt(band, matrixRow(rows.design, i), rows.groups?.[i]);
    const value = rows.response[i] as number;
    if (value < low || value > high) outside += 1;
    count += 1;
  }
  return outside / count;
}
