import { join, resolve } from 'node:path';
import { type BuiltProblem, CASE_WORDS, routeReport, routingProblem, type Told } from '@leeway/areas';
import { comparePlans, evaluatePlan, type Plan, simulateDays, stream } from '@leeway/methods';
import { type RoutingFile, readRoutingFiles } from '@leeway/sources';
import { handMadeRoutes, syntheticState, syntheticTown } from '@leeway/testkit';
import type { Call } from '../command.ts';
import { SYNTHETIC_SEED } from '../demo.ts';
import { EXIT } from '../exit-codes.ts';
import { openInBrowser, wantsOpening } from '../open-in-browser.ts';
import { optional } from '../tables/call-options.ts';
import { timed } from '../timed.ts';
import { openFolder } from './folder.ts';
import { type Judged, judged } from './judging.ts';
import { writeOut } from './plan-files.ts';
import { simulatedTexts } from './simulate.ts';
import { planFileOf, type SolvedFolder, solveBuilt, solveSettings } from './solve.ts';

const FOLDER = 'leeway-routes-demo';
const TITLE = 'Synthetic town';

/** Writes the made-up town as a district would hand it in, with today’s hand-made routes beside it. */
export async function writeTown(folder: string): Promise<void> {
  const { files } = syntheticTown(SYNTHETIC_SEED, syntheticState(SYNTHETIC_SEED).schools);
  const bytes = [...files].map(([name, text]): RoutingFile => ({ name, bytes: new TextEncoder().encode(text) }));
  const read = await readRoutingFiles(bytes, TITLE, 'csv');
  if (read.kind === 'refusal') throw new Error(`The made-up town was refused: ${read.finding.what.en}`);
  for (const [name, text] of files) await writeOut(join(folder, name), text);
  await writeOut(join(folder, 'today.csv'), handMadeRoutes(routingProblem(read.record).problem));
}

function toldOf({ record, problem }: BuiltProblem, { plan, times }: Judged): Told | null {
  return times && { record, problem, plan, times };
}

const promises = ({ verdict }: Judged): number => Object.values(verdict.checked).reduce((sum, count) => sum + count, 0);

function reportOf(built: BuiltProblem, solved: SolvedFolder, seed: string, language: Call['language']): string {
  const { problem } = built;
  const after = toldOf(built, solved.judged);
  if (!after) throw new Error('The search gave a plan that is not well formed.');
  const today: Plan | null = problem.today;
  const old = today && judged(built, today);
  const evaluation = evaluatePlan(problem, solved.judged.plan);
  const names = [...new Set(built.cases.map((one) => one.case))];
  const cases = names.map(
    (name) => `${built.cases.filter((one) => one.case === name).length}: ${CASE_WORDS[name][language]}`,
  );
  return routeReport(
    {
      after,
      before: old && toldOf(built, old),
      changes: today ? comparePlans(evaluatePlan(problem, today), evaluation) : [],
      changedRiders: evaluation.changed,
      verdict: { checked: promises(solved.judged), broken: solved.judged.verdict.violations.length },
      beforeBroken: old?.verdict.violations.length ?? null,
      left: { cases, unserved: solved.leftBehind.length, walkers: built.walkers.length, riders: problem.riders.length },
      simulated: simulatedTexts(simulateDays(problem, solved.judged.plan, { random: stream(seed, 'route-days') })),
      assumed: built.assumed,
      lowerBoundBuses: solved.lowerBoundBuses,
      isSynthetic: true,
      made: { seed, iterations: solved.iterations, seconds: solved.seconds },
    },
    language,
  );
}

/** `routes demo`: a made-up town, solved, checked and told on one page. */
export async function demo(call: Call): Promise<number> {
  const { options, out, err, json, language } = call;
  const folder = resolve(optional(options, 'out') ?? FOLDER);
  const settings = solveSettings(call);
  await timed('Making the town', err, () => writeTown(folder));
  const opened = await openFolder(folder, 'csv', {});
  const built = { ...opened.built, record: { ...opened.built.record, title: TITLE } };
  const solved = await solveBuilt(built, 'cost', settings, call);
  const plan = join(folder, 'plan.json');
  const report = join(folder, 'report.html');
  await writeOut(plan, `${JSON.stringify(planFileOf(built, solved, settings, null), null, 1)}\n`);
  await writeOut(report, reportOf(built, solved, settings.seed, language));
  const before = built.problem.today?.days.length ?? null;
  const buses = solved.judged.plan.days.length;
  const violations = solved.judged.verdict.violations.length;
  const words =
    language === 'en'
      ? `${buses} buses instead of ${before} in a made-up town. The report is at ${report}, the files beside it.`
      : `${buses} autobuses en lugar de ${before} en una ciudad inventada. El informe está en ${report}, con los archivos al lado.`;
  out(
    json
      ? JSON.stringify({ report, plan, buses, busesToday: before, violations, unserved: solved.leftBehind.length })
      : words,
  );
  if (wantsOpening(options)) openInBrowser(report);
  return violations > 0 ? EXIT.blocked : EXIT.ok;
}
