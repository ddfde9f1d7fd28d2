import { basename } from 'node:path';
import {
  carriedPlan,
  conditionsOf,
  droppedRiders,
  evidenceOnFile,
  homeByPromise,
  NO_CONDITIONS,
  problemUnder,
} from '@leeway/areas';
import { type LaunchEvidence, launchGate } from '@leeway/methods';
import type { Call } from '../command.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { numberOption, optional } from '../tables/call-options.ts';
import { TableFault } from '../tables/table-fault.ts';
import type { Planned } from './before-after.ts';
import { fingerprintLine, fingerprintOf } from './fingerprint.ts';
import { tellReading } from './folder.ts';
import { gateLines } from './gate-words.ts';
import { judged } from './judging.ts';
import { LAUNCH_LIMITS } from './launch-limits.ts';
import { openPlan } from './open-plan.ts';
import { planFileAt, planOf } from './plan-files.ts';
import { signedDryRuns } from './sign-offs.ts';
import { simulated, simulationOf } from './simulation.ts';

type Opened = Awaited<ReturnType<typeof openPlan>>;

/** A plan of the folder by its file, or the routes of today by the word; null where today is not known. */
async function planNamed(words: string, { reading, roads }: Opened): Promise<Planned | null> {
  if (words !== 'today') {
    const file = await planFileAt(words);
    const built = problemUnder(reading.record, conditionsOf(file), roads);
    return { built, plan: planOf(file, built) };
  }
  const built = problemUnder(reading.record, NO_CONDITIONS, roads);
  return built.problem.today && { built, plan: built.problem.today };
}

/** Seconds after midnight. Throws UsageError. */
function homeBy({ options }: Pick<Call, 'options'>): number | null {
  const words = optional(options, 'home-by');
  if (words === undefined) return null;
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(words) ?? [];
  if (hours === '') throw new UsageError(`--home-by takes a time of day such as 17:30, but got ${words}.`);
  return Number(hours) * 3600 + Number(minutes) * 60;
}

async function rollBackOf(call: Call, opened: Opened): Promise<LaunchEvidence['rollBack']> {
  const words = optional(call.options, 'roll-back');
  if (words === undefined) return null;
  const back = await planNamed(words, opened);
  if (!back) throw new UsageError('The folder has no routes of today (today.csv) to go back to. Name a plan file.');
  return { ridersLeft: droppedRiders(opened, back).size };
}

/** `routes gate`: is a plan ready to start? Each condition passed, failed or unknown; exit code 0 only where all are passed. */
export async function gate(call: Call): Promise<number> {
  const { words, options, out, json, language } = call;
  const later = words.at(-1) ?? '';
  const how = simulationOf(call);
  const onTimeLeast = numberOption(options, 'on-time-least', { from: 0, to: 1 }) ?? LAUNCH_LIMITS.onTimeLeast;
  const latest = homeBy(call);
  const opened = await openPlan({ ...call, words: ['gate', words[1] ?? '', later] });
  const { reading, roads, built, unchecked, plan, file } = opened;
  const fingerprint = fingerprintOf(file);
  tellReading(reading, { ...built, findings: [] }, call);
  const before = await planNamed(words.length > 3 ? (words[2] ?? '') : 'today', opened);
  const bells = before?.built ?? problemUnder(reading.record, NO_CONDITIONS, roads);
  const { problem } = built;
  if (!judged(built, plan).times)
    throw new TableFault({
      en: 'The plan is not well formed, so nothing can be said of its start. See leeway routes check.',
      es: 'El plan no está bien formado, así que no se puede decir nada de su inicio. Vea leeway routes check.',
    });
  const signed = optional(options, 'dry-runs');
  const found = launchGate(problem, plan, {
    simulation: simulated(problem, plan, how),
    running: before && carriedPlan(before.plan, before.built.problem, problem),
    evidence: {
      ...evidenceOnFile(built, plan),
      isChangeUncounted: unchecked !== null,
      bellsToday: bells.problem.schools.map(({ bell }) => bell),
      dryRuns: signed === undefined ? null : await signedDryRuns(signed, problem, fingerprint),
      rollBack: await rollBackOf(call, opened),
    },
    limits: { ...LAUNCH_LIMITS, onTimeLeast, lastDropOffLatest: latest ?? homeByPromise(problem) },
  });
  const { passed: isReady, items: conditions } = found;
  out(
    json
      ? JSON.stringify({ ready: isReady, days: how.days, plan: fingerprint, conditions })
      : [...gateLines(basename(later), conditions, language), fingerprintLine(fingerprint, language)].join('\n'),
  );
  return isReady ? EXIT.ok : EXIT.blocked;
}
