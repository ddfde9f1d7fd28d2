import { times } from '@leeway/methods';
import type { Atlas } from '../record/atlas.ts';
import type { Subject } from '../record/figures.ts';
import { memo } from '../record/memo.ts';
import type { AreaFit } from './area-fit.ts';
import { areaFit } from './area-fit.ts';

const MOST = 0.95;

/** Residuals from an area's median in the viewed year, by unit. */
function residualsOf({ rows, range }: AreaFit): Map<number, number> {
  const middle = times(rows.design, range.mid);
  return new Map([...rows.unit].map((unit, row) => [unit, (rows.response[row] ?? 0) - (middle[row] ?? 0)]));
}

/** Correlation over what both know; null with fewer than three. */
export function correlationOf(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number | null {
  const pairs = [...a].flatMap(([key, value]): [number, number][] => {
    const other = b.get(key);
    return other === undefined ? [] : [[value, other]];
  });
  const n = pairs.length;
  if (n < 3) return null;
  const [x, y] = [0, 1].map((k) => pairs.reduce((sum, pair) => sum + (pair[k] ?? 0), 0) / n) as [number, number];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [p, q] of pairs) {
    xx += (p - x) ** 2;
    yy += (q - y) ** 2;
    xy += (p - x) * (q - y);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/** Mean correlation of every two of several columns, 0 to .95: what a single common factor would have of each one's variance. */
export function meanCorrelation(columns: readonly ReadonlyMap<number, number>[]): number {
  const all = columns.flatMap((a, i) => columns.slice(i + 1).flatMap((b) => correlationOf(a, b) ?? []));
  const mean = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  return Math.min(MOST, Math.max(0, mean));
}

const known = memo<number>();

/**
 * Part of the doubt about a gap that a district's areas share, since one enrolment, wage index and poverty estimate stand under
 * all of them: how residuals of areas go together across districts of the same record, year and kind.
 */
export function sharedDoubt(atlas: Atlas, { ledger, frame, unit, year }: Subject): number {
  const kind = ledger.units[unit]?.kind;
  if (frame === null || kind === undefined) return 0;
  return known(atlas, `${frame.source}|${year}|${kind}`, () =>
    meanCorrelation(
      atlas.areas.flatMap(({ id }) => {
        const fit = areaFit({ atlas, chart: frame, year, area: id, kind });
        return fit === null ? [] : [residualsOf(fit)];
      }),
    ),
  );
}
