import { type BuiltProblem, type PlanConditions, type PlanMaking, planFile } from '@leeway/areas';
import { changedRiders, countsAsChange, type Plan, type PlanBus } from '@leeway/methods';
import type { Call } from '../command.ts';
import { numberOption, optional } from '../tables/call-options.ts';
import { counted } from './counted.ts';
import { type Judged, judged, priceOf } from './judging.ts';
import { numberedAgain, without } from './missing-buses.ts';
import { solveInThreads } from './solve-threads.ts';

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
  readonly threads: number;
  readonly seconds: number;
};

type Begun = {
  readonly from?: Plan | null;
  /** Riders of `from` have a price on another stop or time. */
  readonly stable?: boolean;
  readonly missing?: readonly PlanBus[];
};

/** Solves a problem and has the plan checked; tells its progress on stderr. */
export async function solveBuilt(
  built: BuiltProblem,
  objective: 'buses' | 'cost',
  { seconds, iterations, threads, seed }: SolveSettings,
  { err, language }: Pick<Call, 'err' | 'language'>,
  { from = null, missing = [], stable = false }: Begun = {},
): Promise<SolvedFolder> {
  const start = performance.now();
  const today = without(built.problem, from, missing);
  const repair = from !== null && missing.length > 0;
  // A repair is short, and a second thread would take its memory and time to prepare the same again.
  const used = repair ? 1 : threads;
  const solved = await solveInThreads(
    {
      ...{ problem: today.problem, objective, seed, seconds, iterations, from: today.plan },
      ...{ repair, stable },
    },
    {
      threads: used,
      score: (plan) => priceOf(built, plan, objective) + (stable ? changeCents(built, from, plan) : 0),
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
    threads: used,
    seconds: (performance.now() - start) / 1000,
  };
}

/** What the riders with another stop or time than in `from` weigh. */
function changeCents({ problem }: BuiltProblem, from: Plan | null, plan: Plan): number {
  const changed = changedRiders({ ...problem, today: from }, plan).filter(countsAsChange);
  return problem.rules.weights.changeCents * changed.length;
}

/** The plan of a solved folder as its file; without a clock in it where iterations were the budget. */
export function planFileOf(
  built: BuiltProblem,
  solved: SolvedFolder,
  settings: SolveSettings,
  { rideLimitSeconds, whatIf, bells }: PlanConditions,
  changeAtMost: PlanMaking['changeAtMost'] = null,
) {
  const { verdict, plan } = solved.judged;
  const checked = Object.values(verdict.checked).reduce((sum, count) => sum + count, 0);
  return planFile(built.record.title, built.problem, plan, {
    making: {
      ...{ seed: settings.seed, iterations: solved.iterations, threads: solved.threads, rideLimitSeconds },
      ...{ seconds: settings.iterations === null ? settings.seconds : null, lowerBoundBuses: solved.lowerBoundBuses },
      changeAtMost,
    },
    verdict: { checked, violations: verdict.violations },
    ...{ whatIf, bells },
  });
}
