import { type BuiltProblem, bellMoves, type DistrictRoads, type PlanConditions, problemUnder } from '@leeway/areas';
import { chooseBells, startRoutes, withBells } from '@leeway/methods';
import type { TransportRecord } from '@leeway/model';
import type { Call } from '../command.ts';
import { priceOf } from './judging.ts';
import { type SolvedFolder, type SolveSettings, solveBuilt } from './solve-built.ts';

const ROUNDS = 3;
const TURNS = 3_000;

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
};

const part = ({ seconds, iterations, ...rest }: SolveSettings, share: number): SolveSettings => ({
  ...rest,
  seconds: seconds * share,
  iterations: iterations === null ? null : Math.floor(iterations * share),
});

/** The budget before bells are chosen, and that of each round after. */
export const firstPart = (settings: SolveSettings): SolveSettings => part(settings, 0.4);
const roundPart = (settings: SolveSettings): SolveSettings => part(settings, 0.6 / ROUNDS);

/**
 * Rounds of bells for the trips at hand, then trips for those bells by a full search, as long as a round leaves nobody more
 * behind and costs less than the plan before it.
 */
export async function withChosenBells(
  start: Belled,
  { record, roads, objective, today }: Given,
  settings: SolveSettings,
  call: Call,
): Promise<Belled> {
  let best = start;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { problem } = best.built;
    const { plan } = best.solved.judged;
    const run = startRoutes(problem, { seed: settings.seed, objective, from: plan });
    const choice = chooseBells(run, {
      seed: `${settings.seed}/${round}`,
      iterations: TURNS,
      today: today.problem.schools.map(({ bell }) => bell),
    });
    if (choice.busesAfter >= choice.busesBefore) break;
    const bells = bellMoves(today.problem, withBells(problem, choice.bells));
    const conditions = { ...best.conditions, bells };
    const built = problemUnder(record, conditions, roads);
    const solved = await solveBuilt(built, objective, roundPart(settings), call, { from: plan });
    const isWorse =
      solved.leftBehind.length > best.solved.leftBehind.length ||
      priceOf(built, solved.judged.plan, objective) >= priceOf(best.built, plan, objective);
    if (isWorse) break;
    best = { built, conditions, solved: { ...solved, iterations: best.solved.iterations + solved.iterations } };
  }
  return best;
}
