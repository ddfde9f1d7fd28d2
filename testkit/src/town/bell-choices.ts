import { type BusedLevel, LEVELS } from './people-data.ts';

const STEP = 15;

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return 60 * hours + minutes;
};

const clockOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The bell of today and every quarter hour of the level's window, earliest first, as a cell of `schools.csv`. */
export function bellChoices(level: BusedLevel, bell: string): string {
  const [first, last] = LEVELS[level].window.map(minutesOf);
  const choices = new Set([minutesOf(bell)]);
  for (let at = first ?? 0; at <= (last ?? 0); at += STEP) choices.add(at);
  return [...choices]
    .sort((a, b) => a - b)
    .map(clockOf)
    .join(' ');
}
