import type { Batch, FiscalYear, Unit } from '@leeway/model';
import { type Chart, chartOf } from './chart.ts';
import type { PublicRecord, PublishedRow } from './public-record.ts';
import { linkUnits, type StateIds, type UnitLink } from './unit-links.ts';

/** A district as every source together knows it. */
export type DistrictUnit = {
  readonly id: string;
  readonly kind: Unit['kind'];
  readonly name: string;
  readonly state: string;
  readonly county: string | null;
  readonly link: UnitLink | null;
};

/** The public record by source, fiscal year and unit: row numbers, −1 where there is none. */
export type Ledger = {
  readonly rows: readonly PublishedRow[];
  readonly units: readonly DistrictUnit[];
  readonly unitIndex: ReadonlyMap<string, number>;
  /** Units by the number that their state gives them, without leading zeros; states may give the same one. */
  readonly byStateNumber: ReadonlyMap<string, readonly number[]>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly batches: ReadonlyMap<string, Batch>;
  readonly years: ReadonlyMap<string, ReadonlyMap<FiscalYear, Int32Array>>;
};

const KIND_ORDER: readonly Unit['kind'][] = [
  'charter',
  'service-agency',
  'state-agency',
  'district',
  'other',
  'school',
];

function merged(known: DistrictUnit, more: Unit): DistrictUnit {
  const kind = KIND_ORDER.indexOf(more.kind) < KIND_ORDER.indexOf(known.kind) ? more.kind : known.kind;
  return { ...known, kind, county: known.county ?? more.county };
}

/** Numbers that states give their districts, from items that files keep as the state's id. */
function stateIdsOf(record: PublicRecord): StateIds {
  const items = new Map(
    Object.values(record.crosswalks).flatMap(({ source, items: all }) => {
      const found = all.find(
        ({ item, unit, target }) => unit === 'code' && target.kind === 'kept' && /state id/i.test(item),
      );
      return found ? [[source, found.item] as const] : [];
    }),
  );
  if (items.size === 0) return new Map();
  const stateOf = new Map(record.units.map((unit) => [unit.id, unit.state]));
  return new Map(
    record.rows.flatMap((row) => {
      const number = row.values[items.get(row.source) ?? ''];
      return typeof number === 'number' ? [[`${stateOf.get(row.unitId)}:${number}`, row.unitId] as const] : [];
    }),
  );
}

function joinedUnits(units: readonly Unit[], stateIds: StateIds): Pick<Ledger, 'units' | 'unitIndex'> {
  const own = units.filter((unit) => unit.kind !== 'school');
  const links = new Map(linkUnits(own, stateIds).map((link) => [link.nativeId, link]));
  const joined: DistrictUnit[] = [];
  const unitIndex = new Map<string, number>();
  // Units that stand under their own id come first, so that a native name never hides the national one.
  for (const unit of [...own].sort((a, b) => Number(links.has(a.id)) - Number(links.has(b.id)))) {
    const link = links.get(unit.id) ?? null;
    const at = unitIndex.get(unit.id) ?? (link ? unitIndex.get(link.ncesId) : undefined);
    const known = at === undefined ? undefined : joined[at];
    if (at !== undefined && known !== undefined) {
      joined[at] = {
        ...merged(known, unit),
        link: known.link ?? link,
        ...(link && link.by !== 'state-id' ? { name: unit.name } : {}),
      };
      unitIndex.set(unit.id, at);
    } else {
      unitIndex.set(unit.id, joined.length);
      const { id, kind, name, state, county } = unit;
      joined.push({ id, kind, name, state, county, link: null });
    }
  }
  return { units: joined, unitIndex };
}

function unitsByStateNumber(unitIndex: ReadonlyMap<string, number>, stateIds: StateIds): Map<string, number[]> {
  const native = [...unitIndex].filter(([id]) => /^[a-z]{2}:\d+$/i.test(id));
  const numbered = [
    ...native,
    ...[...stateIds].flatMap(([id, unitId]) => {
      const unit = unitIndex.get(unitId);
      return unit === undefined ? [] : [[id, unit] as const];
    }),
  ];
  const found = new Map<string, Set<number>>();
  for (const [id, unit] of numbered) {
    const number = id.slice(id.indexOf(':') + 1).replace(/^0+/, '');
    found.set(number, (found.get(number) ?? new Set()).add(unit));
  }
  return new Map([...found].map(([number, units]) => [number, [...units]]));
}

const basisOrder = { actual: 0, estimate: 1, budget: 2 } as const;

/** True where `row` stands before `held`: actuals before budgets, a later vintage before an earlier one. */
function supersedes(row: PublishedRow, held: PublishedRow, batches: ReadonlyMap<string, Batch>): boolean {
  if (row.basis !== held.basis) return basisOrder[row.basis] < basisOrder[held.basis];
  return (batches.get(row.batch)?.vintage ?? 0) >= (batches.get(held.batch)?.vintage ?? 0);
}

type YearsOfSource = Map<FiscalYear, Int32Array>;

function indexedRows(
  record: PublicRecord,
  unitIndex: ReadonlyMap<string, number>,
  units: number,
  batches: ReadonlyMap<string, Batch>,
): Map<string, YearsOfSource> {
  const years = new Map<string, YearsOfSource>();
  record.rows.forEach((row, at) => {
    const unit = unitIndex.get(row.unitId);
    if (unit === undefined) return;
    const ofSource = years.get(row.source) ?? new Map<FiscalYear, Int32Array>();
    years.set(row.source, ofSource);
    const slots = ofSource.get(row.fiscalYear) ?? new Int32Array(units).fill(-1);
    ofSource.set(row.fiscalYear, slots);
    const held = record.rows[slots[unit] ?? -1];
    if (held === undefined || supersedes(row, held, batches)) slots[unit] = at;
  });
  return new Map([...years].sort(bySource));
}

/** Sources in the order of their names: which was imported first must not show in an answer. */
const bySource = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

export function ledgerOf(record: PublicRecord): Ledger {
  const batches = new Map(record.batches.map((batch) => [batch.id, batch]));
  const stateIds = stateIdsOf(record);
  const { units, unitIndex } = joinedUnits(record.units, stateIds);
  return {
    rows: record.rows,
    units,
    unitIndex,
    byStateNumber: unitsByStateNumber(unitIndex, stateIds),
    batches,
    charts: new Map(
      Object.entries(record.crosswalks)
        .sort(bySource)
        .map(([source, crosswalk]) => [source, chartOf(crosswalk)]),
    ),
    years: indexedRows(record, unitIndex, units.length, batches),
  };
}

/** The row of a unit in a source's year, or null. */
export function rowAt(ledger: Ledger, source: string, year: FiscalYear, unit: number): PublishedRow | null {
  const at = ledger.years.get(source)?.get(year)?.[unit] ?? -1;
  return ledger.rows[at] ?? null;
}

/** Fiscal years of a source in which the unit has a row, ascending. */
export function yearsOf(ledger: Ledger, source: string, unit: number): FiscalYear[] {
  const years = [...(ledger.years.get(source) ?? [])].filter(([, slots]) => (slots[unit] ?? -1) >= 0);
  return years.map(([year]) => year).sort((a, b) => a - b);
}

/** The comparability family of a unit in a year: the spending source with most functions; null where no spending is on record. */
export function frameOf(ledger: Ledger, unit: number, year: FiscalYear): Chart | null {
  let best: Chart | null = null;
  for (const chart of ledger.charts.values()) {
    if (!chart.hasSpending || rowAt(ledger, chart.source, year, unit) === null) continue;
    if (best === null || chart.functions.length > best.functions.length) best = chart;
  }
  return best;
}
