import type { Finding, Refusal, Text } from '@leeway/model';
import { finding, grouped } from '../checking/index.ts';
import type { DecodedTable } from '../contract.ts';
import { decodeTable, headingKey, refusal, refusalOf, type TableInput } from '../reading/index.ts';
import { stampOf } from './clock.ts';
import { GPS_HEADINGS } from './columns.ts';

/** One position of one vehicle. */
export type GpsPosition = {
  readonly seconds: number;
  readonly localHour: number | null;
  readonly lon: number;
  readonly lat: number;
};

/** Positions by vehicle, in order of time, without repeats. */
export type GpsReading = {
  readonly kind: 'gps-traces';
  readonly name: string;
  readonly sha256: string;
  readonly vehicles: ReadonlyMap<string, readonly GpsPosition[]>;
  readonly rows: { readonly read: number; readonly accepted: number };
  readonly findings: readonly Finding[];
};

type Columns = Readonly<Record<keyof typeof GPS_HEADINGS, number>>;

/**
 * Reads a table of vehicle positions (CSV or any table that `decodeTable` takes) by its headings. `zone` (IANA, such as 'America/Detroit') gives local hours where
 * the file keeps UTC. Rows without a usable place or time are counted and left out; a table without the columns is refused.
 */
export async function readGpsTraces(
  input: TableInput,
  name: string,
  options: { readonly zone?: string } = {},
): Promise<GpsReading | Refusal> {
  try {
    const table = await decodeTable(input, name);
    if ('kind' in table) return table;
    const header = headerOf(table);
    return header ? await positions(table, header, options.zone ?? null) : notTraces(name);
  } catch (error) {
    return refusalOf(error);
  }
}

function headerOf(table: DecodedTable): { readonly line: number; readonly columns: Columns } | null {
  for (const { line, cells } of table.head) {
    const keys = cells.map(headingKey);
    const at = (wanted: readonly string[]): number => keys.findIndex((key) => wanted.includes(key));
    const columns = {
      vehicle: at(GPS_HEADINGS.vehicle),
      time: at(GPS_HEADINGS.time),
      lat: at(GPS_HEADINGS.lat),
      lon: at(GPS_HEADINGS.lon),
    };
    if (Object.values(columns).every((column) => column >= 0)) return { line, columns };
  }
  return null;
}

async function positions(
  table: DecodedTable,
  { line, columns }: { readonly line: number; readonly columns: Columns },
  zone: string | null,
): Promise<GpsReading | Refusal> {
  const vehicles = new Map<string, GpsPosition[]>();
  let [read, accepted, withoutHour] = [0, 0, 0];
  for await (const row of table.rows()) {
    if (row.line <= line) continue;
    read += 1;
    const position = positionOf(row.cells, columns, zone);
    if (!position) continue;
    accepted += 1;
    if (position.localHour === null) withoutHour += 1;
    const vehicle = row.cells[columns.vehicle]?.trim() ?? '';
    const list = vehicles.get(vehicle);
    if (list) list.push(position);
    else vehicles.set(vehicle, [position]);
  }
  if (accepted === 0) return notTraces(table.name);
  for (const [vehicle, list] of vehicles) {
    list.sort((a, b) => a.seconds - b.seconds);
    vehicles.set(
      vehicle,
      list.filter((one, i) => i === 0 || one.seconds > (list[i - 1] as GpsPosition).seconds),
    );
  }
  const findings = [
    ...(accepted < read ? [unusableRows(read - accepted, read)] : []),
    ...(withoutHour > 0 ? [clockInUtc(withoutHour)] : []),
  ];
  return { kind: 'gps-traces', name: table.name, sha256: table.sha256, vehicles, rows: { read, accepted }, findings };
}

function positionOf(cells: readonly string[], columns: Columns, zone: string | null): GpsPosition | null {
  const number = (column: number): number => {
    const text = cells[column]?.trim() ?? '';
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  };
  const [lat, lon] = [number(columns.lat), number(columns.lon)];
  const stamp = stampOf(cells[columns.time] ?? '', zone);
  // 0, 0 is what a receiver writes that has no fix.
  if (!stamp || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return null;
  if ((cells[columns.vehicle]?.trim() ?? '') === '') return null;
  return { ...stamp, lon, lat };
}

function notTraces(name: string): Refusal {
  const wanted: Text = {
    en: 'Export positions with a vehicle, a time, a latitude and a longitude in each row.',
    es: 'Exporte las posiciones con vehículo, hora, latitud y longitud en cada fila.',
  };
  return refusal('gps.not-traces', {
    what: {
      en: `“${name}” holds no table of vehicle positions.`,
      es: `«${name}» no contiene una tabla de posiciones de vehículos.`,
    },
    soWhat: { en: 'No speed can be learned from it.', es: 'No se puede aprender ninguna velocidad de él.' },
    fix: wanted,
  });
}

function unusableRows(left: number, read: number): Finding {
  return finding(
    'gps.rows-left-out',
    left / read > 0.1 ? 'weakens' : 'note',
    {
      what: {
        en: `${grouped(left)} of ${grouped(read)} rows have no usable vehicle, place or time.`,
        es: `${grouped(left)} de ${grouped(read)} filas no tienen vehículo, lugar u hora utilizables.`,
      },
      soWhat: { en: 'They were left out.', es: 'Se dejaron fuera.' },
      fix: {
        en: 'Ask the vendor why; a few without a fix are normal.',
        es: 'Pregunte al proveedor; unas pocas sin señal son normales.',
      },
    },
    { left, read },
  );
}

function clockInUtc(rows: number): Finding {
  return finding(
    'gps.clock-in-utc',
    'weakens',
    {
      what: { en: `${grouped(rows)} rows give their time in UTC.`, es: `${grouped(rows)} filas dan la hora en UTC.` },
      soWhat: {
        en: 'The hour of the day on the road is not known, so no period can be corrected.',
        es: 'No se sabe la hora local, así que no se puede corregir ningún periodo.',
      },
      fix: { en: 'State the time zone of the district.', es: 'Indique la zona horaria del distrito.' },
    },
    { rows },
  );
}
