import type { LaunchEvidence, RoutingProblem } from '@leeway/methods';
import { cellFault, columnAt, type PlainTable, tableAt } from '../tables/read-table.ts';
import { digitsOf } from './fingerprint.ts';

type DryRuns = NonNullable<LaunchEvidence['dryRuns']>;

const IS_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const NO_VEHICLE = { en: 'is no vehicle of vehicles.csv', es: 'no es un vehículo de vehicles.csv' };
const NO_NUMBER = {
  en: 'is no number of such a bus, counted from 1',
  es: 'no es el número de un autobús así, contado desde 1',
};
const NO_PRINT = {
  en: 'is no fingerprint of a plan such as a1b2-c3d4-e5f6',
  es: 'no es la huella de un plan como a1b2-c3d4-e5f6',
};
const NO_DATE = { en: 'is no date such as 2026-08-03', es: 'no es una fecha como 2026-08-03' };

/**
 * Dry runs that drivers have signed: a table with the columns vehicleId, bus, driver, drivenOn, as buses are numbered on the
 * sheets, and plan, the fingerprint of what was driven. A row without driver or date is not signed; one without plan does not say
 * of what. Throws TableFault for a bus that there is not and for what is no fingerprint, UsageError for a missing column but plan.
 */
export async function signedDryRuns(
  path: string,
  { fleet }: Pick<RoutingProblem, 'fleet'>,
  fingerprint: string,
): Promise<DryRuns> {
  const table = await tableAt(path);
  const [vehicle, bus, driver, date] = ['vehicleId', 'bus', 'driver', 'drivenOn'].map((one) => columnAt(table, one));
  const print = planColumn(table);
  const cell = (cells: readonly string[], at: number | undefined): string => cells[at ?? -1]?.trim() ?? '';
  return table.rows.flatMap(({ cells }, row) => {
    if (cells.every((one) => one.trim() === '')) return [];
    const kind = fleet.findIndex(({ id }) => id === cell(cells, vehicle));
    if (kind < 0) throw cellFault(table, row, 'vehicleId', NO_VEHICLE);
    const number = Number(cell(cells, bus));
    if (!Number.isInteger(number) || number < 1 || number > (fleet[kind]?.count ?? 0))
      throw cellFault(table, row, 'bus', NO_NUMBER);
    const [by, drivenOn] = [cell(cells, driver), cell(cells, date)];
    if (drivenOn !== '' && !IS_DATE.test(drivenOn)) throw cellFault(table, row, 'drivenOn', NO_DATE);
    const written = cell(cells, print);
    const digits = written === '' ? '' : digitsOf(written);
    if (digits === null) throw cellFault(table, row, 'plan', NO_PRINT);
    const plan = digits === '' ? 'unsaid' : fingerprint.startsWith(digits) ? 'this' : 'another';
    return by === '' || drivenOn === '' ? [] : [{ kind, number: number - 1, by, plan }];
  });
}

/** Tables written before plans had fingerprints lack the column. */
const planColumn = (table: PlainTable): number | undefined =>
  table.headings.some((heading) => heading.toLowerCase() === 'plan') ? columnAt(table, 'plan') : undefined;
