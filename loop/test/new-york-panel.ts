import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublished } from '@leeway/sources';
import { dataFolder } from './texas-record.ts';

/** Rows of one item of New York's districts, fiscal years 2015 to 2019. */
export async function newYorkRows(item: string): Promise<{ id: string; time: number; value: number }[]> {
  const rows = [];
  for (const year of [15, 16, 17, 18, 19]) {
    const path = join(dataFolder ?? '', 'ny_osc', `leveltwo${year}.csv`);
    const context = { previous: [], statedFiscalYear: null, progress: () => {} };
    const reading = await readPublished(new Uint8Array(readFileSync(path)), path, context);
    if (reading.kind === 'refusal') throw new Error(`${path}: ${reading.finding.what.en}`);
    for (const { unitId, fiscalYear, values } of reading.rows) {
      const value = values[item] ?? null;
      if (value !== null && value > 0) rows.push({ id: unitId, time: Number(fiscalYear), value });
    }
  }
  return rows;
}

/** Series of the districts with all five years. */
export function completeSeries(rows: readonly { id: string; time: number; value: number }[]): number[][] {
  const byId = new Map<string, typeof rows>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId.values()]
    .filter((held) => held.length === 5)
    .map((held) => held.toSorted((a, b) => a.time - b.time).map(({ value }) => value));
}
