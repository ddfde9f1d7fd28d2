import { normalQuantile } from '../../distributions/normal.ts';
import { isStraight, legFigures } from '../legs.ts';
import type { BusKind, RoutingProblem } from '../problem.ts';
import { travelOf } from '../schedule/planned-legs.ts';
import { NEVER, type SearchProblem } from '../search/search-problem.ts';
import { TILE, turned } from '../search/turned.ts';
import { sharedIntegers } from '../shared-numbers.ts';

/** Morning as it is; the afternoon is the morning of a world whose clock and roads run backwards. */
export type Direction = 'to-school' | 'from-school';

/** Cost of the search: hundredths of a cent, so that a leg of a second still counts. */
export const COST_PER_CENT = 100;

const MILLISECONDS = 1000;
const MOST = NEVER / 4;

export type Matrices = Required<Pick<SearchProblem, 'time' | 'cost' | 'timeTo' | 'costTo'>>;

/**
 * Planned milliseconds and cost between places, in one direction of time, both ways round. Where both directions are driven on
 * the same roads, those of the other (`turnedRound`) between the same places are these turned round, and are taken over.
 */
export function searchMatrices(
  problem: RoutingProblem,
  place: readonly number[],
  direction: Direction,
  turnedRound: SearchProblem | null,
): Matrices {
  const { time, cost, timeTo, costTo } = turnedRound ?? {};
  if (time && cost && timeTo && costTo && !problem.travel.fromSchool && time.length === place.length ** 2)
    return { time: timeTo, cost: costTo, timeTo: time, costTo: cost };
  const onward = onwardMatrices(problem, place, direction);
  const back = { time: turned(onward.time, place.length), cost: turned(onward.cost, place.length) };
  return direction === 'to-school'
    ? { ...onward, timeTo: back.time, costTo: back.cost }
    : { ...back, timeTo: onward.time, costTo: onward.cost };
}

/** Cost of a second and of a metre with the mean bus of these kinds. */
export function meanPrices(fleet: readonly Pick<BusKind, 'hourCents' | 'kilometreCents' | 'count'>[]): {
  readonly perSecond: number;
  readonly perMetre: number;
} {
  const buses = Math.max(
    1,
    fleet.reduce((sum, { count }) => sum + count, 0),
  );
  const mean = (of: (kind: (typeof fleet)[number]) => number) =>
    fleet.reduce((sum, kind) => sum + of(kind) * kind.count, 0) / buses;
  return {
    perSecond: (mean(({ hourCents }) => hourCents) * COST_PER_CENT) / 3600,
    perMetre: (mean(({ kilometreCents }) => kilometreCents) * COST_PER_CENT) / 1000,
  };
}

/** As the bus drives, from row to column. */
function onwardMatrices(problem: RoutingProblem, place: readonly number[], direction: Direction) {
  const { rules, fleet } = problem;
  const travel = travelOf(problem.travel, direction);
  const { seconds, metres } = legFigures(travel, problem.places.length);
  const isSymmetric = isStraight(travel.seconds) && isStraight(travel.metres);
  const factor = Math.exp(normalQuantile(rules.planQuantile) * problem.travel.logSpread);
  const { perSecond, perMetre } = meanPrices(fleet);
  const size = place.length;
  const columns = Int32Array.from(place);
  const time = sharedIntegers(size * size);
  const cost = sharedIntegers(size * size);
  const fill = (i: number, j: number): void => {
    const [from, to] = [columns[i] as number, columns[j] as number];
    const length = metres(from, to);
    const planned = factor * seconds(from, to, length);
    time[i * size + j] = Math.min(MOST, Math.ceil(planned * MILLISECONDS));
    cost[i * size + j] = Math.min(MOST, Math.round(planned * perSecond + length * perMetre));
  };
  if (isSymmetric) fillSymmetric({ time, cost }, size, fill);
  else for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) fill(i, j);
  return { time, cost };
}

/** Counts half of the legs and copies them to the other half, tile by tile. */
function fillSymmetric(
  { time, cost }: { readonly time: Int32Array; readonly cost: Int32Array },
  size: number,
  fill: (i: number, j: number) => void,
): void {
  for (let rows = 0; rows < size; rows += TILE)
    for (let columns = rows; columns < size; columns += TILE)
      for (let i = rows, end = Math.min(size, rows + TILE); i < end; i += 1)
        for (let j = Math.max(i, columns), last = Math.min(size, columns + TILE); j < last; j += 1) {
          fill(i, j);
          time[j * size + i] = time[i * size + j] as number;
          cost[j * size + i] = cost[i * size + j] as number;
        }
}
