import {
  cents,
  type TransportRecord,
  type TransportRider,
  type TransportSchool,
  type TransportStop,
} from '@leeway/model';
import { type Cells, RowFault } from './cells.ts';
import type { KnownTable } from './recognise.ts';
import { NO_SETTINGS } from './settings.ts';
import { type FileQuarantine, known, onceEach, rowsOf } from './table-rows.ts';

const METRES_PER_FOOT = 0.3048;
/** Rules as published with the bus counts: Park, Tae and Kim (2012), instances; counts in Bertsimas, Delarue and Martin (2019), table S1. */
const PUBLISHED = {
  feetPerSecond: 29.3333,
  capacity: 66,
  stopSeconds: 19,
  pupilSeconds: 2.6,
  schoolSeconds: 154.4,
  maxRideSeconds: 2700,
};
const SEATS_PER_BENCH = 6;
/** So dear that no way saved is worth a bus. */
const BUS_CENTS = 100_000_000;
const DAY = 86_400;

function plainNumber(cells: Cells, heading: string): number {
  cells.needed(heading, '1234.5');
  return cells.number(heading, {}, '1234.5') ?? 0;
}

function schoolRow(cells: Cells, once: (id: string) => string): TransportSchool {
  const early = plainNumber(cells, 'AMEARLY');
  if (early < 0 || early % 100 > 59 || early >= 2400 || !Number.isInteger(early))
    throw new RowFault('AMEARLY', cells.text('AMEARLY'), {
      en: `AMEARLY is “${cells.text('AMEARLY')}”, not hours and minutes in digits, so the school has no bell; write 510 for 5:10.`,
      es: `AMEARLY es «${cells.text('AMEARLY')}», no horas y minutos en cifras, así que la escuela no tiene timbre; escriba 510 para 5:10.`,
    });
  const id = once(cells.needed('ID', '200001'));
  return {
    ...{ id, name: id, spot: { x: plainNumber(cells, 'X'), y: plainNumber(cells, 'Y') } },
    ...{ bell: Math.floor(early / 100) * 3600 + (early % 100) * 60, bellChoices: [], dayLength: null },
    // Buses arrive at the bell itself and stand after it, which the published chaining rule says.
    ...{ arriveLeast: -PUBLISHED.schoolSeconds, arriveMost: 0, unload: PUBLISHED.schoolSeconds },
    ...{ leaveLeast: null, leaveMost: null, sharesTripsWith: [] },
  };
}

type Load = { readonly stop: TransportStop; readonly riders: readonly TransportRider[] };

function stopRow(cells: Cells, once: (id: string) => string, school: (id: string) => string): Load {
  const id = once(cells.needed('ID', '100001'));
  const schoolId = school(cells.needed('EP_ID', '200001'));
  const count = cells.number('STUDENT_COUNT', { from: 0, to: PUBLISHED.capacity, whole: true }, '12') ?? 0;
  const spot = { x: plainNumber(cells, 'X_COORD'), y: plainNumber(cells, 'Y_COORD') };
  const riders = Array.from({ length: count }, (_, at) => ({
    ...{ id: `${id}-${at + 1}`, name: null, schoolId, grade: '', group: 'all', spot, seatSixths: 1 },
    ...{ wheelchair: false, needs: [], walkMetresMost: 0, rideLimit: PUBLISHED.maxRideSeconds, doorToDoor: false },
    ...{ stopId: id, apartFrom: [], ridesShare: 1 },
  }));
  return { stop: { id, name: id, spot, needs: [], side: null }, riders };
}

/** An instance of Park, Tae and Kim under its published rules: coordinates in feet, Manhattan distance, buses alone count. */
export async function parkTaeKim(
  title: string,
  stops: KnownTable,
  schools: KnownTable,
  quarantine: FileQuarantine,
): Promise<TransportRecord> {
  const onceSchool = onceEach('ID');
  const schoolRows = await rowsOf(schools, quarantine, (cells) => schoolRow(cells, onceSchool));
  const school = known('EP_ID', new Set(schoolRows.map(({ id }) => id)), 'schools');
  const onceStop = onceEach('ID');
  const loads = await rowsOf(stops, quarantine, (cells) => stopRow(cells, onceStop, school));
  const bells = new Set(schoolRows.map(({ bell }) => bell)).size;
  return {
    title,
    ground: { kind: 'planar', norm: 'manhattan', metresPerUnit: METRES_PER_FOOT },
    schools: schoolRows,
    stops: loads.map(({ stop }) => stop),
    riders: loads.flatMap(({ riders }) => riders),
    vehicles: [
      {
        ...{ id: 'bus', count: loads.length, benches: PUBLISHED.capacity / SEATS_PER_BENCH, wheelchairPlaces: 0 },
        ...{ offers: [], yard: null, leavesEarliest: -DAY, backLatest: 2 * DAY, dayCost: cents(BUS_CENTS) },
        ...{ hourCost: cents(0), kilometreCents: 1, tripsMost: Math.max(1, bells) },
      },
    ],
    settings: {
      ...NO_SETTINGS,
      ...{ rideMinuteCents: 0, gapMinuteCents: 0, walkMinuteCents: 0, changeCents: 0 },
      ...{ stopSeconds: PUBLISHED.stopSeconds, riderSeconds: PUBLISHED.pupilSeconds, wheelchairSeconds: 0 },
      ...{ driveDetour: 1, metresPerSecond: PUBLISHED.feetPerSecond * METRES_PER_FOOT, logSpread: 0 },
      ...{ travelSource: 'Manhattan distance at 29.3333 feet a second, as published', planQuantile: 0.5 },
      ...{ afternoon: 'none' },
    },
    ...{ hazards: [], walkZones: [], boardings: [] },
  };
}
