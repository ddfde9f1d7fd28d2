import type { Area, AreaId, FiscalYear } from '@leeway/model';
import type { Chart } from './chart.ts';
import type { Subject } from './figures.ts';
import { frameOf, type Ledger, ledgerOf, yearsOf } from './ledger.ts';
import type { PublicRecord } from './public-record.ts';

/** The version that every result names: same facts, same seed and same version give the same bytes. */
export const LOOP_VERSION = '0.1.0';

/** The public record, indexed. Everything heavy is computed when first asked for and remembered. */
export type Atlas = {
  readonly record: PublicRecord;
  readonly ledger: Ledger;
  readonly areas: readonly Area[];
  readonly seed: number;
  /** Sources whose imports were made by our own generator. */
  readonly syntheticSources: ReadonlySet<string>;
};

export function buildAtlas(record: PublicRecord, areas: readonly Area[], options: { readonly seed: number }): Atlas {
  const synthetic = record.batches.filter((batch) => batch.synthetic).map((batch) => batch.source);
  return { record, ledger: ledgerOf(record), areas, seed: options.seed, syntheticSources: new Set(synthetic) };
}

/** Fiscal years in which the district's spending by function is on record, ascending. */
export function spendingYears(ledger: Ledger, unit: number): FiscalYear[] {
  const years = new Set<FiscalYear>();
  for (const chart of ledger.charts.values()) {
    if (chart.hasSpending) for (const year of yearsOf(ledger, chart.source, unit)) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** All fiscal years in which anything is on record for the district, ascending. */
export function recordYears(ledger: Ledger, unit: number): FiscalYear[] {
  const years = [...ledger.years.keys()].flatMap((source) => yearsOf(ledger, source, unit));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The district in a year: by default the last with spending on record, else the last with anything. Null for an id not on record. */
export function subjectOf(atlas: Atlas, districtId: string, year?: FiscalYear): Subject | null {
  const unit = atlas.ledger.unitIndex.get(districtId);
  if (unit === undefined) return null;
  const at = year ?? spendingYears(atlas.ledger, unit).at(-1) ?? recordYears(atlas.ledger, unit).at(-1);
  if (at === undefined) return null;
  return { ledger: atlas.ledger, unit, year: at, frame: frameOf(atlas.ledger, unit, at) };
}

/** Area ids in the registry's order, and 'all' for current spending in all areas. */
export type AreaOrAll = AreaId | 'all';

export function areaOf(atlas: Atlas, id: string): Area | null {
  return atlas.areas.find((area) => area.id === id) ?? null;
}

export type { Chart };
