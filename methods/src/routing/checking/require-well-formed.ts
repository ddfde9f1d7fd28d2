import { MethodError } from '../../errors/method-error.ts';
import type { Plan, RoutingProblem } from '../problem.ts';
import { formFaults } from './form.ts';

/** Throws `shape` where a plan points to something that the problem lacks, naming the first such place. */
export function requireWellFormed(problem: RoutingProblem, plan: Plan): void {
  const [fault] = formFaults(problem, plan);
  if (fault === undefined) return;
  throw new MethodError('shape', `The plan does not belong to the problem: ${JSON.stringify(fault)}.`);
}
