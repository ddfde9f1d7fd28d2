import { standbySentence } from '@leeway/areas';
import type { StandbyCost } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';
import { textTable } from '../text-table.ts';
import { counted } from './counted.ts';

/** What dollars are weighed against: rides, lateness, riders whose day changes, or the largest gap between groups of riders. */
export const TRADE_OFFS = { rides: 'rides', slack: 'slack', changes: 'changes', equity: 'equity' } as const;
export type TradeOff = keyof typeof TRADE_OFFS;

/** One plan of a trade-off. `value` is the setting: cents a rider's minute (`equity`: one above the mean), quantile of a leg's time, or riders changed at most. */
export type TradeOffPoint = {
  readonly value: number | null;
  readonly buses: number;
  readonly cents: number;
  readonly violations: number;
  readonly rideSeconds: number;
  readonly longestRideSeconds: number;
  /** Riders at school after the bell on a simulated day, in the mean. */
  readonly ridersLate: number;
  /** Share of simulated days on which every rider is at school by the bell. */
  readonly faultlessShare: number;
  /** Riders whose stop, time or bus is not today's; null where today is not known. */
  readonly ridersChanged: number | null;
  /** Largest difference between groups’ mean rides beyond the direct drive, morning or afternoon; null where fewer than two may be told. */
  readonly gapSeconds: number | null;
  readonly unserved: number;
  /** False where another plan is at least as good on everything and better on something. */
  readonly kept: boolean;
};

const HEADS: Readonly<Record<TradeOff, Text>> = {
  rides: { en: 'Price of a rider’s minute', es: 'Precio de un minuto de un alumno' },
  slack: { en: 'Legs planned at quantile', es: 'Tramos planeados al cuantil' },
  changes: { en: 'Riders changed at most', es: 'Alumnos con cambios, como máximo' },
  equity: { en: 'Price of a minute above the mean', es: 'Precio de un minuto sobre la media' },
};

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['Buses', 'Dollars a day', 'Mean ride', 'Longest', 'Late a day', 'All on time'],
    ...['Riders changed', 'Group gap', 'Left behind', ''],
  ],
  es: [
    ...['Autobuses', 'Dólares al día', 'Viaje medio', 'El más largo', 'Tarde al día', 'Todos a tiempo'],
    ...['Con cambios', 'Entre grupos', 'Sin autobús', ''],
  ],
};

const BEATEN: Text = { en: 'beaten by another', es: 'otro plan lo supera' };
const BROKEN: Text = { en: 'breaks a promise', es: 'incumple una promesa' };
const ANYBODY: Text = { en: 'no limit', es: 'sin límite' };

const WHAT_NEXT: Readonly<Record<TradeOff, Text>> = {
  rides: {
    en: 'To have one of these plans, set rideMinuteCents in settings.csv and solve.',
    es: 'Para tener uno de estos planes, fije rideMinuteCents en settings.csv y resuelva.',
  },
  slack: {
    en: 'To have one of these plans, set planQuantile in settings.csv and solve.',
    es: 'Para tener uno de estos planes, fije planQuantile en settings.csv y resuelva.',
  },
  changes: {
    en: 'To have one of these plans, solve with --change-at-most.',
    es: 'Para tener uno de estos planes, resuelva con --change-at-most.',
  },
  equity: {
    en: 'To have one of these plans, set gapMinuteCents in settings.csv and solve.',
    es: 'Para tener uno de estos planes, fije gapMinuteCents en settings.csv y resuelva.',
  },
};

function setting(value: number | null, over: TradeOff, language: Language): string {
  if (value === null) return ANYBODY[language];
  return over === 'rides' || over === 'equity' ? `${value} ¢` : String(value);
}

/** The plans as a table, dearest last, and what a reader should know of it. */
export function tradeOffLines(
  points: readonly TradeOffPoint[],
  { over, days, standby }: { readonly over: TradeOff; readonly days: number; readonly standby: StandbyCost },
  language: Language,
): string[] {
  const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`;
  const rows = [...points]
    .sort((a, b) => a.cents - b.cents)
    .map((point) => [
      setting(point.value, over, language),
      String(point.buses),
      `$${Math.round(point.cents / 100).toLocaleString('en-US')}`,
      ...[
        minutes(point.rideSeconds),
        minutes(point.longestRideSeconds),
        point.ridersLate.toFixed(1),
        `${(100 * point.faultlessShare).toFixed(0)} %`,
      ],
      ...[
        point.ridersChanged === null ? '—' : String(point.ridersChanged),
        point.gapSeconds === null ? '—' : minutes(point.gapSeconds),
        String(point.unserved),
      ],
      point.violations > 0 ? BROKEN[language] : point.kept ? '' : BEATEN[language],
    ]);
  const simulated =
    language === 'en'
      ? `Late a day: riders at school after the bell, in the mean of ${counted(days, 'simulated day', 'simulated days')}; all on time: share of those days without one. A missing driver’s trips fall to the plan’s other buses. Rides are to school. Group gap: largest difference between groups of ten riders or more, in their mean ride beyond the direct drive, morning or afternoon, whichever is larger.`
      : `Tarde al día: alumnos que llegan después de la campana, en la media de ${counted(days, 'día simulado', 'días simulados')}; todos a tiempo: parte de esos días sin ninguno. Los viajes de un conductor que falta pasan a los demás autobuses del plan. Los viajes son de ida. Entre grupos: mayor diferencia entre grupos de diez alumnos o más, en su viaje medio más allá del directo, de ida o de vuelta, la que sea mayor.`;
  const pay = standbySentence(standby, language);
  return [
    textTable([HEADS[over][language], ...COLUMNS[language]], rows, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    '',
    simulated,
    ...(pay ? [pay] : []),
    WHAT_NEXT[over][language],
  ];
}
