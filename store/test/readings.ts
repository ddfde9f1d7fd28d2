import {
  type Basis,
  type Crosswalk,
  cents,
  type Finding,
  fiscalYear,
  type Reading,
  type RecordRow,
  type RoutePlan,
  type Unit,
} from '@leeway/model';

const same = (text: string) => ({ en: text, es: text });

export const weakening: Finding = {
  code: 'test.odd',
  severity: 'weakens',
  what: same('One value is odd.'),
  soWhat: same(''),
  fix: same('Look at it.'),
  evidence: { line: 2 },
};

export function unit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return { id, kind: 'district', name, state: 'ZZ', county: null, parent: null, ...more };
}

export function row(
  unitId: string,
  year: number,
  line: number,
  spent: number | null,
  basis: Basis = 'actual',
): RecordRow {
  return {
    unitId,
    fiscalYear: fiscalYear(year),
    basis,
    line,
    values: { SPENT: spent === null ? null : cents(spent), PUPILS: 100 },
  };
}

export const crosswalk: Crosswalk = {
  source: 'ledger',
  version: '1',
  items: [
    {
      item: 'SPENT',
      label: 'All spending',
      unit: 'cents',
      target: { kind: 'function', functions: ['1000'], home: 'curriculum' },
      note: null,
    },
  ],
  treatment: {
    benefits: 'inside-functions',
    foodFund: 'inside',
    debt: 'apart',
    transfers: 'apart',
    basisOfAccounting: same('Modified accrual'),
  },
  notes: [],
};

/** A recorded plan of so many buses, where one more runs today. */
export function routePlanOf(buses: number): RoutePlan {
  const bus = { trips: 2, driverHours: 4.5, miles: 30, dayCents: 26_000, hourCents: 15_300, mileCents: 4_350 };
  const day = (file: string, count: number): RoutePlan['after'] => ({
    ...{ file, carried: 100, brokenPromises: 0, faultlessShare: 0.95 },
    buses: Array.from({ length: count }, (_, at) => ({ bus: `BIG ${at + 1}`, ...bus })),
  });
  return {
    ...{
      id: `route-plan-${buses}`,
      madeOn: '2026-05-12',
      plan: { name: 'plan.json', sha256: 'a'.repeat(64) },
      files: [],
    },
    ...{ travel: same('straight lines'), promisesChecked: 900, simulatedDays: 100, leftBehind: 0, cases: 0 },
    ...{ schoolDays: null, after: day('plan.json', buses), before: day('today.csv', buses + 1) },
  };
}

/** A reading of two districts, or of the rows given. */
export function reading(rows: readonly RecordRow[], more: Partial<Reading> = {}): Reading {
  const ids = [...new Set(rows.map(({ unitId }) => unitId))];
  return {
    kind: 'reading',
    source: 'ledger',
    description: { id: 'ledger', title: same('Ledger'), publisher: 'State agency', synthetic: false },
    crosswalk,
    fiscalYears: [...new Set(rows.map((each) => each.fiscalYear))].sort(),
    units: ids.map((id) => unit(id, `District ${id}`)),
    rows,
    quarantined: [],
    rowsRead: rows.length,
    controlTotals: [],
    findings: [],
    ...more,
  };
}

export const from = (file: string) => ({ file, sha256: `sha of ${file}`, importedBy: 'finance chief' });

/** A statewide file: `units` districts over four years, `items` values each. */
export function largeReading(rows: number, items: number): Reading {
  const districts = Math.ceil(rows / 4);
  const names = Array.from({ length: items }, (_, index) => `ITEM${String(index).padStart(3, '0')}`);
  return reading(
    Array.from({ length: rows }, (_, index) => ({
      unitId: String(4_800_000 + (index % districts)),
      fiscalYear: fiscalYear(2020 + Math.floor(index / districts)),
      basis: 'actual' as const,
      line: index + 2,
      values: Object.fromEntries(names.map((name, item) => [name, (index * 7919 + item * 104_729) % 900_000_000])),
    })),
  );
}
