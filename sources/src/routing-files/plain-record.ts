import type { Refusal, TransportRecord, TransportRider, TransportSchool } from '@leeway/model';
import type { Layout } from './columns.ts';
import type { Shapes } from './geojson.ts';
import { oneRoster } from './one-roster.ts';
import { bellRow, boardingRow, riderRow, schoolRow, stopRow, vehicleRow } from './plain-rows.ts';
import type { KnownTable } from './recognise.ts';
import { missingTables } from './refusals.ts';
import { NO_SETTINGS, settingRow } from './settings.ts';
import { type FileQuarantine, known, onceEach, rowsOf } from './table-rows.ts';

type Tables = ReadonlyMap<Layout['id'], KnownTable>;
type People = { readonly schools: TransportSchool[]; readonly riders: TransportRider[] };

async function plainPeople(riders: KnownTable, schools: KnownTable, quarantine: FileQuarantine): Promise<People> {
  const onceSchool = onceEach('schoolId');
  const schoolRows = await rowsOf(schools, quarantine, (cells) => {
    const row = schoolRow(cells);
    onceSchool(row.id);
    return row;
  });
  const school = known('schoolId', new Set(schoolRows.map(({ id }) => id)), 'schools');
  const onceRider = onceEach('riderId');
  const riderRows = await rowsOf(riders, quarantine, (cells) => {
    const row = riderRow(cells, (fault) => quarantine.put(riders.table.name, cells, fault));
    school(row.schoolId);
    onceRider(row.id);
    return row;
  });
  return { schools: schoolRows, riders: riderRows };
}

function peopleOf(tables: Tables, quarantine: FileQuarantine): Promise<People> | null {
  const [riders, schools] = [tables.get('riders'), tables.get('schools')];
  if (riders && schools) return plainPeople(riders, schools, quarantine);
  const [orgs, users, places] = [tables.get('oneroster-orgs'), tables.get('oneroster-users'), tables.get('places')];
  if (!orgs || !users || !places) return null;
  const [roles, enrollments] = [tables.get('oneroster-roles') ?? null, tables.get('oneroster-enrollments') ?? null];
  return oneRoster({ orgs, users, places, roles, enrollments }, quarantine);
}

function missing(tables: Tables): string[] {
  const roster = tables.has('oneroster-users') || tables.has('oneroster-orgs');
  const needed: readonly [Layout['id'], string][] = roster
    ? [
        ['oneroster-orgs', 'orgs.csv'],
        ['oneroster-users', 'users.csv'],
        ['places', 'places.csv (OneRoster has no addresses)'],
      ]
    : [
        ['riders', 'riders.csv'],
        ['schools', 'schools.csv'],
      ];
  const both: readonly [Layout['id'], string][] = [...needed, ['stops', 'stops.csv'], ['vehicles', 'vehicles.csv']];
  return both.flatMap(([id, name]) => (tables.has(id) ? [] : [name]));
}

async function withBells(schools: TransportSchool[], bells: KnownTable | undefined, quarantine: FileQuarantine) {
  if (!bells) return schools;
  const school = known('schoolId', new Set(schools.map(({ id }) => id)), 'schools');
  const rows = await rowsOf(bells, quarantine, (cells) => {
    const row = bellRow(cells);
    school(row.id);
    return row;
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return schools.map((one) => ({ ...one, ...byId.get(one.id) }));
}

/** The record of a folder of plain tables or of OneRoster with places; a missing table refuses it. */
export async function plainRecord(
  title: string,
  tables: Tables,
  shapes: Shapes,
  quarantine: FileQuarantine,
): Promise<TransportRecord | Refusal> {
  const [stops, vehicles] = [tables.get('stops'), tables.get('vehicles')];
  const people = missing(tables).length === 0 ? peopleOf(tables, quarantine) : null;
  if (!people || !stops || !vehicles) return missingTables(title, missing(tables));
  const { schools, riders } = await people;
  const [onceStop, onceVehicle] = [onceEach('stopId'), onceEach('vehicleId')];
  const checked = <Row extends { readonly id: string }>(row: Row, once: (id: string) => string): Row => {
    once(row.id);
    return row;
  };
  const settings = tables.get('settings');
  const today = tables.get('today');
  const rider = known('riderId', new Set(riders.map(({ id }) => id)), 'riders');
  return {
    ...{ title, ground: { kind: 'geographic' }, riders },
    schools: await withBells(schools, tables.get('bells'), quarantine),
    stops: await rowsOf(stops, quarantine, (cells) => checked(stopRow(cells), onceStop)),
    vehicles: await rowsOf(vehicles, quarantine, (cells) => checked(vehicleRow(cells), onceVehicle)),
    settings: Object.assign({}, NO_SETTINGS, ...(settings ? await rowsOf(settings, quarantine, settingRow) : [])),
    ...shapes,
    boardings: today
      ? await rowsOf(today, quarantine, (cells) => {
          const row = boardingRow(cells);
          rider(row.riderId);
          return row;
        })
      : [],
  };
}
