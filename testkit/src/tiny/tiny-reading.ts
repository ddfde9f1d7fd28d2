import {
  type AreaId,
  type Batch,
  type Crosswalk,
  type CrosswalkItem,
  commonFunction,
  dollars,
  RECORD_MEASURES,
  type Reading,
  type RecordMeasure,
  type RecordRow,
  type SourceDescription,
  type Text,
  type Treatment,
  type Unit,
} from '@leeway/model';
import type { TinyDistrict } from './tiny-district.ts';

export type TinyOptions = {
  /** The source's id; 'tiny' where none is given. */
  readonly source?: string;
  readonly treatment?: Partial<Treatment>;
  /** The area that holds functions kept together, by their joined codes; else that of the first function. */
  readonly homes?: Readonly<Record<string, AreaId>>;
};

const WORDS: Text = { en: 'Tiny districts for tests', es: 'Distritos mínimos para pruebas' };

const isMeasure = (item: string): item is RecordMeasure => item in RECORD_MEASURES;

function crosswalkItem(item: string, homes: TinyOptions['homes']): CrosswalkItem {
  if (isMeasure(item)) {
    return {
      item,
      label: item,
      unit: RECORD_MEASURES[item],
      target: { kind: 'measure', measure: item },
      note: null,
    };
  }
  const functions = item.split('+');
  const [first] = functions.map(commonFunction);
  const home = functions.length > 1 ? (homes?.[item] ?? first?.area ?? null) : null;
  return { item, label: item, unit: 'cents', target: { kind: 'function', functions, home }, note: null };
}

function rowOf(district: TinyDistrict, index: number): RecordRow {
  const spent = Object.entries(district.dollars).map(([code, value]) => [code, value === null ? null : dollars(value)]);
  const measured = Object.entries(district.measures).map(([name, value]) => {
    const money = isMeasure(name) && RECORD_MEASURES[name] === 'cents';
    return [name, money && typeof value === 'number' ? dollars(value) : (value ?? null)];
  });
  return {
    unitId: district.unit.id,
    fiscalYear: district.fiscalYear,
    basis: 'actual',
    line: index + 2,
    values: Object.fromEntries([...spent, ...measured]),
  };
}

function crosswalk(districts: readonly TinyDistrict[], options: TinyOptions): Crosswalk {
  const names = districts.flatMap((district) => [...Object.keys(district.dollars), ...Object.keys(district.measures)]);
  return {
    source: options.source ?? 'tiny',
    version: '1',
    items: [...new Set(names)].map((item) => crosswalkItem(item, options.homes)),
    treatment: {
      benefits: 'inside-functions',
      foodFund: 'inside',
      debt: 'apart',
      transfers: 'apart',
      basisOfAccounting: WORDS,
      ...options.treatment,
    },
    notes: [],
  };
}

/** What reading a file of these districts would have given: line 2 is the first district's, line 3 the second's. */
export function tinyReading(districts: readonly TinyDistrict[], options: TinyOptions = {}): Reading {
  const source = options.source ?? 'tiny';
  const units = new Map<string, Unit>(districts.map(({ unit }) => [unit.id, unit]));
  return {
    kind: 'reading',
    source,
    description: { id: source, title: WORDS, publisher: 'Leeway tests', synthetic: true },
    crosswalk: crosswalk(districts, options),
    fiscalYears: [...new Set(districts.map((district) => district.fiscalYear))].sort((a, b) => a - b),
    units: [...units.values()],
    rows: districts.map(rowOf),
    quarantined: [],
    rowsRead: districts.length,
    controlTotals: [],
    findings: [],
  };
}

/** The batch that committing a reading would make. */
export function tinyBatch(reading: Reading, id = 'batch-1'): Batch {
  return {
    id,
    source: reading.source,
    vintage: 1,
    file: `${reading.source}.csv`,
    sha256: '0'.repeat(64),
    importedAt: '2025-07-01T12:00:00.000Z',
    importedBy: 'tests',
    fiscalYears: reading.fiscalYears,
    units: reading.units.length,
    rows: { read: reading.rowsRead, accepted: reading.rows.length, quarantined: reading.quarantined.length },
    synthetic: reading.description.synthetic,
  };
}

/** A whole public record of tiny readings, as the store hands it to the loop. */
export type TinyRecord = {
  readonly batches: readonly Batch[];
  readonly units: readonly Unit[];
  readonly rows: readonly (RecordRow & { readonly batch: string; readonly source: string })[];
  readonly crosswalks: Readonly<Record<string, Crosswalk>>;
  readonly descriptions: Readonly<Record<string, SourceDescription>>;
};

/** Readings put together: batch-1 is the first, batch-2 the second; a unit in two readings is kept once. */
export function tinyRecord(...readings: readonly Reading[]): TinyRecord {
  const batches = readings.map((reading, index) => tinyBatch(reading, `batch-${index + 1}`));
  const units = new Map<string, Unit>(readings.flatMap((reading) => reading.units.map((unit) => [unit.id, unit])));
  return {
    batches,
    units: [...units.values()],
    rows: readings.flatMap((reading, index) =>
      reading.rows.map((row) => ({ ...row, batch: batches[index]?.id ?? '', source: reading.source })),
    ),
    crosswalks: Object.fromEntries(readings.map((reading) => [reading.source, reading.crosswalk])),
    descriptions: Object.fromEntries(readings.map((reading) => [reading.source, reading.description])),
  };
}
