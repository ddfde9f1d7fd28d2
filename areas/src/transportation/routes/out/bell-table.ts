import type { Language, TransportRecord } from '@leeway/model';
import type { BellMove } from '../plan/plan-bells.ts';
import { clock } from './clock.ts';
import { REPORT_WORDS } from './report-words-data.ts';

/** How many schools start at another time, for how many riders. */
export function bellSentence({ schools }: TransportRecord, moves: readonly BellMove[], language: Language): string {
  const riders = moves.reduce((sum, move) => sum + move.riders, 0);
  return REPORT_WORDS[language].bells.lead(moves.length, schools.length, riders);
}

/** School, start of today, start in the plan and riders; the earliest new bell first. */
export function bellRows({ schools }: TransportRecord, moves: readonly BellMove[]): readonly (readonly string[])[] {
  const names = new Map(schools.map(({ id, name }) => [id, name || id]));
  return [...moves]
    .sort((a, b) => a.bellSeconds - b.bellSeconds)
    .map(({ schoolId, todaySeconds, bellSeconds, riders }) => [
      names.get(schoolId) ?? schoolId,
      ...[clock(todaySeconds), clock(bellSeconds), riders.toLocaleString('en-US')],
    ]);
}
