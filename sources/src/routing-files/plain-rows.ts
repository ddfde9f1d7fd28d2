import {
  type Boarding,
  cents,
  type Spot,
  type TracePosition,
  type TransportRider,
  type TransportSchool,
  type TransportStop,
  type TransportVehicle,
} from '@leeway/model';
import { centsFromDollars } from '../checking/index.ts';
import { type Cells, clockSeconds, RowFault } from './cells.ts';

const METRES_PER_MILE = 1609.344;
const HOUR = 3600;

/** A position of a bus: `time` is a time of day, with or without the date before it. */
export function traceRow(cells: Cells): TracePosition {
  const [trip, time] = [cells.needed('tripId', 'T1'), cells.needed('time', '7:45:10')];
  const [, day = cells.text('date'), clock = time] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)/.exec(time) ?? [];
  const seconds = clockSeconds(clock);
  if (seconds === null)
    throw new RowFault('time', time, {
      en: `time is “${time}”, not a time of day, so the position cannot be used; write it like 7:45:10 or 2026-03-02T07:45:10.`,
      es: `time es «${time}», no una hora, así que la posición no se puede usar; escríbalo como 7:45:10 o 2026-03-02T07:45:10.`,
    });
  return { tripId: `${day} ${trip}`.trim(), seconds, spot: neededSpot(cells) };
}

const minutes = (cells: Cells, heading: string, to = 720): number | null => {
  const value = cells.number(heading, { from: 0, to }, '10');
  return value === null ? null : Math.round(value * 60);
};

function spotAt(cells: Cells, latitude: string, longitude: string): Spot | null {
  const y = cells.number(latitude, { from: -90, to: 90 }, '35.1234');
  const x = cells.number(longitude, { from: -180, to: 180 }, '-89.9876');
  return x === null || y === null || (x === 0 && y === 0) ? null : { x, y };
}

function neededSpot(cells: Cells): Spot {
  cells.needed('latitude', '35.1234');
  cells.needed('longitude', '-89.9876');
  const spot = spotAt(cells, 'latitude', 'longitude');
  if (spot) return spot;
  throw new RowFault('latitude', '0', {
    en: 'latitude and longitude are both 0, which is in the Atlantic, so the place is unknown; write where it is.',
    es: 'latitude y longitude son 0, que está en el Atlántico, así que el lugar se desconoce; escriba dónde está.',
  });
}

function bells(cells: Cells): number[] {
  return cells.words('bellChoices').map((words) => {
    const value = clockSeconds(words);
    if (value !== null) return value;
    throw new RowFault('bellChoices', words, {
      en: `bellChoices holds “${words}”, not a time of day, so the school’s choices are unknown; write them like 7:30 8:15.`,
      es: `bellChoices contiene «${words}», no una hora, así que no se conocen las opciones; escríbalas como 7:30 8:15.`,
    });
  });
}

/** Bell, bell choices and length of the day, which stand with the school or in a table of their own. */
export function bellRow(cells: Cells): Pick<TransportSchool, 'id' | 'bell' | 'bellChoices' | 'dayLength'> {
  const id = cells.needed('schoolId', 'OAK');
  cells.needed('bell', '7:45');
  return { id, bell: cells.clock('bell') ?? 0, bellChoices: bells(cells), dayLength: minutes(cells, 'dayMinutes') };
}

export function schoolRow(cells: Cells): TransportSchool {
  const bell = bellRow(cells);
  return {
    ...bell,
    name: cells.text('name') || bell.id,
    spot: neededSpot(cells),
    arriveLeast: minutes(cells, 'arriveMinutesMin'),
    arriveMost: minutes(cells, 'arriveMinutesMax'),
    unload: minutes(cells, 'unloadMinutes'),
    leaveLeast: minutes(cells, 'leaveMinutesMin'),
    leaveMost: minutes(cells, 'leaveMinutesMax'),
    sharesTripsWith: cells.words('sharesTripsWith'),
  };
}

export function stopRow(cells: Cells): TransportStop {
  const id = cells.needed('stopId', 'S12');
  const side = cells.text('side').toLowerCase();
  if (side !== '' && side !== 'left' && side !== 'right')
    throw new RowFault('side', side, {
      en: `side is “${side}”, so a driver would be sent to the wrong kerb; write left, right, or nothing.`,
      es: `side es «${side}», así que se enviaría al conductor al lado equivocado; escriba left, right o nada.`,
    });
  const spot = neededSpot(cells);
  return { id, name: cells.text('name') || id, spot, needs: cells.words('needs'), side: side === '' ? null : side };
}

