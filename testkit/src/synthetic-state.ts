import type { FiscalYear, Text } from '@leeway/model';
import { fiscalYear } from '@leeway/model';
import type { TableMapping } from '@leeway/sources';
import { type Blemish, blemishBearers, blemishDrivers, blemishFinance } from './files/blemishes.ts';
import { csvText } from './files/csv.ts';
import { districtCells } from './files/district-file.ts';
import { districtMapping } from './files/mapping.ts';
import { DRIVER_COLUMNS, FINANCE_COLUMNS } from './files/record-columns.ts';
import { type CountyShapes, syntheticCounties } from './geography/county-shapes.ts';
import type { District } from './population/district.ts';
import { populace } from './population/populace.ts';
import type { PublishedWages } from './population/published-wages.ts';
import { schoolCells, schoolMapping } from './schools/school-file.ts';
import { type School, schools } from './schools/schools.ts';
import { districtRecord, type RecordYear } from './spending/district-record.ts';
import { excessPlan } from './spending/excess-plan.ts';
import { type LastingGap, lastingGaps, type PlantedExcess, plantedExcesses } from './spending/truth.ts';

/** A file of the synthetic state with the mapping by which the ordinary import reads it. */
export type SyntheticFile = { readonly name: string; readonly text: string; readonly mapping: TableMapping };

/** A whole made-up state: files to import and, kept apart from them, what is true. */
export type SyntheticState = {
  readonly seed: number;
  readonly code: 'ZZ';
  readonly title: Text;
  readonly fiscalYears: readonly FiscalYear[];
  readonly demoDistrictId: string;
  readonly districts: readonly District[];
  /** What is true of each district and year, before blemishes; in the order of `districts`. */
  readonly records: readonly (readonly RecordYear[])[];
  readonly files: readonly SyntheticFile[];
  readonly mappings: readonly TableMapping[];
  readonly truth: readonly PlantedExcess[];
  readonly lastingGaps: readonly LastingGap[];
  readonly blemishes: readonly Blemish[];
  readonly schools: readonly School[];
  readonly counties: CountyShapes;
};

export const SYNTHETIC_STATE_TITLE: Text = { en: 'Synthetic State', es: 'Estado sintético' };
export const SYNTHETIC_YEARS: readonly number[] = [2020, 2021, 2022, 2023, 2024, 2025];
const DISTRICT_COUNT = 500;

const FILES = {
  finance: {
    id: 'zz-finance',
    name: 'synthetic-state-finance.csv',
    title: { en: 'Synthetic State: finances of districts', es: 'Estado sintético: finanzas de los distritos' },
  },
  drivers: {
    id: 'zz-drivers',
    name: 'synthetic-state-drivers.csv',
    title: { en: 'Synthetic State: pupils, wages and places', es: 'Estado sintético: alumnos, salarios y lugares' },
  },
  schools: { name: 'synthetic-state-demo-schools.csv' },
} as const;

/** The districts' two files, with their blemishes. */
function districtFiles(
  seed: number,
  records: readonly (readonly RecordYear[])[],
): { readonly files: readonly SyntheticFile[]; readonly blemishes: readonly Blemish[] } {
  const bearers = blemishBearers(seed, records);
  const finance = blemishFinance(FILES.finance.name, districtCells(records, FINANCE_COLUMNS), bearers);
  const years = SYNTHETIC_YEARS;
  const drivers = blemishDrivers(FILES.drivers.name, districtCells(records, DRIVER_COLUMNS), bearers, years);
  const financeMapping = districtMapping(FILES.finance.id, FILES.finance.title, FINANCE_COLUMNS);
  const driversMapping = districtMapping(FILES.drivers.id, FILES.drivers.title, DRIVER_COLUMNS);
  return {
    files: [
      { name: FILES.finance.name, text: csvText(finance.cells), mapping: financeMapping },
      { name: FILES.drivers.name, text: csvText(drivers.cells), mapping: driversMapping },
    ],
    blemishes: [...finance.blemishes, ...drivers.blemishes],
  };
}

/**
 * The synthetic state: 500 districts in 40 counties over fiscal 2020 to 2025, one of them the demo district with its schools.
 * The same seed gives the same bytes. `wages` says whether the printed wage index is exact or off by its standard error.
 */
export function syntheticState(
  seed: number,
  { wages = 'exact' }: { readonly wages?: PublishedWages } = {},
): SyntheticState {
  const population = populace({ seed, count: DISTRICT_COUNT, years: SYNTHETIC_YEARS, withPlaces: true, wages });
  const plan = excessPlan(seed, population);
  const records = population.map((populated) => districtRecord(seed, populated, plan));
  const demo = records.find(([first]) => first?.district.isDemo) ?? [];
  const demoSchools = schools(seed, demo);
  const { files, blemishes } = districtFiles(seed, records);
  const schoolFile: SyntheticFile = {
    name: FILES.schools.name,
    text: csvText(schoolCells(demoSchools)),
    mapping: schoolMapping(),
  };
  const all = [...files, schoolFile];
  return {
    seed,
    code: 'ZZ',
    title: SYNTHETIC_STATE_TITLE,
    fiscalYears: SYNTHETIC_YEARS.map(fiscalYear),
    demoDistrictId: demo[0]?.district.id ?? '',
    districts: population.map(({ district }) => district),
    records,
    files: all,
    mappings: all.map(({ mapping }) => mapping),
    truth: plantedExcesses(plan, records),
    lastingGaps: lastingGaps(plan, records),
    blemishes,
    schools: demoSchools,
    counties: syntheticCounties(seed),
  };
}
