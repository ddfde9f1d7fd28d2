import { type FiscalYear, fiscalYear, type Text } from '@leeway/model';
import { type Atlas, recordYears, spendingYears } from '../record/atlas.ts';
import { measureFinder } from '../record/measures.ts';
import { memo } from '../record/memo.ts';
import { stateName } from '../record/states-data.ts';
import type { DistrictSummary } from './pages.ts';

const summaries = memo<DistrictSummary[]>();
type LatestPupils = { readonly pupils: Float64Array; readonly years: Int32Array };
const latestPupils = memo<LatestPupils>();

/** Pupils of every unit in its last year with any, and that year; NaN where none are on record. */
function pupilsOfUnits(atlas: Atlas): LatestPupils {
  return latestPupils(atlas, '', () => {
    const column = new Float64Array(atlas.ledger.units.length).fill(Number.NaN);
    const found = new Int32Array(column.length);
    const years = new Set([...atlas.ledger.years.values()].flatMap((ofSource) => [...ofSource.keys()]));
    for (const year of [...years].sort((a, b) => b - a)) {
      const find = measureFinder(atlas.ledger, 'pupils', year, null);
      column.forEach((known, unit) => {
        if (!Number.isNaN(known)) return;
        column[unit] = find(unit)?.value ?? Number.NaN;
        found[unit] = year;
      });
    }
    return { pupils: column, years: found };
  });
}

function sourcesOf(atlas: Atlas, unit: number): string[] {
  return [...atlas.ledger.years].flatMap(([source, years]) =>
    [...years.values()].some((slots) => (slots[unit] ?? -1) >= 0) ? [source] : [],
  );
}

function isSyntheticUnit(atlas: Atlas, sources: readonly string[]): boolean {
  return sources.some((source) => atlas.syntheticSources.has(source));
}

export function summaryOfUnit(atlas: Atlas, unit: number): DistrictSummary {
  const found = districtSummaries(atlas)[unit];
  if (!found) throw new RangeError(`No unit ${unit} on record.`);
  return found;
}

/** Every district on record, in the order of the record. */
export function districtSummaries(atlas: Atlas): DistrictSummary[] {
  return summaries(atlas, '', () => {
    const latest = pupilsOfUnits(atlas);
    return atlas.ledger.units.map((unit, at) => {
      const sources = sourcesOf(atlas, at);
      const spending = spendingYears(atlas.ledger, at);
      const known = latest.pupils[at] ?? Number.NaN;
      return {
        id: unit.id,
        name: unit.name,
        state: unit.state,
        stateName: stateName(unit.state),
        county: unit.county,
        kind: unit.kind,
        synthetic: isSyntheticUnit(atlas, sources),
        pupils: Number.isNaN(known) ? null : known,
        pupilsFiscalYear: Number.isNaN(known) ? null : fiscalYear(latest.years[at] ?? 0),
        fiscalYears: spending.length > 0 ? spending : recordYears(atlas.ledger, at),
        sources,
        hasSpending: spending.length > 0,
      };
    });
  });
}

/** Districts to which a state gives this number, with or without leading zeros and 'tx:' before it; none where it is no number. */
export function districtsOfStateNumber(atlas: Atlas, words: string): DistrictSummary[] {
  const [, state, number] = /^(?:([a-z]{2}):)?0*([1-9]\d*)$/i.exec(words.trim()) ?? [];
  return (atlas.ledger.byStateNumber.get(number ?? '') ?? [])
    .map((unit) => summaryOfUnit(atlas, unit))
    .filter((one) => state === undefined || one.state === state.toUpperCase());
}

export type StateSummary = {
  readonly code: string;
  readonly name: Text;
  readonly districts: number;
  readonly pupils: number | null;
  readonly fiscalYears: FiscalYear[];
  readonly synthetic: boolean;
  readonly hasSpending: boolean;
};

/** States on record, most districts with spending first, then by name. */
export function stateSummaries(atlas: Atlas): StateSummary[] {
  const groups = grouped(districtSummaries(atlas), (one) => one.state);
  return [...groups]
    .map(([code, districts]) => {
      const pupils = districts.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
      return {
        code,
        name: stateName(code),
        districts: districts.length,
        pupils: pupils > 0 ? pupils : null,
        fiscalYears: [...new Set(districts.flatMap((one) => (one.hasSpending ? one.fiscalYears : [])))].sort(
          (a, b) => a - b,
        ),
        synthetic: districts.some((one) => one.synthetic),
        withSpending: districts.filter((one) => one.hasSpending).length,
      };
    })
    .sort((a, b) => b.withSpending - a.withSpending || a.name.en.localeCompare(b.name.en, 'en'))
    .map(({ withSpending, ...summary }) => ({ ...summary, hasSpending: withSpending > 0 }));
}

export function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const list = found.get(key(item));
    if (list) list.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}
