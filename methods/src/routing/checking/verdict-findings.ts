import type { Finding } from '@leeway/model';
import type { Plan, RoutingProblem } from '../problem.ts';
import { RULE_WORDS } from './rule-words.ts';
import type { Verdict } from './rules.ts';
import { PLAIN_NAMES, type PlanNames, violationGroups } from './violation-group.ts';

/**
 * A verdict in plain words: one finding for each rule broken at one school or on one bus (`routing.ride-limit`, …), and one
 * for riders who have no stop to choose, whatever the cause. Schools and stops are called as `names` has them. Empty where all is well.
 */
export function verdictFindings(
  problem: RoutingProblem,
  plan: Plan,
  verdict: Verdict,
  names: PlanNames = PLAIN_NAMES,
): readonly Finding[] {
  const broken = violationGroups(problem, plan, { violations: verdict.violations, names }).map(
    (group): Finding => ({
      code: `routing.${group.worst.rule}`,
      severity: 'blocks',
      ...RULE_WORDS[group.worst.rule](group),
      evidence: {
        violations: group.violations.length,
        worst: group.worst.amount,
        limit: group.worst.limit,
        ...said({
          riders: group.riderIds,
          stops: group.stopIds,
          school: group.school,
          bus: group.bus,
          trip: group.trip,
        }),
      },
    }),
  );
  return verdict.cases.length === 0 ? broken : [...broken, casesFinding(problem, verdict.cases)];
}

const said = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));

function casesFinding({ riders }: RoutingProblem, cases: readonly number[]): Finding {
  const ids = cases.map((rider) => riders[rider]?.id ?? String(rider));
  const shown = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ` + ${ids.length - 5}` : '');
  const one = ids.length === 1;
  return {
    code: 'routing.case',
    severity: 'weakens',
    what: {
      en: `${ids.length} ${one ? 'rider has' : 'riders have'} no stop to board at (${shown}).`,
      es: `${ids.length} ${one ? 'pasajero no tiene' : 'pasajeros no tienen'} parada donde subir (${shown}).`,
    },
    soWhat: {
      en: 'The plan leaves them out, so it needs more than it says.',
      es: 'El plan no los incluye, así que hace falta más de lo que dice.',
    },
    fix: {
      en: 'Mend the address, give each of them a stop that can be reached safely, or serve them at the door.',
      es: 'Corrija el domicilio, dé a cada uno una parada segura o recójalo en su puerta.',
    },
    evidence: { riders: ids.length },
  };
}
