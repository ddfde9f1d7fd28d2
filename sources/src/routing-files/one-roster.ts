import type { Spot, TransportRider, TransportSchool } from '@leeway/model';
import { RowFault } from './cells.ts';
import type { KnownTable } from './recognise.ts';
import { type FileQuarantine, onceEach, rowsOf } from './table-rows.ts';

/** OneRoster tables by layout, with the table of places that its standard lacks. */
export type OneRosterTables = {
  readonly orgs: KnownTable;
  readonly users: KnownTable;
  readonly roles: KnownTable | null;
  readonly enrollments: KnownTable | null;
  readonly places: KnownTable;
};

type Place = { readonly spot: Spot | null; readonly bell: number | null; readonly walk: number | null };

async function placesOf(table: KnownTable, quarantine: FileQuarantine): Promise<Map<string, Place>> {
  const once = onceEach('sourcedId');
  const rows = await rowsOf(table, quarantine, (cells): [string, Place] => {
    const y = cells.number('latitude', { from: -90, to: 90 }, '35.1234');
    const x = cells.number('longitude', { from: -180, to: 180 }, '-89.9876');
    const walk = cells.number('walkMetersMax', { from: 0, to: 10_000 }, '400');
    return [
      once(cells.needed('sourcedId', 'the id in users or orgs')),
      { spot: x === null || y === null ? null : { x, y }, bell: cells.clock('bell'), walk },
    ];
  });
  return new Map(rows);
}

async function schoolsOf(
  orgs: KnownTable,
  places: ReadonlyMap<string, Place>,
  quarantine: FileQuarantine,
): Promise<TransportSchool[]> {
  const rows = await rowsOf(orgs, quarantine, (cells): TransportSchool | null => {
    if (cells.text('type').toLowerCase() !== 'school' || isGone(cells.text('status'))) return null;
    const id = cells.needed('sourcedId', 'an id');
    const place = places.get(id);
    if (!place?.spot || place.bell === null)
      throw new RowFault('sourcedId', id, {
        en: `School ${id} has no place or bell, which OneRoster does not carry, so its riders cannot be routed; add sourcedId, latitude, longitude and bell to the table of places.`,
        es: `La escuela ${id} no tiene lugar o timbre, que OneRoster no lleva, así que no se puede llevar a sus alumnos; añada sourcedId, latitude, longitude y bell a la tabla de lugares.`,
      });
    return {
      ...{ id, name: cells.text('name') || id, spot: place.spot, bell: place.bell, bellChoices: [], dayLength: null },
      ...{ arriveLeast: null, arriveMost: null, unload: null, leaveLeast: null, leaveMost: null, sharesTripsWith: [] },
    };
  });
  return rows.flatMap((row) => (row ? [row] : []));
}

const isGone = (status: string): boolean => status.toLowerCase() === 'tobedeleted';

/** School of each pupil: the primary role (1.2), else the first enrolment, else the first org of the user (1.1). */
async function schoolByPupil({ roles, enrollments }: OneRosterTables, quarantine: FileQuarantine) {
  const found = new Map<string, string>();
  if (roles)
    await rowsOf(roles, quarantine, (cells) => {
      if (cells.text('role').toLowerCase() !== 'student') return;
      if (found.has(cells.text('userSourcedId')) && cells.text('roleType').toLowerCase() !== 'primary') return;
      found.set(cells.text('userSourcedId'), cells.text('orgSourcedId'));
    });
  const enrolled = new Map<string, string>();
  if (enrollments)
    await rowsOf(enrollments, quarantine, (cells) => {
      if (cells.text('role').toLowerCase() !== 'student' || isGone(cells.text('status'))) return;
      if (!enrolled.has(cells.text('userSourcedId')))
        enrolled.set(cells.text('userSourcedId'), cells.text('schoolSourcedId'));
    });
  return { found, enrolled };
}

/** Schools and riders from OneRoster 1.1 or 1.2. Its users carry no address: places come from the table beside it. */
export async function oneRoster(
  tables: OneRosterTables,
  quarantine: FileQuarantine,
): Promise<{ readonly schools: TransportSchool[]; readonly riders: TransportRider[] }> {
  const places = await placesOf(tables.places, quarantine);
  const schools = await schoolsOf(tables.orgs, places, quarantine);
  const ids = new Set(schools.map(({ id }) => id));
  const { found, enrolled } = await schoolByPupil(tables, quarantine);
  const once = onceEach('sourcedId');
  const rows = await rowsOf(tables.users, quarantine, (cells): TransportRider | null => {
    const id = cells.needed('sourcedId', 'an id');
    const role = cells.text('role').toLowerCase();
    if (
      isGone(cells.text('status')) ||
      (role !== '' && role !== 'student') ||
      (role === '' && !found.has(id) && !enrolled.has(id))
    )
      return null;
    const [first = ''] = cells.text('orgSourcedIds').split(',');
    const schoolId = found.get(id) ?? enrolled.get(id) ?? (cells.text('primaryOrgSourcedId') || first.trim());
    if (!ids.has(schoolId))
      throw new RowFault('sourcedId', id, {
        en: `Pupil ${id} is at “${schoolId}”, which is no school with a place and a bell, so no trip can be planned; mend the enrolment or the school’s row.`,
        es: `El alumno ${id} está en «${schoolId}», que no es una escuela con lugar y timbre, así que no se puede planear un viaje; corrija la matrícula o la fila de la escuela.`,
      });
    const [grade = ''] = cells.text('grades').split(',');
    const place = places.get(id);
    const name = `${cells.text('givenName')} ${cells.text('familyName')}`.trim();
    return {
      ...{ id: once(id), name: name || null, schoolId, grade: grade.trim(), group: null, spot: place?.spot ?? null },
      ...{ seatSixths: null, wheelchair: false, needs: [], walkMetresMost: place?.walk ?? null, rideLimit: null },
      ...{ doorToDoor: false, stopId: null, apartFrom: [], ridesShare: null },
    };
  });
  return { schools, riders: rows.flatMap((row) => (row ? [row] : [])) };
}
