import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type BuiltProblem,
  type ChangeLimit,
  changingAtMost,
  conditionsOf,
  heldToItsLimit,
  limitUnchecked,
  type PlanFile,
  problemUnder,
  TODAY_FILE,
} from '@leeway/areas';
import type { Plan } from '@leeway/methods';
import type { Finding } from '@leeway/model';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { optional } from '../tables/call-options.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Opened } from './folder.ts';
import { planFileAt, planOf } from './plan-files.ts';

/** The same problem, with `from` (today’s plan where there is none) as the yardstick of at most so many riders changed. */
export function limitedTo(built: BuiltProblem, from: Plan | null, most: number): BuiltProblem {
  const today = from ?? built.problem.today;
  if (today === null)
    throw new UsageError(
      '--change-at-most needs a plan to count changes from. Name one with --start, or add today.csv.',
    );
  return changingAtMost(built, today, most);
}

/** How many riders could change, by word or settings, and the plan that it is counted from. */
export function changeLimitOf(
  { options }: Pick<Call, 'options'>,
  { problem }: BuiltProblem,
  start: PlanFile | null,
): ChangeLimit | null {
  const riders = problem.rules.ridersChangedMost;
  const path = options['change-at-most'] === undefined ? undefined : optional(options, 'start');
  if (riders === null) return null;
  if (path === undefined || start === null) return { riders, from: TODAY_FILE };
  return { riders, from: basename(path), fingerprint: fingerprintOf(start) };
}

/** The plan that changes are counted from: the one named with --start, else the one of that name beside the plan. */
async function startOf({ from }: ChangeLimit, path: string, { options }: Pick<Call, 'options'>) {
  const named = optional(options, 'start');
  const beside = join(dirname(path), basename(from));
  const isThere = named !== undefined || (await stat(beside).catch(() => null)) !== null;
  return isThere ? planFileAt(named ?? beside) : null;
}

type Held = { readonly built: BuiltProblem; readonly unchecked: Finding | null };

/** The plan’s problem under the limit of changes that its file promises; where that cannot be counted, why. */
export async function heldToChange(opened: Opened, file: PlanFile, path: string, call: Call): Promise<Held> {
  const { built, reading, roads } = opened;
  const limit = file.making?.changeAtMost ?? null;
  if (limit === null) return { built, unchecked: null };
  if (limit.from === TODAY_FILE)
    return {
      built: heldToItsLimit(built, file, null),
      unchecked: built.problem.today === null ? limitUnchecked(limit, false) : null,
    };
  const start = await startOf(limit, path, call);
  const isOther = start !== null && limit.fingerprint !== undefined && fingerprintOf(start) !== limit.fingerprint;
  if (start === null || isOther) return { built, unchecked: limitUnchecked(limit, isOther) };
  const own = problemUnder(reading.record, conditionsOf(start), roads);
  const from = { file: start, built: own, plan: planOf(start, own) };
  return { built: heldToItsLimit(built, file, from), unchecked: null };
}
