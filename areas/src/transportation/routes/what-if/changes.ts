import type { Finding, Text, TransportRecord, TransportVehicle, WhatIfRow } from '@leeway/model';
import { ASSUMED } from '../problem/assumptions-data.ts';
import { metresApart } from '../problem/ground.ts';
import { impossibleValue, unknownName, whatIfNote } from './what-if-findings.ts';

export type Changed = {
  readonly record: TransportRecord;
  readonly rows: readonly WhatIfRow[];
  readonly findings: readonly Finding[];
};

type Change = (record: TransportRecord, row: WhatIfRow, driven: ReadonlyMap<string, number> | null) => Changed;

const SCHOOL: Text = { en: 'the school', es: 'la escuela' };
const VEHICLE: Text = { en: 'the vehicle', es: 'el vehículo' };

function clockSeconds(words: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(words) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  return hours === '' || h > 23 || m > 59 ? null : h * 3600 + m * 60;
}

function numberOf(words: string, from: number, to: number, whole = false): number | null {
  const value = words === '' ? Number.NaN : Number(words);
  return Number.isFinite(value) && value >= from && value <= to && (!whole || Number.isInteger(value)) ? value : null;
}

const between = (from: number, to: number, whole = false): Text => ({
  en: `a ${whole ? 'whole ' : ''}number from ${from} to ${to}`,
  es: `un número ${whole ? 'entero ' : ''}de ${from} a ${to}`,
});

const refused = (record: TransportRecord, finding: Finding): Changed => ({ record, rows: [], findings: [finding] });

const isOf = (row: WhatIfRow, schoolId: string): boolean => row.of === '' || row.of === schoolId;

/** A number for one school or, where none is named, for all. */
function ofSchools(
  { from, to }: { readonly from: number; readonly to: number },
  apply: (record: TransportRecord, row: WhatIfRow, value: number) => Omit<Changed, 'rows'>,
): Change {
  return (record, row) => {
    const ids = record.schools.map(({ id }) => id);
    if (row.of !== '' && !ids.includes(row.of)) return refused(record, unknownName(row, SCHOOL, ids));
    const value = numberOf(row.value, from, to);
    if (value === null) return refused(record, impossibleValue(row, between(from, to)));
    return { ...apply(record, row, value), rows: [row] };
  };
}

const bell: Change = (record, row) => {
  const ids = record.schools.map(({ id }) => id);
  if (!ids.includes(row.of)) return refused(record, unknownName(row, SCHOOL, ids));
  const seconds = clockSeconds(row.value);
  if (seconds === null)
    return refused(record, impossibleValue(row, { en: 'a time of day such as 8:30', es: 'una hora como 8:30' }));
  const schools = record.schools.map((school) => (school.id === row.of ? { ...school, bell: seconds } : school));
  return { record: { ...record, schools }, rows: [row], findings: [] };
};

const walkMetersMax = ofSchools({ from: 0, to: 10_000 }, (record, row, walkMetresMost) => ({
  record: {
    ...record,
    riders: record.riders.map((rider) => (isOf(row, rider.schoolId) ? { ...rider, walkMetresMost } : rider)),
  },
  findings: [],
}));

const rideMinutesMax = ofSchools({ from: 1, to: 300 }, (record, row, minutes) => ({
  record: {
    ...record,
    riders: record.riders.map((rider) => (isOf(row, rider.schoolId) ? { ...rider, rideLimit: minutes * 60 } : rider)),
  },
  findings: [],
}));

