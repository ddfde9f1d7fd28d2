import { requireFinite } from '../errors/requirements.ts';

/** One value of one series at one time; times are numbers such as a year. */
export type PanelRow = { readonly id: string; readonly time: number; readonly value: number };

/** A series that is not forecast, and why. */
export type SeriesLeftOut = {
  readonly id: string;
  readonly why: 'repeated-time' | 'gap-in-time' | 'not-positive' | 'too-short-for-the-method';
};

/** Positive, evenly spaced series by id, in the order in which ids appear. */
export type PanelSeries = {
  readonly series: readonly { readonly id: string; readonly lastTime: number; readonly values: Float64Array }[];
  /** Distance of two times: the smallest of the table, 1 where none repeats. */
  readonly step: number;
  readonly leftOut: readonly SeriesLeftOut[];
};

/** A table's rows as series. Throws `not-finite`. */
export function panelSeries(rows: readonly PanelRow[]): PanelSeries {
  requireFinite(
    'Times',
    rows.map(({ time }) => time),
  );
  requireFinite(
    'Values',
    rows.map(({ value }) => value),
  );
  const byId = new Map<string, PanelRow[]>();
  for (const row of rows) {
    const held = byId.get(row.id);
    if (held === undefined) byId.set(row.id, [row]);
    else held.push(row);
  }
  for (const held of byId.values()) held.sort((a, b) => a.time - b.time);
  const step = smallestStep([...byId.values()]);
  const leftOut: SeriesLeftOut[] = [];
  const series = [...byId].flatMap(([id, held]) => {
    const why = flaw(held, step);
    if (why !== null) leftOut.push({ id, why });
    return why === null
      ? [{ id, lastTime: held.at(-1)?.time ?? Number.NaN, values: Float64Array.from(held, ({ value }) => value) }]
      : [];
  });
  return { series, step, leftOut };
}

function flaw(held: readonly PanelRow[], step: number): SeriesLeftOut['why'] | null {
  if (held.some(({ value }) => value <= 0)) return 'not-positive';
  const gaps = distances(held);
  if (gaps.some((gap) => gap === 0)) return 'repeated-time';
  return gaps.some((gap) => Math.abs(gap - step) > 1e-9 * step) ? 'gap-in-time' : null;
}

function distances(held: readonly PanelRow[]): number[] {
  return held.slice(1).map(({ time }, i) => time - (held[i]?.time ?? Number.NaN));
}

function smallestStep(groups: readonly (readonly PanelRow[])[]): number {
  const gaps = groups.flatMap(distances).filter((gap) => gap > 0);
  return gaps.reduce((least, gap) => Math.min(least, gap), gaps[0] ?? 1);
}
