import type { BuiltProblem } from '@leeway/areas';
import { type PlanNames, verdictFindings } from '@leeway/methods';
import { findingSentence } from '@leeway/model';
import type { Call } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { violationsById } from './by-id.ts';
import { counted } from './counted.ts';
import { fingerprintLine, fingerprintOf } from './fingerprint.ts';
import { tellReading } from './folder.ts';
import { judged } from './judging.ts';
import { lockedLines } from './locked-buses.ts';
import { openPlan } from './open-plan.ts';

/** Schools, and stops that are not homes, by the names that the files give them. */
function namesOf({ record }: Pick<BuiltProblem, 'record'>): PlanNames {
  const called = (rows: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: string): string => names.get(id) || id;
  };
  return { school: called(record.schools), stop: called(record.stops) };
}

/** `routes check`: holds a plan against its folder; exit code 1 where a promise is broken. Riders without a stop are told once, with their cause. */
export async function check(call: Call): Promise<number> {
  const { reading, built, unchecked, plan, file } = await openPlan(call);
  tellReading(reading, { ...built, findings: [] }, call);
  const { verdict } = judged(built, plan);
  const broken = verdict.violations.length;
  const findings = [
    ...verdictFindings(built.problem, plan, verdict, namesOf(built)).filter(({ code }) => code !== 'routing.case'),
    ...(unchecked ? [unchecked] : []),
    ...built.findings,
  ];
  const checked = Object.values(verdict.checked).reduce((sum, count) => sum + count, 0);
  const [buses, en] = [plan.days.length, call.language === 'en'];
  const lines = [
    en
      ? `${counted(checked, 'promise', 'promises')} checked, ${broken} broken; ${counted(buses, 'bus', 'buses')}.`
      : `${counted(checked, 'promesa comprobada', 'promesas comprobadas')}, ${counted(broken, 'incumplida', 'incumplidas')}; ${counted(buses, 'autobús', 'autobuses')}.`,
    fingerprintLine(fingerprintOf(file), call.language),
    ...lockedLines(built.problem, call.language),
    ...findings.map((finding) => `  ${findingSentence(finding, call.language)}`),
  ];
  call.out(
    call.json
      ? JSON.stringify({
          plan: fingerprintOf(file),
          buses,
          checked,
          violations: violationsById(built.problem, plan, verdict.violations),
          findings,
          cases: built.cases,
        })
      : lines.join('\n'),
  );
  return broken > 0 ? EXIT.blocked : EXIT.ok;
}
