import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuiltProblem, NO_CONDITIONS, readinessWarning, routeReport } from '@leeway/areas';
import type { Language, Text } from '@leeway/model';
import { handMadeRoutes, syntheticState, syntheticTown } from '@leeway/testkit';
import type { Call } from '../command.ts';
import { SYNTHETIC_SEED } from '../demo.ts';
import { EXIT } from '../exit-codes.ts';
import { openInBrowser, wantsOpening } from '../open-in-browser.ts';
import { optional } from '../tables/call-options.ts';
import { timed } from '../timed.ts';
import { bellLines } from './before-after.ts';
import { withChosenBells } from './bells.ts';
import { TODAY } from './compare.ts';
import { counted } from './counted.ts';
import { type Opened, openFolder } from './folder.ts';
import { writeOut } from './plan-files.ts';
import { reportOf } from './reporting.ts';
import { planFileOf, type SolvedFolder, type SolveSettings, solveBuilt, solveSettings } from './solve-built.ts';

const DAYS = 1000;
const PLAN: Text = { en: 'This plan', es: 'Este plan' };
const BELLS_OF_TODAY: Text = { en: 'Bells of today', es: 'Timbres de hoy' };
const OTHER_BELLS: Text = { en: 'Other bells', es: 'Otros timbres' };
const FOLDER = 'leeway-routes-demo';
const TITLE = 'Synthetic town';

/** Writes the made-up town as a district would hand it in, with today’s hand-made routes beside it. */
export async function writeTown(folder: string, call: Pick<Call, 'err' | 'options'>): Promise<void> {
  const { files } = syntheticTown(SYNTHETIC_SEED, syntheticState(SYNTHETIC_SEED).schools);
  for (const [name, text] of files) await writeOut(join(folder, name), text);
  await rm(join(folder, 'today.csv'), { force: true });
  const { built } = await openFolder(folder, 'csv', NO_CONDITIONS, call);
  await writeOut(join(folder, 'today.csv'), handMadeRoutes(built.problem));
}

type Demo = {
  readonly folder: string;
  readonly opened: Opened;
  readonly built: BuiltProblem;
  readonly settings: SolveSettings;
  readonly solved: SolvedFolder;
};

/** A second plan of the town, with other bells within the windows of its schools, beside one of as much search without. */
async function otherBells({ folder, opened, built, settings, solved }: Demo, call: Call) {
  const titled = (one: BuiltProblem): BuiltProblem => ({ ...one, record: { ...one.record, title: TITLE } });
  const { kept, today } = await withChosenBells(
    { built, conditions: NO_CONDITIONS, solved },
    { record: opened.reading.record, roads: opened.roads, objective: 'cost', today: built, limited: titled },
    // As much again as the first plan had, so that each round of bells is searched for a while.
    { ...settings, seconds: 2 * settings.seconds, iterations: settings.iterations && 2 * settings.iterations },
    call,
  );
  const [plan, report] = [join(folder, 'bells-plan.json'), join(folder, 'bells-report.html')];
  await writeOut(plan, `${JSON.stringify(planFileOf(kept.built, kept.solved, settings, kept.conditions), null, 1)}\n`);
  const { iterations, seconds, judged } = kept.solved;
  const told = reportOf(
    kept.built,
    {
      after: { judged, name: OTHER_BELLS },
      before: { built: today.built, plan: today.solved.judged.plan, name: BELLS_OF_TODAY },
    },
    {
      ...{ seed: settings.seed, days: DAYS, lowerBoundBuses: kept.solved.lowerBoundBuses, isSynthetic: true },
      made: { seed: settings.seed, iterations, seconds },
    },
  );
  await writeOut(report, routeReport(told, call.language));
  const buses = [today, kept].map((one) => one.solved.judged.plan.days.length);
  return { report, plan, buses: buses[1] ?? 0, busesWithBellsOfToday: buses[0] ?? 0, moved: told.bells };
}

function bellWords(built: BuiltProblem, found: Awaited<ReturnType<typeof otherBells>>, language: Language): string[] {
  const { buses, busesWithBellsOfToday: before, report } = found;
  return [
    language === 'en'
      ? `With other bells ${counted(buses, 'bus', 'buses')}, after as much search with today’s ${before}. That report is at ${report}.`
      : `Con otros timbres ${counted(buses, 'autobús', 'autobuses')}; tras la misma búsqueda con los de hoy, ${before}. Ese informe está en ${report}.`,
    ...bellLines(built, found.moved, language),
  ];
}

/** `routes demo`: a made-up town, solved, checked and told on one page; with `--choose-bells` a second time, with other bells. */
export async function demo(call: Call): Promise<number> {
  const { options, out, err, json, language } = call;
  const folder = resolve(optional(options, 'out') ?? FOLDER);
  const settings = solveSettings(call);
  await timed('Making the town', err, () => writeTown(folder, call));
  const opened = await openFolder(folder, 'csv', NO_CONDITIONS, call);
  const built = { ...opened.built, record: { ...opened.built.record, title: TITLE } };
  const solved = await solveBuilt(built, 'cost', settings, call);
  const plan = join(folder, 'plan.json');
  const report = join(folder, 'report.html');
  await writeOut(plan, `${JSON.stringify(planFileOf(built, solved, settings, NO_CONDITIONS), null, 1)}\n`);
  const { today } = built.problem;
  const { iterations, seconds, lowerBoundBuses } = solved;
  const told = reportOf(
    built,
    { after: { judged: solved.judged, name: PLAN }, before: today && { built, plan: today, name: TODAY } },
    {
      seed: settings.seed,
      days: DAYS,
      lowerBoundBuses,
      isSynthetic: true,
      made: { seed: settings.seed, iterations, seconds },
    },
  );
  await writeOut(report, routeReport(told, language));
  const bells =
    options['choose-bells'] === true ? await otherBells({ folder, opened, built, settings, solved }, call) : null;
  const before = today?.days.length ?? null;
  const buses = solved.judged.plan.days.length;
  const violations = solved.judged.verdict.violations.length;
  const warning = readinessWarning(told.after.simulated, language, told.spares);
  const words =
    language === 'en'
      ? `${counted(buses, 'bus', 'buses')} instead of ${before} in a made-up town. The report is at ${report}, the files beside it.`
      : `${counted(buses, 'autobús', 'autobuses')} en lugar de ${before} en una ciudad inventada. El informe está en ${report}, con los archivos al lado.`;
  out(
    json
      ? JSON.stringify({
          ...{ report, plan, buses, busesToday: before, violations, unserved: solved.leftBehind.length },
          ...(bells ? { bells } : {}),
        })
      : [
          ...(warning ? [warning] : []),
          words,
          ...(bells ? bellWords(built, bells, language) : []),
          language === 'en'
            ? `Ready to start? leeway routes gate ${folder} ${plan} --roll-back today`
            : `¿Listo para empezar? leeway routes gate ${folder} ${plan} --roll-back today`,
        ].join('\n'),
  );
  if (wantsOpening(options)) openInBrowser(report);
  return violations > 0 ? EXIT.blocked : EXIT.ok;
}
