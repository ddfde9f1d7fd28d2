import { MethodError } from '../../errors/method-error.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { planSchedule } from '../schedule/plan-schedule.ts';
import { checkChange, checkFleet, checkMirror } from './check-fleet.ts';
import { checkLoads } from './check-loads.ts';
import { checkLocks } from './check-locks.ts';
import { checkRiders } from './check-riders.ts';
import { checkTimes } from './check-times.ts';
import { formFaults } from './form.ts';
import { ledger } from './ledger.ts';
import type { Verdict } from './rules.ts';

/**
 * Holds a plan to every promise, from nothing but the problem and the plan. A plan with indices that point nowhere is only told
 * so (`well-formed`). Times may pass a limit by a tenth of a second. Throws `out-of-range` for a quantile of 0 or 1, `shape`
 * where today's plan points nowhere.
 */
export function checkPlan(problem: RoutingProblem, plan: Plan): Verdict {
  const book = ledger();
  const faults = formFaults(problem, plan);
  const cases = problem.riders.flatMap((rider, i) => (rider.choices.length === 0 ? [i] : []));
  for (const fault of faults) book.holds('well-formed', false, fault);
  if (faults.length > 0) return book.verdict(cases);
  if (problem.today !== null && formFaults(problem, problem.today).length > 0)
    throw new MethodError('shape', 'Today’s plan names a rider, stop, school or bus kind that the problem lacks.');
  book.holds('well-formed', true, { amount: 0, limit: 0 });
  checkRiders(problem, plan, book);
  checkLoads(problem, plan, book);
  checkTimes(problem, plan, { schedule: planSchedule(problem, plan), ledger: book });
  checkFleet(problem, plan, book);
  checkMirror(problem, plan, book);
  checkChange(problem, plan, book);
  checkLocks(problem, plan, book);
  return book.verdict(cases);
}
