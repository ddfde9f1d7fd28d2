import { MethodError } from '../errors/method-error.ts';
import { requireLength, requireOpenShare } from '../errors/requirements.ts';
import { selectEntries, selectRows } from '../linear-algebra/matrix.ts';
import { permutation } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import { type BandOptions, type ConformalBand, type ConformalRows, conformalBand } from './conformal-band.ts';

/** The rows named by `indices`, groups included. */
export function selectConformalRows(rows: ConformalRows, indices: ArrayLike<number>): ConformalRows {
  const { groups } = rows;
  const chosen = { design: selectRows(rows.design, indices), response: selectEntries(rows.response, indices) };
  if (groups === undefined) return chosen;
  return { ...chosen, groups: Array.from(indices, (i) => groups[i] as string | number) };
}

/**
 * `conformalBand` on a random split of one table: `calibrationShare` of the rows (default half) set the margin, the others
 * fit the quantiles. Throws as `conformalBand`.
 */
export function splitConformalBand(
  rows: ConformalRows,
  options: BandOptions & { readonly random: RandomStream; readonly calibrationShare?: number },
): ConformalBand {
  const share = options.calibrationShare ?? 0.5;
  requireOpenShare('The calibration share', share);
  const order = permutation(options.random, rows.design.rows);
  const held = Math.round(share * order.length);
  return conformalBand(
    selectConformalRows(rows, order.subarray(held)),
    selectConformalRows(rows, order.subarray(0, held)),
    options,
  );
}

/**
 * `conformalBand` along time, for use on the year after `calibrationYear`: rows of earlier years fit the quantiles, rows of
 * the calibration year set the margin, later rows are ignored. A drift between years that the drivers do not carry is so
 * part of the margin, for it enters every score. Throws `too-few-rows` when either part is empty.
 */
export function yearOnYearBand(
  rows: ConformalRows & { readonly years: ArrayLike<number> },
  options: BandOptions & { readonly calibrationYear: number },
): ConformalBand {
  requireLength('Years', rows.years, rows.design.rows);
  const all = Array.from({ length: rows.design.rows }, (_, i) => i);
  const earlier = all.filter((i) => (rows.years[i] as number) < options.calibrationYear);
  const same = all.filter((i) => rows.years[i] === options.calibrationYear);
  if (earlier.length === 0 || same.length === 0) {
    throw new MethodError(
      'too-few-rows',
      `Calibrating on ${options.calibrationYear} needs rows before and in it, but there are ${earlier.length} and ${same.length}.`,
    );
  }
  return conformalBand(selectConformalRows(rows, earlier), selectConformalRows(rows, same), options);
}
