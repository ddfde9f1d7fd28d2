import type { SimulatedDays, SpareDriverRow } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { REPORT_WORDS } from './report-words-data.ts';

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** How often a driver is missing, whether that is known, and how many are on standby in what was simulated. */
export function spareSentence({ chances, spareDrivers, isAbsenceAssumed }: SimulatedDays, language: Language): string {
  const words = REPORT_WORDS[language].spares;
  return words.lead(share(chances.driverMissing), isAbsenceAssumed, spareDrivers);
}

export const spareHead = (language: Language): readonly string[] => REPORT_WORDS[language].spares.head;

/** Drivers on standby, days on which every rider is on time, riders late on an average day. */
export const spareRows = (rows: readonly SpareDriverRow[], language: Language): readonly (readonly string[])[] =>
  rows.map(({ drivers, faultlessShare, ridersLateMean }) => [
    drivers === null ? REPORT_WORDS[language].spares.nobodyMissing : String(drivers),
    share(faultlessShare),
    ridersLateMean.toFixed(1),
  ]);
