import { type Cents, cents, type TransportSettings } from '@leeway/model';
import { centsFromDollars } from '../checking/index.ts';
import { type Cells, RowFault } from './cells.ts';
import { SETTINGS } from './columns.ts';
import { metresPerSecond } from './plain-rows.ts';

/** Nothing said about anything. */
export const NO_SETTINGS: TransportSettings = {
  stopSeconds: null,
  riderSeconds: null,
  wheelchairSeconds: null,
  walkMetresMost: null,
  rideLimit: null,
  walkDetour: null,
  driveDetour: null,
  metresPerSecond: null,
  logSpread: null,
  travelSource: null,
  morningSpeedShare: null,
  afternoonSpeedShare: null,
  planQuantile: null,
  ridersChangedMost: null,
  spareDrivers: null,
  driverAbsenceShare: null,
  spareDriverHours: null,
  spareDriverHourCost: null,
  afternoon: null,
  rideMinuteCents: null,
  gapMinuteCents: null,
  walkMinuteCents: null,
  changeCents: null,
};

type Writable = { -readonly [Name in keyof TransportSettings]?: TransportSettings[Name] };

const READERS: Readonly<Record<(typeof SETTINGS)[number], (cells: Cells) => Writable>> = {
  stopSeconds: (cells) => ({ stopSeconds: cells.number('value', { from: 0, to: 600 }, '20') }),
  riderSeconds: (cells) => ({ riderSeconds: cells.number('value', { from: 0, to: 120 }, '3') }),
  wheelchairSeconds: (cells) => ({ wheelchairSeconds: cells.number('value', { from: 0, to: 1800 }, '240') }),
  walkMetersMax: (cells) => ({ walkMetresMost: cells.number('value', { from: 0, to: 10_000 }, '400') }),
  rideMinutesMax: (cells) => ({ rideLimit: inSeconds(cells.number('value', { from: 1, to: 300 }, '60')) }),
  walkDetourRatio: (cells) => ({ walkDetour: cells.number('value', { from: 1, to: 5 }, '1.3') }),
  driveDetourRatio: (cells) => ({ driveDetour: cells.number('value', { from: 1, to: 5 }, '1.3') }),
  speedMilesPerHour: (cells) => ({ metresPerSecond: speed(cells.number('value', { from: 1, to: 80 }, '20')) }),
  travelLogSpread: (cells) => ({ logSpread: cells.number('value', { from: 0, to: 2 }, '0.2') }),
  morningSpeedRatio: (cells) => ({ morningSpeedShare: cells.number('value', { from: 0.1, to: 1.5 }, '0.8') }),
  afternoonSpeedRatio: (cells) => ({ afternoonSpeedShare: cells.number('value', { from: 0.1, to: 1.5 }, '0.8') }),
  planQuantile: (cells) => ({ planQuantile: cells.number('value', { from: 0.01, to: 0.99 }, '0.8') }),
  ridersChangedMax: (cells) => ({ ridersChangedMost: cells.number('value', { from: 0, whole: true }, '500') }),
  spareDrivers: (cells) => ({ spareDrivers: cells.number('value', { from: 0, to: 1000, whole: true }, '3') }),
  driverAbsenceShare: (cells) => ({ driverAbsenceShare: cells.number('value', { from: 0, to: 1 }, '0.05') }),
  spareDriverHours: (cells) => ({ spareDriverHours: cells.number('value', { from: 0, to: 24 }, '6') }),
  spareDriverHourDollars: (cells) => ({ spareDriverHourCost: hourCost(cells) }),
  rideMinuteCents: (cells) => ({ rideMinuteCents: cells.number('value', { from: 0, to: 10_000 }, '5') }),
  gapMinuteCents: (cells) => ({ gapMinuteCents: cells.number('value', { from: 0, to: 10_000 }, '5') }),
  walkMinuteCents: (cells) => ({ walkMinuteCents: cells.number('value', { from: 0, to: 10_000 }, '5') }),
  changeCents: (cells) => ({ changeCents: cells.number('value', { from: 0, to: 1_000_000 }, '200') }),
  afternoon: (cells) => ({ afternoon: afternoon(cells) }),
};

function hourCost(cells: Cells): Cents | null {
  const value = centsFromDollars(cells.text('value'));
  if (value === null) return null;
  if (typeof value === 'number' && value >= 0) return cents(value);
  throw new RowFault('value', cells.text('value'), {
    en: `spareDriverHourDollars is “${cells.text('value')}”, not an amount of dollars, so standby has no price; write it like 24.50.`,
    es: `spareDriverHourDollars es «${cells.text('value')}», no un importe en dólares, así que la reserva no tiene precio; escríbalo como 24.50.`,
  });
}

const inSeconds = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes * 60));
const speed = (milesPerHour: number | null): number | null =>
  milesPerHour === null ? null : metresPerSecond(milesPerHour);

function afternoon(cells: Cells): TransportSettings['afternoon'] {
  const value = cells.text('value');
  if (value === 'none' || value === 'same-trips' || value === 'own-trips') return value;
  throw new RowFault('value', value, {
    en: `afternoon is “${value}”, so the afternoon is unknown; write none, same-trips or own-trips.`,
    es: `afternoon es «${value}», así que la tarde se desconoce; escriba none, same-trips u own-trips.`,
  });
}

/** The same cells, whose faults name the setting in place of the column. */
function namedBy(cells: Cells, setting: string): Cells {
  return {
    ...cells,
    number(heading, bounds, example) {
      try {
        return cells.number(heading, bounds, example);
      } catch (error) {
        if (!(error instanceof RowFault)) throw error;
        const named = (text: string): string => text.replace(new RegExp(`^${heading}\\b`), setting);
        throw new RowFault(heading, cells.text(heading), { en: named(error.reason.en), es: named(error.reason.es) });
      }
    },
  };
}

/** One row of `settings.csv`. */
export function settingRow(cells: Cells): Writable {
  const name = cells.needed('setting', 'stopSeconds');
  const found = SETTINGS.find((one) => one === name);
  if (found) return READERS[found](namedBy(cells, found));
  throw new RowFault('setting', name, {
    en: `There is no setting “${name}”, so the row does nothing; the settings are ${SETTINGS.join(', ')}.`,
    es: `No hay ninguna opción «${name}», así que la fila no hace nada; las opciones son ${SETTINGS.join(', ')}.`,
  });
}
