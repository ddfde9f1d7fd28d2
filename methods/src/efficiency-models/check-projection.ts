import { type Measures, type Mixing, measureAt } from './reference-set.ts';
import type { Prices, Projection } from './unit-result.ts';

/** What a unit's projection and prices prove, from the data alone. Shares; 0 for exact arithmetic. */
export type ProjectionCheck = {
  /** By how much the peers' mixture uses more or makes less than the target says, or their weights break the returns assumed. */
  readonly worstShortfall: number;
  /** By how much some reference unit earns more than it costs at these prices, or a price has the wrong sign. */
  readonly worstProfit: number;
  /**
   * Loss of the unit at its prices: the additive inefficiency and the directional distance cannot be more, the slacks-based score
   * cannot be less than 1 − this. Equal to them when the answer is right. Null without prices.
   */
  readonly ownLoss: number | null;
};

/** Checks one unit in time linear in the number of reference units, without the solver. `point` are the unit's own measures, inputs first. */
export function checkProjection(
  reference: Measures,
  returns: Mixing,
  point: ArrayLike<number>,
  unit: Projection & { readonly prices: Prices | null },
): ProjectionCheck {
  const { inputs, outputs } = reference;
  let worstShortfall = 0;
  for (let i = 0; i < inputs.columns + outputs.columns; i += 1) {
    const made = unit.peers.reduce((sum, peer) => sum + peer.weight * measureAt(reference, peer.unit, i), 0);
    const target = (i < inputs.columns ? unit.inputTargets[i] : unit.outputTargets[i - inputs.columns]) as number;
    const short = i < inputs.columns ? made - target : target - made;
    worstShortfall = Math.max(worstShortfall, short / (Math.abs(target) + meanSize(reference, i)));
  }
  const total = unit.peers.reduce((sum, peer) => sum + peer.weight, 0);
  worstShortfall = Math.max(worstShortfall, sumBroken(returns, total));
  const { prices } = unit;
  if (prices === null) return { worstShortfall, worstProfit: 0, ownLoss: null };
  let worstProfit = signBroken(returns, prices);
  for (let j = 0; j < inputs.rows; j += 1) {
    const { loss, size } = lossAt(prices, inputs.columns, (i) => measureAt(reference, j, i));
    worstProfit = Math.max(worstProfit, -loss / size);
  }
  return { worstShortfall, worstProfit, ownLoss: lossAt(prices, inputs.columns, (i) => point[i] as number).loss };
}

/** Cost less worth less scale term, and the size of what it is made of. */
function lossAt(prices: Prices, inputs: number, measure: (i: number) => number): { loss: number; size: number } {
  let loss = -prices.scale;
  let size = Math.abs(prices.scale);
  const add = (value: number) => {
    loss += value;
    size += Math.abs(value);
  };
  prices.inputs.forEach((price, i) => {
    add(price * measure(i));
  });
  prices.outputs.forEach((price, r) => {
    add(-price * measure(inputs + r));
  });
  return { loss, size: Math.max(size, Number.MIN_VALUE) };
}

function sumBroken(returns: Mixing, total: number): number {
  if (returns === 'constant') return 0;
  if (returns === 'non-increasing') return Math.max(0, total - 1);
  return returns === 'non-decreasing' ? Math.max(0, 1 - total) : Math.abs(total - 1);
}

/** Prices are not negative; the scale term has the sign that returns allow. */
function signBroken(returns: Mixing, { inputs, outputs, scale }: Prices): number {
  const largest = Math.max(Math.abs(scale), ...inputs, ...outputs, Number.MIN_VALUE);
  const wrong = returns === 'non-increasing' ? scale : returns === 'non-decreasing' ? -scale : 0;
  return Math.max(0, wrong, ...inputs.map((price) => -price), ...outputs.map((price) => -price)) / largest;
}

function meanSize(reference: Measures, measure: number): number {
  const { rows } = reference.inputs;
  let sum = 0;
  for (let j = 0; j < rows; j += 1) sum += Math.abs(measureAt(reference, j, measure)) / rows;
  return Math.max(sum, Number.MIN_VALUE);
}
