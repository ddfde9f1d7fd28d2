import { type BuiltProblem, planFile } from '@leeway/areas';
import { changedRiders, type Plan } from '@leeway/methods';
import type { RoutingFormat, RoutingReading } from '@leeway/sources';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { choice, numberOption, optional } from '../tables/call-options.ts';
import { counted } from './counted.ts';
import { openFolder, tellReading } from './folder.ts';
import { type Judged, judged, priceOf } from './judging.ts';
import { type Bus, namedBuses, numberedAgain, without } from './missing-buses.ts';
import { planAt, writeOut } from './plan-files.ts';
import { solveInThreads } from './solve-threads.ts';

export const FORMATS: Readonly<Record<string, RoutingFormat | null>> = {
  any: null,
  csv: 'csv',
  'park-tae-kim': 'park-tae-kim',
  cvrplib: 'cvrplib',
};

const SECONDS = 12;

export type SolveSettings = {
  readonly seconds: number;
  readonly iterations: number | null;
  readonly threads: number;
  readonly seed: string;
};

export function solveSettings({ options }: Pick<Call, 'options'>): SolveSettings {
  return {
    seconds: numberOption(options, 'seconds', { from: 0.1, to: 86_400 }) ?? SECONDS,
    iterations: numberOption(options, 'iterations', { from: 0, whole: true }) ?? null,
    threads: numberOption(options, 'threads', { from: 1, to: 64, whole: true }) ?? 1,
    seed: optional(options, 'seed') ?? '1',
  };
}

export type SolvedFolder = {
  readonly judged: Judged;
  readonly leftBehind: readonly string[];
  readonly lowerBoundBuses: number | null;
  readonly iterations: number;
  readonly seconds: number;
};

/** Solves a problem and has the plan checked; tells its progress on stderr. */
export async function solveBuilt(
  built: BuiltProblem,
  objective: 'buses' | 'cost',
  { seconds, iterations, threads, seed }: SolveSettings,
  { err, language }: Pick<Call, 'err' | 'language'>,
  { from = null, missing = [] }: { readonly from?: Plan | null; readonly missing?: readonly Bus[] } = {},
): Promise<SolvedFolder> {
  const start = performance.now();
  const today = without(built.problem, from, missing);
  const solved = await solveInThreads(
    {
      ...{ problem: today.problem, objective, seed, seconds, iterations, from: today.plan },
      repair: from !== null && missing.length > 0,
    },
    {
      threads,
      score: (plan) => priceOf(built, plan, objective),
      progress: ({ share, buses, unserved }) => {
        const left =
          unserved === 0
            ? ''
            : language === 'en'
              ? `, ${counted(unserved, 'rider', 'riders')} not yet placed`
              : `, ${counted(unserved, 'alumno', 'alumnos')} aún sin lugar`;
        err(
          `${Math.round(share * 100)} %: ${language === 'en' ? counted(buses, 'bus', 'buses') : counted(buses, 'autobús', 'autobuses')}${left}`,
        );
      },
    },
  );
  return {
    judged: judged(built, numberedAgain(solved.plan, built.problem, missing)),
    leftBehind: solved.leftBehind.map((rider) => built.problem.riders[rider]?.id ?? ''),
    lowerBoundBuses: solved.lowerBoundBuses,
    iterations: solved.iterations,
    seconds: (performance.now() - start) / 1000,
  };
}

/** The plan of a solved folder as its file; without a clock in it where iterations were the budget. */
export function planFileOf(
  built: BuiltProblem,
  solved: SolvedFolder,
  settings: SolveSettings,
  rideLimitSeconds: number | null,
) {
  const { verdict, plan } = solved.judged;
  const checked = Object.values(verdict.checked).reduce((sum, count) => sum + count, 0);
  return planFile(built.record.title, built.problem, plan, {
    making: {
      ...{ seed: settings.seed, iterations: solved.iterations, threads: settings.threads, rideLimitSeconds },
      ...{ seconds: settings.iterations === null ? settings.seconds : null, lowerBoundBuses: solved.lowerBoundBuses },
    },
    verdict: { checked, violations: verdict.violations },
  });
}

/** The same problem, with `from` (today’s plan where there is none) as the yardstick of at most so many riders changed. */
function changingAtMost(built: BuiltProblem, from: Plan | null, most: number): BuiltProblem {
  const today = from ?? built.problem.today;
  if (today === null)
    throw new UsageError(
      '--change-at-most needs a plan to count changes from. Name one with --start, or add today.csv.',
    );
  const rules = { ...built.problem.rules, ridersChangedMost: most };
  return { ...built, problem: { ...built.problem, today, rules } };
}

const objectiveOf = ({ format }: RoutingReading): 'buses' | 'cost' => (format === 'park-tae-kim' ? 'buses' : 'cost');

/** `routes solve`: a folder or file in, a plan out. */
export async function solve(call: Call): Promise<number> {
  const { words, options, json, out, err, language } = call;
  const settings = solveSettings(call);
  const rideLimit = numberOption(options, 'max-ride', { from: 1, to: 1_000_000 });
  const format = choice(options, 'format', FORMATS, 'any');
  const { reading, built: read } = await openFolder(
    words[1] ?? '',
    format,
    rideLimit === undefined ? {} : { rideLimit },
  );
  tellReading(reading, read, call);
  const start = optional(options, 'start');
  const from = start ? (await planAt(start, read)).plan : null;
  const missing = namedBuses(read.problem, optional(options, 'without'));
  const changeMost = numberOption(options, 'change-at-most', { from: 0, whole: true });
  const built = changeMost === undefined ? read : changingAtMost(read, from, changeMost);
  const solved = await solveBuilt(built, objectiveOf(reading), settings, call, { from, missing });
  const target = optional(options, 'out');
  if (target) {
    await writeOut(target, `${JSON.stringify(planFileOf(built, solved, settings, rideLimit ?? null), null, 1)}\n`);
    err(language === 'en' ? `The plan is in ${target}.` : `El plan está en ${target}.`);
  }
  const { verdict, cost, plan } = solved.judged;
  const answer = {
    buses: plan.days.length,
    cost: cost === null ? null : Math.round(cost.totalCents),
    violations: verdict.violations.length,
    lowerBound: solved.lowerBoundBuses,
    seconds: Math.round(solved.seconds * 100) / 100,
    seed: settings.seed,
    iterations: solved.iterations,
    ...(from === null ? {} : { ridersChanged: changedRiders({ ...built.problem, today: from }, plan).length }),
    unserved: solved.leftBehind,
    cases: built.cases,
  };
  out(json ? JSON.stringify(answer) : sentence(built, answer, language));
  return verdict.violations.length > 0 || solved.leftBehind.length > 0 ? EXIT.blocked : EXIT.ok;
}

type Answer = {
  readonly buses: number;
  readonly cost: number | null;
  readonly violations: number;
  readonly lowerBound: number | null;
  readonly unserved: readonly string[];
  readonly cases: readonly object[];
};

function sentence({ record, problem, walkers }: BuiltProblem, answer: Answer, language: Call['language']): string {
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
