import type { BellMove, BuiltProblem } from '@leeway/areas';
import { basisWords } from '@leeway/areas';
import type { FigureChange } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { bellLines, changeLines, type Planned } from './before-after.ts';
import { counted } from './counted.ts';

export type Answer = {
  readonly buses: number;
  readonly cost: number | null;
  readonly violations: number;
  readonly lowerBound: number | null;
  readonly seconds: number;
  readonly seed: string;
  readonly iterations: number;
  readonly ridersChanged?: number;
  /** Buses that stayed as they were all day, and in the morning alone. */
  readonly locked?: { readonly buses: readonly string[]; readonly mornings: readonly string[] };
  readonly unserved: readonly string[];
  readonly cases: readonly object[];
};

/** What became of the plan that was begun with, and of the bells. */
export type Compared = {
  readonly before: Planned | null;
  readonly changes: readonly FigureChange[];
  readonly moved: readonly BellMove[] | null;
  readonly gate: { readonly passed: boolean; readonly sentence: Text } | null;
};

export function comparedJson({ before, changes, moved, gate }: Compared) {
  return { ...(before ? { changes } : {}), ...(moved ? { bells: moved, oneChangeAtATime: gate } : {}) };
}

export function comparedLines(
  built: BuiltProblem,
  { before, changes, moved, gate }: Compared,
  language: Language,
): string[] {
  const head = language === 'en' ? 'Before → after:' : 'Antes → después:';
  return [
    basisWords(built.problem.travel.basis)[language],
    ...(before ? [head, ...changeLines(changes, language)] : []),
    ...(moved ? bellLines(built, moved, language) : []),
    ...(gate ? [gate.sentence[language]] : []),
  ];
}

/** The answer in one paragraph. */
export function sentence(
  { record, problem, walkers }: BuiltProblem,
  answer: Answer,
  language: Call['language'],
): string {
  const { buses, violations, lowerBound, unserved, cases } = answer;
  const amount = answer.cost === null ? '—' : `$${Math.round(answer.cost / 100).toLocaleString('en-US')}`;
  const money = record.ground.kind === 'geographic';
  const carried = problem.riders.length - unserved.length - cases.length;
  const known = problem.riders.length + walkers.length;
  return language === 'en'
    ? `${counted(buses, 'bus', 'buses')}${lowerBound === null ? '' : ` (no plan can do with fewer than ${lowerBound})`}${money ? `, ${amount} a day` : `, cost ${answer.cost}`}, for ${carried} of ${counted(known, 'rider', 'riders')}. ` +
        `${walkers.length} in a walk zone, ${counted(cases.length, 'is a case', 'are cases')} to solve, ${unserved.length} left behind. ` +
        `The checker found ${counted(violations, 'broken promise', 'broken promises')}.`
    : `${counted(buses, 'autobús', 'autobuses')}${lowerBound === null ? '' : ` (ningún plan puede con menos de ${lowerBound})`}${money ? `, ${amount} al día` : `, coste ${answer.cost}`}, para ${carried} de ${counted(known, 'alumno', 'alumnos')}. ` +
        `${walkers.length} en zona a pie, ${counted(cases.length, 'es un caso', 'son casos')} por resolver, ${unserved.length} sin autobús. ` +
        `La comprobación halló ${counted(violations, 'incumplimiento', 'incumplimientos')}.`;
}
