import type { FigureChange } from '@leeway/methods';
import type { Language } from '@leeway/model';
import { FIGURE_WORDS, GROUP_WORDS, REPORT_WORDS } from './report-words-data.ts';

const METRES_PER_MILE = 1609.344;

/** A figure as a person reads it. */
export function shownFigure(value: number, unit: FigureChange['unit'], id: string): string {
  const whole = (number: number): string => Math.round(number).toLocaleString('en-US');
  if (unit === 'cents') return `$${whole(value / 100)}`;
  if (unit === 'metres') return id.startsWith('walk') ? `${whole(value)} m` : `${whole(value / METRES_PER_MILE)} mi`;
  if (unit !== 'seconds') return value % 1 === 0 ? whole(value) : value.toFixed(1);
  return id === 'dutySeconds' || id === 'drivenSeconds' ? `${whole(value / 3600)} h` : `${(value / 60).toFixed(1)} min`;
}

/** Small remainders, of which a share says nothing. */
const BY_AMOUNT = new Set(['arrivalMarginLeast', 'groupGap', 'afternoonGroupGap', 'homeOnAnotherBus', 'carried']);

/** The change as a share, or as an amount where a share would mislead; empty where nothing changed. */
export function shownChange({ id, unit, change, changeShare }: FigureChange): string {
  const sign = change > 0 ? '+' : '−';
  if (change === 0) return '';
  if (BY_AMOUNT.has(id) || changeShare === null) {
    const amount = shownFigure(Math.abs(change), unit, id);
    return amount === shownFigure(0, unit, id) ? '' : `${sign}${amount}`;
  }
  const share = Math.abs(100 * changeShare).toFixed(0);
  return share === '0' ? '' : `${sign}${share} %`;
}

/** A group of riders by the name that the reader uses; the file's own where it has one. */
export const groupName = (group: string, language: Language): string => GROUP_WORDS[group]?.[language] ?? group;

/** What a figure is called. */
export function figureLabel(id: string, language: Language): string {
  const [kind, group] = id.split(/\.(.*)/s);
  if (group === undefined) return FIGURE_WORDS[id]?.[language] ?? id;
  const words = REPORT_WORDS[language];
  return `${kind === 'groupAfternoonRide' ? words.groupAfternoonRide : words.groupRide}: ${groupName(group, language)}`;
}
