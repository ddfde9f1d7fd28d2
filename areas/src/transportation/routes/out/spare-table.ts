import type { SimulatedDays, SpareDriverRow, StandbyCost } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { REPORT_WORDS } from './report-words-data.ts';

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
const dollars = (cents: number): string => `$${Math.round(cents / 100).toLocaleString('en-US')}`;

/** How often a driver is missing, whether that is known, and how many are on standby in what was simulated. */
export function spareSentence({ chances, spareDrivers, isAbsenceAssumed }: SimulatedDays, language: Language): string {
  const words = REPORT_WORDS[language].spares;
  return words.lead(share(chances.driverMissing), isAbsenceAssumed, spareDrivers);
}

/** What those on standby are paid, or which settings would tell; null where nobody is. */
export function standbySentence(cost: StandbyCost, language: Language): string | null {
  const { drivers, hours, hourCents, cents } = cost;
  const words = REPORT_WORDS[language].spares;
  if (drivers === 0) return null;
  if (cents !== null && hours !== null)
    return words.pay(drivers, dollars(cents), String(hours / drivers), `$${((hourCents ?? 0) / 100).toFixed(2)}`);
  const lacking = [
    ...(hours === null ? ['spareDriverHours'] : []),
    ...(hourCents === null ? ['spareDriverHourDollars'] : []),
  ];
  return words.unpaid(drivers, lacking);
}

export const spareHead = (language: Language): readonly string[] => REPORT_WORDS[language].spares.head;

/** Drivers on standby, days on which every rider is on time, riders late on an average day, dollars a day. */
export const spareRows = (rows: readonly SpareDriverRow[], language: Language): readonly (readonly string[])[] =>
  rows.map(({ drivers, faultlessShare, ridersLateMean, cents }) => {
    const { nobodyMissing, unknown } = REPORT_WORDS[language].spares;
    return [
      drivers === null ? nobodyMissing : String(drivers),
      share(faultlessShare),
      ridersLateMean.toFixed(1),
      cents === null ? (drivers === null ? '' : unknown) : dollars(cents),
    ];
  });
