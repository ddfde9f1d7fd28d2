import { cents, type Refusal, type Spot, type TransportRecord } from '@leeway/model';
import { refusal } from '../reading/index.ts';
import { NO_SETTINGS } from './settings.ts';

/** Long enough for any tour at one length a second, short enough to count in milliseconds. */
const FAR = 500_000;

type Instance = {
  readonly name: string;
  readonly capacity: number;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly demands: ReadonlyMap<string, number>;
  readonly depot: string;
};

/** Text of the CVRPLIB kind, told by its sections. */
export const isCvrplib = (text: string): boolean =>
  /^\s*EDGE_WEIGHT_TYPE\s*:/m.test(text) && /^\s*DEMAND_SECTION/m.test(text);

function unusable(name: string, en: string, es: string): Refusal {
  return refusal('routing.cvrplib', {
    what: { en: `“${name}” ${en}`, es: `«${name}» ${es}` },
    soWhat: { en: 'Nothing was taken from it.', es: 'No se tomó nada de él.' },
    fix: {
      en: 'Use an instance of type CVRP with EUC_2D distances.',
      es: 'Use una instancia CVRP con distancias EUC_2D.',
    },
  });
}

function instance(text: string, name: string): Instance | Refusal {
  const spots = new Map<string, Spot>();
  const demands = new Map<string, number>();
  const heads = new Map<string, string>();
  let [section, depot] = ['', ''];
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*([A-Z_0-9]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const cells = line.trim().split(/\s+/);
    if (key) heads.set(key, value ?? '');
    else if (/^\s*([A-Z_]+_SECTION|EOF)\s*$/.test(line)) section = line.trim();
    else if (cells[0] && section === 'NODE_COORD_SECTION')
      spots.set(cells[0], { x: Number(cells[1]), y: Number(cells[2]) });
    else if (cells[0] && section === 'DEMAND_SECTION') demands.set(cells[0], Number(cells[1]));
    else if (cells[0] && section === 'DEPOT_SECTION' && cells[0] !== '-1' && depot === '') depot = cells[0];
  }
  const capacity = Number(heads.get('CAPACITY'));
  const numbers = [capacity, ...demands.values(), ...[...spots.values()].flatMap(({ x, y }) => [x, y])];
  if (heads.get('EDGE_WEIGHT_TYPE') !== 'EUC_2D')
    return unusable(name, 'has distances of another kind than EUC_2D.', 'tiene distancias de otro tipo que EUC_2D.');
  if (
    !spots.has(depot) ||
    spots.size !== Number(heads.get('DIMENSION')) ||
    demands.size !== spots.size ||
    !numbers.every(Number.isFinite)
  )
    return unusable(
      name,
      'states another number of places than it lists, or no depot.',
      'declara otro número de lugares que los que lista, o no tiene depósito.',
    );
  return { name: (heads.get('NAME') ?? name).replaceAll('"', '').trim(), capacity, spots, demands, depot };
}

/** One seat for one of demand: a rider takes as many benches as the customer's demand, a bus has as many as its capacity. */
export function cvrplib(text: string, file: string): TransportRecord | Refusal {
  const read = instance(text, file);
  if ('kind' in read) return read;
  const { name, capacity, spots, demands, depot } = read;
  const customers = [...spots].filter(([id]) => id !== depot);
  const centre = spots.get(depot) ?? { x: 0, y: 0 };
  return {
    title: name,
    ground: { kind: 'planar', norm: 'euclidean-rounded', metresPerUnit: 1 },
    schools: [
      {
        ...{ id: depot, name: 'depot', spot: centre, bell: FAR, bellChoices: [], dayLength: null, arriveLeast: 0 },
        ...{ arriveMost: FAR, unload: 0, leaveLeast: null, leaveMost: null, sharesTripsWith: [] },
      },
    ],
    stops: customers.map(([id, spot]) => ({ id, name: id, spot, needs: [], side: null })),
    riders: customers.map(([id, spot]) => ({
      ...{ id, name: null, schoolId: depot, grade: '', group: 'all', spot, seatSixths: 6 * (demands.get(id) ?? 0) },
      ...{ wheelchair: false, needs: [], walkMetresMost: 0, rideLimit: 2 * FAR, doorToDoor: false, stopId: id },
      ...{ apartFrom: [], ridesShare: 1 },
    })),
    vehicles: [
      {
        ...{ id: 'vehicle', count: customers.length, benches: capacity, wheelchairPlaces: 0, offers: [], yard: centre },
        ...{ leavesEarliest: -FAR, backLatest: 2 * FAR, dayCost: cents(0), hourCost: cents(0), kilometreCents: 1000 },
        tripsMost: 1,
      },
    ],
    settings: {
      ...NO_SETTINGS,
      ...{ rideMinuteCents: 0, gapMinuteCents: 0, walkMinuteCents: 0, changeCents: 0 },
      ...{ stopSeconds: 0, riderSeconds: 0, wheelchairSeconds: 0, driveDetour: 1, metresPerSecond: 1, logSpread: 0 },
      ...{
        travelSource: 'Euclidean distance to the nearest whole number (EUC_2D)',
        planQuantile: 0.5,
        afternoon: 'none',
      },
    },
    ...{ hazards: [], walkZones: [], boardings: [] },
  };
}
