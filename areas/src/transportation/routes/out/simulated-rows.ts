import type { SimulatedDays, SpareDriverRow } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { clock } from './clock.ts';
import { REPORT_WORDS } from './report-words-data.ts';

/** Days on which every rider is on time, below which a plan is called not ready. */
export const READY_SHARE = 0.9;

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Mean share of trips on time; one without trips. */
export const onTimeShare = ({ trips }: SimulatedDays): number =>
  trips.length === 0 ? 1 : trips.reduce((sum, trip) => sum + trip.onTimeShare, 0) / trips.length;

export const isReady = ({ faultlessShare }: SimulatedDays): boolean => faultlessShare >= READY_SHARE;

/**
 * What is to be known before anything is praised; null where the plan holds on simulated days. The way out is drivers on
 * standby where so many would do, else more room; and it says how far standby alone would go.
 */
export function readinessWarning(
  simulated: SimulatedDays,
  language: Language,
  spares: readonly SpareDriverRow[] = [],
): string | null {
  if (isReady(simulated)) return null;
  const words = REPORT_WORDS[language].notReady;
  const seen = words.seen(share(onTimeShare(simulated)), share(simulated.faultlessShare));
  const enough = spares.find(({ drivers, faultlessShare }) => drivers !== null && faultlessShare >= READY_SHARE);
  if (enough?.drivers) return `${seen} ${words.standby(enough.drivers, share(enough.faultlessShare))}`;
  const bound = spares.find(({ drivers }) => drivers === null);
  return [seen, words.moreRoom, ...(bound ? [words.bound(share(bound.faultlessShare))] : [])].join(' ');
}

/** Label and one cell for each plan; a plan without simulated days has empty cells. */
export function simulatedRows(
  plans: readonly (SimulatedDays | null)[],
  language: Language,
): readonly (readonly [string, ...string[]])[] {
  const words = REPORT_WORDS[language].simulated;
  const row = (label: string, of: (found: SimulatedDays) => string): [string, ...string[]] => [
    label,
    ...plans.map((found) => (found ? of(found) : '')),
  ];
  return [
    row(words.onTime, (found) => share(onTimeShare(found))),
    row(words.faultless, ({ faultlessShare }) => share(faultlessShare)),
    row(words.late, ({ ridersLate }) => ridersLate.mean.toFixed(0)),
    row(words.lateP95, ({ ridersLate }) => ridersLate.p95.toFixed(0)),
    row(words.home, ({ lastDropOff }) => (lastDropOff ? clock(lastDropOff.p50) : '')),
    row(words.homeP95, ({ lastDropOff }) => (lastDropOff ? clock(lastDropOff.p95) : '')),
  ];
}