/** Who lives nearer than so many metres, by straight line times the walking detour, walks; walk zones of those schools are gone. */
const eligibleBeyondMeters = ofSchools({ from: 0, to: 50_000 }, (record, row, metres) => {
  const detour = record.settings.walkDetour ?? ASSUMED.walkDetour.value;
  const schools = new Map(record.schools.map((school) => [school.id, school.spot]));
  const walks = record.riders.filter(({ schoolId, spot, wheelchair, doorToDoor, stopId }) => {
    const school = schools.get(schoolId);
    if (!isOf(row, schoolId) || !spot || !school || wheelchair || doorToDoor || stopId !== null) return false;
    return detour * metresApart(record.ground, spot, school) < metres;
  });
  const gone = new Set(walks.map(({ id }) => id));
  return {
    record: {
      ...record,
      riders: record.riders.filter(({ id }) => !gone.has(id)),
      boardings: record.boardings.filter(({ riderId }) => !gone.has(riderId)),
      walkZones: record.walkZones.filter(({ schoolId }) => !isOf(row, schoolId)),
    },
    findings: [
      whatIfNote(
        row,
        {
          en: `${gone.size} riders live nearer than ${metres} m (straight line times ${detour}).`,
          es: `${gone.size} alumnos viven a menos de ${metres} m (línea recta por ${detour}).`,
        },
        {
          en: 'They are given no seat; walk zones no longer count.',
          es: 'No se les da asiento; las zonas a pie ya no cuentan.',
        },
      ),
    ],
  };
});

const withCounts = (record: TransportRecord, count: (vehicle: TransportVehicle) => number): TransportRecord => ({
  ...record,
  vehicles: record.vehicles.map((vehicle) => ({ ...vehicle, count: count(vehicle) })),
});

const buses: Change = (record, row) => {
  const ids = record.vehicles.map(({ id }) => id);
  if (!ids.includes(row.of)) return refused(record, unknownName(row, VEHICLE, ids));
  const value = numberOf(row.value, 0, 10_000, true);
  if (value === null) return refused(record, impossibleValue(row, between(0, 10_000, true)));
  return {
    record: withCounts(record, ({ id, count }) => (id === row.of ? value : count)),
    rows: [row],
    findings: [],
  };
};

/** Shares `missing` out over counts in proportion, by largest remainder, the first of equals first. */
function sharedOut(counts: readonly number[], missing: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (all === 0 ? 0 : (missing * count) / all));
  const parts = exact.map(Math.floor);
  const rest = missing - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, at) => ({ at, left: value - Math.floor(value) }));
  order.sort((a, b) => b.left - a.left || a.at - b.at);
  for (const { at } of order.slice(0, rest)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** Buses without a driver stay in the yard: of the vehicle named, else of all in proportion to those driven. */
const driversMissing: Change = (record, row, driven) => {
  const ids = record.vehicles.map(({ id }) => id);
  if (row.of !== '' && !ids.includes(row.of)) return refused(record, unknownName(row, VEHICLE, ids));
  const there = record.vehicles.map(({ id, count }) => Math.min(count, driven?.get(id) ?? (driven ? 0 : count)));
  const asked = there.map((count, at) => (isOf(row, ids[at] ?? '') ? count : 0));
  const all = asked.reduce((sum, count) => sum + count, 0);
  const missing = numberOf(row.value, 0, all, true);
  if (missing === null) return refused(record, impossibleValue(row, between(0, all, true)));
  const less = sharedOut(asked, missing);
  const left = there.map((count, at) => count - (less[at] ?? 0));
  const told = ids.flatMap((id, at) => ((less[at] ?? 0) > 0 ? [`${less[at]} ${id}`] : [])).join(', ');
  const rows = ids.map((of, at) => ({ change: 'buses', of, value: String(left[at] ?? 0) }));
  return {
    record: withCounts(record, ({ id }) => left[ids.indexOf(id)] ?? 0),
    rows,
    findings: [
      whatIfNote(
        row,
        { en: `${missing} drivers are missing: ${told || '—'}.`, es: `Faltan ${missing} conductores: ${told || '—'}.` },
        {
          en: `${left.reduce((sum, count) => sum + count, 0)} buses can be driven.`,
          es: `Se pueden conducir ${left.reduce((sum, count) => sum + count, 0)} autobuses.`,
        },
      ),
    ],
  };
};

/** Every change that a what-if can make, by its word in the file. */
export const CHANGES: Readonly<Record<string, Change>> = {
  bell,
  walkMetersMax,
  rideMinutesMax,
  eligibleBeyondMeters,
  buses,
  driversMissing,
};
