import type { Crosswalk, CrosswalkItem, RecordRow, Text, Treatment, Unit } from '@leeway/model';
import { RECORD_MEASURES } from '@leeway/model';
import { DRIVER_COLUMNS, FINANCE_COLUMNS, type RecordColumn } from './files/record-columns.ts';
import { populace } from './population/populace.ts';
import { districtRecord, type RecordYear } from './spending/district-record.ts';
import { excessPlan } from './spending/excess-plan.ts';

/** A nation of districts in memory, as the store would hand it over: for benches. */
export type SyntheticNation = {
  readonly units: readonly Unit[];
  readonly rows: readonly RecordRow[];
  readonly crosswalk: Crosswalk;
};

const YEARS = [2023, 2024, 2025] as const;
const COLUMNS: readonly RecordColumn[] = [...FINANCE_COLUMNS, ...DRIVER_COLUMNS];

const NOTE: Text = { en: 'Made by Leeway’s own generator.', es: 'Hecho por el generador propio de Leeway.' };

const TREATMENT: Treatment = {
  benefits: 'inside-functions',
  foodFund: 'inside',
  debt: 'apart',
  transfers: 'apart',
  basisOfAccounting: NOTE,
};

function item({ column, unit, target, note }: RecordColumn): CrosswalkItem {
  const counted = target.kind === 'measure' ? RECORD_MEASURES[target.measure] : 'count';
  const stored = unit === 'dollars' || unit === 'thousands-of-dollars' ? 'cents' : unit === 'count' ? counted : unit;
  return { item: column, label: column, unit: stored, target, note };
}

function values(year: RecordYear): Record<string, number> {
  const held: Record<string, number> = {};
  for (const column of COLUMNS) held[column.column] = column.value(year) * (column.unit === 'dollars' ? 100 : 1);
  return held;
}

/** `count` synthetic districts over three fiscal years, finances and drivers in one row each; no counties, no blemishes. */
export function syntheticNation(seed: number, count: number): SyntheticNation {
  const population = populace({ seed, count, years: YEARS, withPlaces: false });
  const plan = excessPlan(seed, population);
  const records = population.map((populated) => districtRecord(seed, populated, plan));
  return {
    units: population.map(({ district }) => ({
      id: district.id,
      kind: 'district',
      name: district.name,
      state: 'ZZ',
      county: null,
      parent: null,
    })),
    rows: records.flat().map((year, index) => ({
      unitId: year.district.id,
      fiscalYear: year.spending.fiscalYear,
      basis: 'actual',
      line: index + 2,
      values: values(year),
    })),
    crosswalk: {
      source: 'synthetic-nation',
      version: '1',
      items: COLUMNS.map(item),
      treatment: TREATMENT,
      notes: [NOTE],
    },
  };
}