/** Home as stated. An unreadable one is told to `weak` and left unknown: the rider stays, as a case to solve. */
function home(cells: Cells, weak: (fault: RowFault) => void): Spot | null {
  try {
    return spotAt(cells, 'latitude', 'longitude');
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    weak(error);
    return null;
  }
}

export function riderRow(cells: Cells, weak: (fault: RowFault) => void): TransportRider {
  return {
    id: cells.needed('riderId', 'R1001'),
    name: cells.text('name') || null,
    schoolId: cells.needed('schoolId', 'OAK'),
    grade: cells.needed('grade', 'KG, 1 … 12'),
    group: cells.text('group') || null,
    spot: home(cells, weak),
    seatSixths: cells.number('seatSixths', { from: 1, to: 6, whole: true }, '3'),
    wheelchair: cells.yes('wheelchair'),
    needs: cells.words('needs'),
    walkMetresMost: cells.number('walkMetersMax', { from: 0, to: 10_000 }, '400'),
    rideLimit: minutes(cells, 'rideMinutesMax', 300),
    doorToDoor: cells.yes('doorToDoor'),
    stopId: cells.text('stopId') || null,
    apartFrom: cells.words('apartFrom'),
    ridesShare: cells.number('ridesShare', { from: 0, to: 1 }, '0.85'),
  };
}

function money(cells: Cells, heading: string) {
  const value = centsFromDollars(cells.text(heading));
  if (value === null) return null;
  if (typeof value === 'number' && value >= 0) return cents(value);
  throw new RowFault(heading, cells.text(heading), {
    en: `${heading} is “${cells.text(heading)}”, not an amount of dollars, so the bus has no price; write it like 250.00.`,
    es: `${heading} es «${cells.text(heading)}», no un importe en dólares, así que el autobús no tiene precio; escríbalo como 250.00.`,
  });
}

export function vehicleRow(cells: Cells): TransportVehicle {
  const id = cells.needed('vehicleId', 'BUS77');
  const mile = cells.number('mileDollars', { from: 0, to: 1000 }, '1.25');
  return {
    id,
    count: cells.number('count', { from: 0, to: 100_000, whole: true }, '12') ?? 0,
    benches: cells.number('benches', { from: 0, to: 100, whole: true }, '12') ?? 0,
    wheelchairPlaces: cells.number('wheelchairPlaces', { from: 0, to: 100, whole: true }, '2') ?? 0,
    offers: cells.words('offers'),
    yard: spotAt(cells, 'yardLatitude', 'yardLongitude'),
    leavesEarliest: cells.clock('leavesEarliest'),
    backLatest: cells.clock('backLatest'),
    dayCost: money(cells, 'dayDollars'),
    hourCost: money(cells, 'hourDollars'),
    kilometreCents: mile === null ? null : (mile * 100 * 1000) / METRES_PER_MILE,
    tripsMost: cells.number('tripsMax', { from: 1, to: 24, whole: true }, '6'),
  };
}

export function boardingRow(cells: Cells): Boarding {
  const direction = cells.text('direction') || 'to-school';
  if (direction !== 'to-school' && direction !== 'from-school')
    throw new RowFault('direction', direction, {
      en: `direction is “${direction}”, so the trip’s way is unknown; write to-school or from-school.`,
      es: `direction es «${direction}», así que no se sabe el sentido; escriba to-school o from-school.`,
    });
  cells.needed('schoolTime', '7:35');
  const whole = (heading: string): number => {
    cells.needed(heading, '1');
    return cells.number(heading, { from: 0, to: 100_000, whole: true }, '1') ?? 0;
  };
  return {
    vehicleId: cells.needed('vehicleId', 'BUS77'),
    bus: whole('bus'),
    trip: whole('trip'),
    direction,
    sequence: whole('sequence'),
    stopId: cells.needed('stopId', 'S12'),
    riderId: cells.needed('riderId', 'R1001'),
    schoolTime: cells.clock('schoolTime') ?? 0,
  };
}

/** Metres a second from miles an hour. */
export const metresPerSecond = (milesPerHour: number): number => (milesPerHour * METRES_PER_MILE) / HOUR;
