import {
  type Matrix,
  MethodError,
  matrixFromColumns,
  orderMScores,
  ranks,
  scoreAgreement,
  stochasticFrontier,
  withIntercept,
} from '@leeway/methods';
import type { Amounts } from './amounts.ts';
import { boundedAmounts } from './bounded.ts';
import type { Scored } from './scored.ts';

/** Rivals drawn for the partial frontier: enough that the best of them is good, few enough that no single district decides. */
export const RIVALS_DRAWN = 25;
/** A place that differs by more than this part of all places is another opinion. */
const SAME_PLACE_WITHIN = 0.25;
const FEWEST_COMPARED = 20;

/** What another way of measuring says of the district that was scored. */
export type SecondOpinion = {
  readonly method: 'order-m' | 'stochastic-frontier';
  /** Share of its dollars, as the score is; null where the method has nothing to say of it. */
  readonly share: number | null;
  /**
   * `kinder` and `harsher`: it puts the district at a clearly better or worse place than the score does. `another-order`: it orders
   * all districts otherwise, so that places do not compare. `no-rival`: too little to compare this district with. `all-chance`: it
   * tells nobody apart.
   */
  readonly says: 'same' | 'kinder' | 'harsher' | 'another-order' | 'no-rival' | 'all-chance';
  /** Other districts with at least as much of everything, of which order-m draws; null for a way that draws none. */
  readonly rivals: number | null;
};

/**
 * A partial frontier (Cazals, Florens and Simar 2002), which single odd districts cannot move far, and a stochastic cost frontier (Aigner,
 * Lovell and Schmidt 1977), which allows for chance.
 */
export function secondOpinions(amounts: Amounts, scored: Scored, leastShare: number): SecondOpinion[] {
  return [partialFrontier(amounts, scored, leastShare), costFrontier(amounts, scored)];
}

function partialFrontier(amounts: Amounts, { scores }: Scored, leastShare: number): SecondOpinion {
  const { inputs, outputs } = boundedAmounts(amounts, leastShare);
  const partial = orderMScores(inputs, outputs, { orientation: 'input', m: RIVALS_DRAWN });
  const compared = partial.map(({ rivals }) => rivals > 1);
  const others = partial.map(({ score }) => score);
  // The district itself is one of those drawn from.
  return { ...opinion('order-m', scores, compared, others), rivals: (partial[0]?.rivals ?? 1) - 1 };
}

function costFrontier({ inputs, outputs }: Amounts, { scores }: Scored): SecondOpinion {
  const at = ({ rows, values }: Matrix, row: number, column: number) => values[column * rows + row] ?? Number.NaN;
  const rows = Array.from({ length: outputs.rows }, (_, row) => row);
  const doesAll = rows.map((row) => columnsOf(outputs).every((column) => at(outputs, row, column) > 0));
  const kept = rows.filter((row) => doesAll[row]);
  const logWork = columnsOf(outputs).map((column) => kept.map((row) => Math.log(at(outputs, row, column))));
  const logCost = kept.map((row) =>
    Math.log(columnsOf(inputs).reduce((sum, column) => sum + at(inputs, row, column), 0)),
  );
  const efficiencies = frontierEfficiencies(logWork, logCost);
  if (efficiencies === null) return { method: 'stochastic-frontier', share: null, says: 'all-chance', rivals: null };
  const others = rows.map((row) => efficiencies[kept.indexOf(row)] ?? Number.NaN);
  return opinion('stochastic-frontier', scores, doesAll, others);
}

const columnsOf = ({ columns }: Matrix): number[] => Array.from({ length: columns }, (_, column) => column);

/** Null where the data allow no frontier, or where all differences look like chance. */
function frontierEfficiencies(logWork: readonly number[][], logCost: readonly number[]): number[] | null {
  try {
    const fit = stochasticFrontier(withIntercept(matrixFromColumns(logWork)), logCost, { kind: 'cost' });
    return fit.gamma > 0 ? fit.units.map(({ efficiency }) => efficiency) : null;
  } catch (error) {
    if (error instanceof MethodError) return null;
    throw error;
  }
}

/** What the other scores say of the first row, by its place among the rows that both can tell. */
function opinion(
  method: SecondOpinion['method'],
  scores: Float64Array,
  compared: readonly boolean[],
  others: readonly number[],
): SecondOpinion {
  const rows = others.flatMap((_other, row) => (compared[row] ? [row] : []));
  if (!compared[0] || rows.length < FEWEST_COMPARED) return { method, share: null, says: 'no-rival', rivals: null };
  const [own, other] = [rows.map((row) => scores[row] ?? Number.NaN), rows.map((row) => others[row] ?? Number.NaN)];
  const share = others[0] ?? null;
  const { verdict } = scoreAgreement(own, other);
  if (verdict === 'silent') return { method, share: null, says: 'all-chance', rivals: null };
  if (verdict === 'disagree') return { method, share, says: 'another-order', rivals: null };
  const moved = ((ranks(other)[0] ?? 0) - (ranks(own)[0] ?? 0)) / rows.length;
  return {
    method,
    share,
    rivals: null,
    says: moved > SAME_PLACE_WITHIN ? 'kinder' : moved < -SAME_PLACE_WITHIN ? 'harsher' : 'same',
  };
}
