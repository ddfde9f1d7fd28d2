import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NO_CONDITIONS, readinessWarning, routeReport } from '@leeway/areas';
import type { Text } from '@leeway/model';
import { handMadeRoutes, syntheticState, syntheticTown } from '@leeway/testkit';
import type { Call } from '../command.ts';
import { SYNTHETIC_SEED } from '../demo.ts';
import { EXIT } from '../exit-codes.ts';
import { openInBrowser, wantsOpening } from '../open-in-browser.ts';
import { optional } from '../tables/call-options.ts';
import { timed } from '../timed.ts';
import { TODAY } from './compare.ts';
import { counted } from './counted.ts';
import { openFolder } from './folder.ts';
import { writeOut } from './plan-files.ts';
import { reportOf } from './reporting.ts';
import { planFileOf, solveBuilt, solveSettings } from './solve-built.ts';

const DAYS = 1000;
const PLAN: Text = { en: 'This plan', es: 'Este plan' };
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

/** `routes demo`: a made-up town, solved, checked and told on one page. */
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
  const before = today?.days.length ?? null;
  const buses = solved.judged.plan.days.length;
  const violations = solved.judged.verdict.violations.length;
  const warning = readinessWarning(told.after.simulated, language);
  const words =
    language === 'en'
      ? `${counted(buses, 'bus', 'buses')} instead of ${before} in a made-up town. The report is at ${report}, the files beside it.`
      : `${counted(buses, 'autobús', 'autobuses')} en lugar de ${before} en una ciudad inventada. El informe está en ${report}, con los archivos al lado.`;
  out(
    json
      ? JSON.stringify({ report, plan, buses, busesToday: before, violations, unserved: solved.leftBehind.length })
      : [...(warning ? [warning] : []), words].join('\n'),
  );
  if (wantsOpening(options)) openInBrowser(report);
  return violations > 0 ? EXIT.blocked : EXIT.ok;
}
