import { verdictFindings } from '@leeway/methods';
import { findingSentence } from '@leeway/model';
import type { Call } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { choice } from '../tables/call-options.ts';
import { openFolder, tellReading } from './folder.ts';
import { judged } from './judging.ts';
import { planAt } from './plan-files.ts';
import { FORMATS } from './solve.ts';

/** Options of the build that a plan was solved under: its ride limit, where one was set by hand. */
export async function openPlan(call: Call) {
  const [, folder = '', path = ''] = call.words;
  const format = choice(call.options, 'format', FORMATS, 'any');
  const plain = await openFolder(folder, format, {});
  const { file } = await planAt(path, plain.built);
  const limit = file.making?.rideLimitSeconds;
  const opened = typeof limit === 'number' ? await openFolder(folder, format, { rideLimit: limit }) : plain;
  return { ...opened, ...(await planAt(path, opened.built)) };
}

/** `routes check`: holds a plan against its folder; exit code 1 where a promise is broken. */
export async function check(call: Call): Promise<number> {
  const { reading, built, plan } = await openPlan(call);
  tellReading(reading, built, call);
  const { verdict } = judged(built, plan);
  const findings = verdictFindings(built.problem, plan, verdict);
  const checked = Object.values(verdict.checked).reduce((sum, count) => sum + count, 0);
  const broken = verdict.violations.length;
  const lines = [
    call.language === 'en'
      ? `${checked} promises checked, ${broken} broken; ${plan.days.length} buses.`
      : `${checked} promesas comprobadas, ${broken} incumplidas; ${plan.days.length} autobuses.`,
    ...findings.map((finding) => `  ${findingSentence(finding, call.language)}`),
  ];
  call.out(
    call.json
      ? JSON.stringify({
          buses: plan.days.length,
          checked,
          violations: verdict.violations,
          findings,
          cases: built.cases,
        })
      : lines.join('\n'),
  );
  return broken > 0 ? EXIT.blocked : EXIT.ok;
}
