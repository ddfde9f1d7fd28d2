import {
  areStopsAnew,
  type BuiltProblem,
  bellMoves,
  busName,
  carriedPlan,
  conditionsOf,
  lockedNames,
  NO_CONDITIONS,
  problemUnder,
} from '@leeway/areas';
import { changedRiders, type Plan } from '@leeway/methods';
import type { RoutingReading } from '@leeway/sources';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { choice, numberOption, optional } from '../tables/call-options.ts';
import { figureChanges, oneChangeAtATime } from './before-after.ts';
import { firstPart, withChosenBells } from './bells.ts';
import { changeLimitOf, limitedTo } from './change-limit.ts';
import { changedLines } from './change-words.ts';
import { openFolder, tellReading } from './folder.ts';
import { FORMATS } from './formats.ts';
import { lockedAs, lockedLines } from './locked-buses.ts';
import { namedBuses } from './missing-buses.ts';
import { planFileAt, planOf, requireWritable, writeOut } from './plan-files.ts';
import { planFileOf, type SolvedFolder, type SolveSettings, solveBuilt, solveSettings } from './solve-built.ts';
import { type Answer, comparedJson, comparedLines, sentence } from './solve-words.ts';
import { newConditions } from './what-if.ts';

const objectiveOf = ({ format }: RoutingReading): 'buses' | 'cost' => (format === 'park-tae-kim' ? 'buses' : 'cost');

/** `routes solve`: a folder or file in, a plan out; with `--start`, `--what-if` or `--choose-bells` also before and after. */
export async function solve(call: Call): Promise<number> {
  const { options, json, out, err, language } = call;
  const settings = solveSettings(call);
  const asked = await askedFor(call);
  const { reading, roads, built, conditions, start } = asked;
  const objective = objectiveOf(reading);
  const target = optional(options, 'out');
  if (target) await requireWritable(target);
  tellReading(reading, built, call);
  const from = start && carriedPlan(start.plan, start.built.problem, built.problem, asked.isStopsAnew);
  const missing = namedBuses(built.problem, optional(options, 'without'));
  const changeMost = numberOption(options, 'change-at-most', { from: 0, whole: true });
  const isBells = options['choose-bells'] === true;
  if (isBells && missing.length > 0)
    throw new UsageError(
      '--choose-bells does not go with --without: a bus is in the yard for a day, a bell moves for a year. For a smaller fleet lower its count in vehicles.csv, or by --what-if.',
    );
  const locked = namedBuses(built.problem, optional(options, 'lock'));
  const twice = locked.find((bus) => missing.some(({ kind, number }) => kind === bus.kind && number === bus.number));
  if (twice)
    throw new UsageError(
      `--lock and --without both name ${busName(built.problem, twice)}: a bus that stays in the yard cannot drive as it did. Take it out of one.`,
    );
  const limit = (one: BuiltProblem): BuiltProblem =>
    lockedAs(changeMost === undefined ? one : limitedTo(one, from, changeMost), from, { buses: locked, missing });
  const limited = limit(built);
  const begun = { from, missing, stable: from !== null && objective === 'cost' };
  const first = await solveBuilt(limited, objective, isBells ? firstPart(settings) : settings, call, begun);
  const today = isBells ? problemUnder(reading.record, { ...conditions, bells: [] }, roads) : null;
  const asBegun = { built: limited, conditions, solved: first };
  const belled = today
    ? await withChosenBells(
        asBegun,
        { record: reading.record, roads, objective, today, limited: limit },
        settings,
        call,
      )
    : null;
  const found = belled?.kept ?? asBegun;
  const changeAtMost = changeLimitOf(call, limited, asked.file);
  if (target) {
    await writeOut(
      target,
      `${JSON.stringify(planFileOf(found.built, found.solved, settings, found.conditions, changeAtMost), null, 1)}\n`,
    );
    err(language === 'en' ? `The plan is in ${target}.` : `El plan está en ${target}.`);
  }
  const after = { built: found.built, plan: found.solved.judged.plan };
  const before = start ?? (belled && { built: belled.today.built, plan: belled.today.solved.judged.plan });
  const moved = today && bellMoves(today.problem, found.built.problem);
  const told = {
    before,
    changes: before ? figureChanges(before, after) : [],
    moved,
    gate:
      today &&
      oneChangeAtATime(
        start,
        after,
        today.problem.schools.map(({ bell }) => bell),
      ),
  };
  const begunWith = start && carriedPlan(start.plan, start.built.problem, found.built.problem);
  const answer = answerOf(found.built, found.solved, settings, begunWith);
  out(
    json
      ? JSON.stringify({ ...answer, ...comparedJson(told) })
      : [
          sentence(found.built, answer, language),
          ...lockedLines(found.built.problem, language),
          ...changedLines(found.built.problem, begunWith, after.plan, language),
          ...comparedLines(found.built, told, language),
        ].join('\n'),
  );
  return answer.violations > 0 || answer.unserved.length > 0 ? EXIT.blocked : EXIT.ok;
}

/** What the words ask for: the problem, its conditions, and the plan that is begun with, in the problem that it was made for. */
async function askedFor(call: Call) {
  const { words, options } = call;
  const rideLimit = numberOption(options, 'max-ride', { from: 1, to: 1_000_000 });
  const whatIf = optional(options, 'what-if');
  const path = optional(options, 'start');
  const file = path === undefined ? null : await planFileAt(path);
  const format = choice(options, 'format', FORMATS, 'any');
  const opened = await openFolder(words[1] ?? '', format, file ? conditionsOf(file) : NO_CONDITIONS, call);
  const conditions = await newConditions(opened.reading.record, file, { path: whatIf, rideLimit });
  const start = file && { built: opened.built, plan: planOf(file, opened.built) };
  const isSame = whatIf === undefined && rideLimit === undefined;
  const built = isSame ? opened.built : problemUnder(opened.reading.record, conditions, opened.roads);
  return { ...opened, file, conditions, start, built, isStopsAnew: areStopsAnew(conditions, file) };
}

function answerOf(built: BuiltProblem, solved: SolvedFolder, settings: SolveSettings, from: Plan | null): Answer {
  const { verdict, cost, plan } = solved.judged;
  return {
    buses: plan.days.length,
    cost: cost === null ? null : Math.round(cost.totalCents),
    violations: verdict.violations.length,
    lowerBound: solved.lowerBoundBuses,
    seconds: Math.round(solved.seconds * 100) / 100,
    seed: settings.seed,
    iterations: solved.iterations,
    ...(from === null ? {} : { ridersChanged: changedRiders({ ...built.problem, today: from }, plan).length }),
    ...(built.problem.locks ? { locked: lockedNames(built.problem) } : {}),
    unserved: solved.leftBehind,
    cases: built.cases,
  };
}
