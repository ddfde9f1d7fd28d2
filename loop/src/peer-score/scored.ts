import { type Matrix, radialEfficiency, unitEfficiency } from '@leeway/methods';
import type { Amounts } from './amounts.ts';
import { boundedAmounts, creditShares, leastShareOf, meansOf } from './bounded.ts';

/** A district's score: the share of its dollars with which a mixture of others did as much work. */
export type Scored = {
  readonly score: number;
  /** Of every row, the district's first. */
  readonly scores: Float64Array;
  /** Rows of the amounts and how much of each the mixture holds; the weights add up to 1. */
  readonly lookAlikes: readonly { readonly row: number; readonly weight: number }[];
  /** What the mixture spends, by input; in cents. */
  readonly targets: readonly number[];
  /**
   * Share of the credit for its work that each output brings, under the prices that show the district in its best light; empty where none
   * counts, because the mixture does more of everything.
   */
  readonly credit: readonly number[];
};

const cell = ({ rows, values }: Matrix, row: number, column: number): number =>
  values[column * rows + row] ?? Number.NaN;

/** Scores the first row against all rows: input-oriented, variable returns, no measure below its least share. */
export function scoredFirst(amounts: Amounts, leastShare: number): Scored {
  const { inputs, outputs } = amounts;
  const bounded = boundedAmounts(amounts, leastShare);
  const all = radialEfficiency(bounded.inputs, bounded.outputs, { returns: 'variable', orientation: 'input' });
  const first = unitEfficiency(all, 0);
  const lookAlikes = first.peers.map(({ unit, weight }) => ({ row: unit, weight }));
  return {
    score: Math.min(1, first.score ?? Number.NaN),
    scores: all.scores,
    lookAlikes,
    targets: Array.from({ length: inputs.columns }, (_, j) =>
      lookAlikes.reduce((sum, { row, weight }) => sum + weight * cell(inputs, row, j), 0),
    ),
    credit: first.outputPrices.every((price) => price === 0)
      ? []
      : [
          ...creditShares(outputs, meansOf([outputs]), {
            row: 0,
            prices: first.outputPrices,
            leastShare: leastShareOf(outputs, leastShare),
          }),
        ],
  };
}
