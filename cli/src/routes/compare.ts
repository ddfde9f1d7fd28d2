import { basename } from 'node:path';
import {
  changedSentence,
  changeRows,
  conditionsOf,
  gapSentences,
  leadOf,
  NO_CONDITIONS,
  otherRulesLines,
  problemUnder,
  readinessWarning,
  routeReport,
  simulatedRows,
  standbySentence,
} from '@leeway/areas';
import { groupGap } from '@leeway/methods';
import type { Language, Text } from '@leeway/model';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { optional } from '../tables/call-options.ts';
import { textTable } from '../text-table.ts';
import { bellLines } from './before-after.ts';
import { tellReading } from './folder.ts';
import { judged } from './judging.ts';
import { openPlan } from './open-plan.ts';
import { planFileAt, planOf, writeOut } from './plan-files.ts';
import { reportOf } from './reporting.ts';
import { simulationOf } from './simulation.ts';

export const TODAY: Text = { en: 'Today', es: 'Hoy' };

const same = (text: string): Text => ({ en: text, es: text });

const HEAD: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Figure', 'Change'],
  es: ['Cifra', 'Cambio'],
};

/** Which plan is before: the one named first, else today's of the folder. */
async function plansOf(call: Call) {
  const { words } = call;
  const later = words.at(-1) ?? '';
  const opened = await openPlan({ ...call, words: ['compare', words[1] ?? '', later] });
  if (words.length > 3) {
    const first = words[2] ?? '';
    const file = await planFileAt(first);
    const own = problemUnder(opened.reading.record, conditionsOf(file), opened.roads);
    return { ...opened, later, before: { built: own, plan: planOf(file, own), name: same(basename(first)) } };
  }
  const now = problemUnder(opened.reading.record, NO_CONDITIONS, opened.roads);
  if (!now.problem.today)
    throw new UsageError('The folder has no routes of today (today.csv), so name two plans: before and after.');
  return { ...opened, later, before: { built: now, plan: now.problem.today, name: TODAY } };
}

/** `routes compare`: two plans of one folder side by side, in words, as data and, with `--out`, as a page. */
export async function compare(call: Call): Promise<number> {
  const { options, out, err, json, language } = call;
  const simulation = simulationOf(call);
  const { reading, built, unchecked, file, plan, before, later } = await plansOf(call);
  tellReading(reading, { ...built, findings: [...(unchecked ? [unchecked] : []), ...built.findings] }, call);
  const after = { judged: judged(built, plan), name: same(basename(later)) };
  const { seed, iterations, seconds, lowerBoundBuses } = file.making;
  const how = { ...simulation, lowerBoundBuses, isSynthetic: false };
  const report = reportOf(built, { after, before }, { ...how, made: { seed, iterations, seconds } });
  const target = optional(options, 'out');
  if (target) {
    await writeOut(target, routeReport(report, language));
    err(language === 'en' ? `The report is at ${target}.` : `El informe está en ${target}.`);
  }
  const { changes, changedRiders, bells } = report;
  const plans = [report.before, report.after] as const;
  if (json) {
    const [old, now] = plans.map((one) => one && groupGap(one.evaluation));
    const simulated = plans.map((one) => one && { ...one.simulated, trips: undefined });
    out(
      JSON.stringify({
        changes,
        changedRiders,
        bells,
        groupGap: { before: old, after: now },
        simulated,
        spares: report.spares,
        standby: report.after.evaluation.standby,
      }),
    );
    return EXIT.ok;
  }
  const [figure, change] = HEAD[language];
  const names = plans.map((one) => one?.name[language] ?? '');
  const simulated = simulatedRows(
    plans.map((one) => one?.simulated ?? null),
    language,
  );
  const pay = standbySentence(report.after.evaluation.standby, language);
  const warning = readinessWarning(report.after.simulated, language, report.spares);
  out(
    [
      ...(warning ? [warning, ''] : []),
      leadOf(report, language),
      '',
      textTable(
        [figure, ...names, change],
        [...changeRows(changes, language), ...simulated.map((row) => [...row, ''])],
        [1, 2, 3],
      ),
      '',
      ...(bells.length > 0 ? bellLines(built, bells, language) : []),
      ...(changedRiders ? [changedSentence(changedRiders, language)] : []),
      ...gapSentences(report, language),
      ...(pay ? [pay] : []),
      ...otherRulesLines(report, language),
    ].join('\n'),
  );
  return EXIT.ok;
}
