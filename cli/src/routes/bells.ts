import { type BuiltProblem, bellMoves, type DistrictRoads, type PlanConditions, problemUnder } from '@leeway/areas';
import { chooseBells, startRoutes, withBells } from '@leeway/methods';
import type { TransportRecord } from '@leeway/model';
import type { Call } from '../command.ts';
import { priceOf } from './judging.ts';
import { type SolvedFolder, type SolveSettings, solveBuilt } from './solve-built.ts';

const ROUNDS = 2;
const TURNS = 2_000;

export type Belled = {
  readonly built: BuiltProblem;
  readonly conditions: PlanConditions;
  readonly solved: SolvedFolder;
};

type Given = {
  readonly record: TransportRecord;
  readonly roads: DistrictRoads | null;
  readonly objective: 'buses' | 'cost';
  /** Bells of the files, from which moves are counted. */
  readonly today: BuiltProblem;
  /** Sets how many riders may change, where a person asked for that. */
  readonly limited: (built: BuiltProblem) => BuiltProblem;
};

/** A plan's price with that of the riders whose bell it moves. */
function priceWithBells({ built, solved }: Omit<Belled, 'conditions'>, { objective, today }: Given): number {
  const price = priceOf(built, solved.judged.plan, objective);
  const riders = bellMoves(today.problem, built.problem).reduce((sum, move) => sum + move.riders, 0);
  return objective === 'buses' ? price : price + riders * built.problem.rules.weights.changeCents;
}

/** Nobody more is left behind, no more promises are broken, and it costs less. */
function isBetter(now: Omit<Belled, 'conditions'>, before: Belled, given: Given): boolean {
  const [left, was] = [now.solved.leftBehind.length, before.solved.leftBehind.length];
  const broken = ({ solved }: Omit<Belled, 'conditions'>): number => solved.judged.verdict.violations.length;
  if (left !== was) return left < was;
  return broken(now) <= broken(before) && priceWithBells(now, given) < priceWithBells(before, given);
}

const part = ({ seconds, iterations, ...rest }: SolveSettings, share: number): SolveSettings => ({
  ...rest,
  seconds: seconds * share,
  iterations: iterations === null ? null : Math.floor(iterations * share),
});

/** Shares of the budget: before bells are chosen, after each choice, and for the bells of today once more. */
export const firstPart = (settings: SolveSettings): SolveSettings => part(settings, 0.4);
const roundPart = (settings: SolveSettings): SolveSettings => part(settings, 0.3 / ROUNDS);
const controlPart = (settings: SolveSettings): SolveSettings => part(settings, 0.3);

/** The plan under the bells at hand after as much search as the rounds of bells get, so that bells are not credited with it. */
async function control(start: Belled, given: Given, settings: SolveSettings, call: Call): Promise<Belled> {
  const { built, conditions, solved } = start;
  const more = await solveBuilt(built, given.objective, controlPart(settings), call, { from: solved.judged.plan });
  const now = { built, conditions, solved: more };
  const kept = isBetter(now, start, given) ? more : solved;
  return { ...now, solved: { ...kept, iterations: solved.iterations + more.iterations } };
}

/**
 * Rounds of bells for the trips at hand, morning and afternoon, then trips for those bells by a full search, as long as a round
 * leaves nobody more behind and costs less than the plan before it. `kept` is `today`, the plan of the same budget under the
 * bells at hand, where new bells do no better than that.
 */
export async function withChosenBells(
  start: Belled,
  given: Given,
  settings: SolveSettings,
  call: Call,
): Promise<{ readonly kept: Belled; readonly today: Belled }> {
  const { record, roads, objective, today, limited } = given;
  let best = start;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { problem } = best.built;
    const { plan } = best.solved.judged;
    const run = startRoutes(problem, { seed: settings.seed, objective, from: plan });
    const { bells: chosen } = chooseBells(run, {
      ...{ seed: `${settings.seed}/${round}`, iterations: TURNS, objective },
      today: today.problem.schools.map(({ bell }) => bell),
    });
    if (problem.schools.every(({ bell }, school) => bell === chosen[school])) break;
    const conditions = { ...best.conditions, bells: bellMoves(today.problem, withBells(problem, chosen)) };
    const built = limited(problemUnder(record, conditions, roads));
    const solved = await solveBuilt(built, objective, roundPart(settings), call, { from: plan });
    if (!isBetter({ built, solved }, best, given)) break;
    best = { built, conditions, solved: { ...solved, iterations: best.solved.iterations + solved.iterations } };
  }
  const unmoved = await control(start, given, settings, call);
  return { kept: best !== start && isBetter(best, unmoved, given) ? best : unmoved, today: unmoved };
}
