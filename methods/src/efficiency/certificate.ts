import type { Matrix } from '../linear-algebra/matrix.ts';
import type { RadialEfficiency } from './radial-efficiency.ts';

/** Proof that a score is right, or how wrong it may be; all relative, 0 for exact arithmetic. */
export type Certificate = {
  /** Score by its peers and score by its prices, which bracket the truth: their difference. */
  readonly gap: number;
  /** By how much the peers' mixture fails to do what it should, in shares of the unit's own measures or the largest of them. */
  readonly worstShortfall: number;
  /** By how much some unit earns more than it costs at these prices, as a share of what it costs or earns. */
  readonly worstProfit: number;
};

/**
 * Checks one unit of an analysis from the data alone, in time linear in the number of units and without the solver: peers make
 * the target (primal), prices let no unit earn a profit (dual), and both give the same score.
 */
export function checkCertificate(inputs: Matrix, outputs: Matrix, result: RadialEfficiency, unit: number): Certificate {
  const own = result.units[unit];
  if (own === undefined) return { gap: Infinity, worstShortfall: Infinity, worstProfit: Infinity };
  const at = (matrix: Matrix, row: number, column: number) => matrix.values[column * matrix.rows + row] as number;
  const mixed = (matrix: Matrix, column: number) =>
    own.peers.reduce((sum, peer) => sum + peer.weight * at(matrix, peer.unit, column), 0);
  const total = own.peers.reduce((sum, peer) => sum + peer.weight, 0);
  const byInput = result.orientation === 'input';
  let worstShortfall = sumShortfall(result.returns, total);
  for (let i = 0; i < inputs.columns; i += 1) {
    const allowed = at(inputs, unit, i) * (byInput ? own.score : 1);
    worstShortfall = Math.max(
      worstShortfall,
      (mixed(inputs, i) - allowed) / (Math.abs(allowed) + columnMean(inputs, i)),
    );
  }
  for (let r = 0; r < outputs.columns; r += 1) {
    const needed = at(outputs, unit, r) * (byInput ? 1 : own.score);
    worstShortfall = Math.max(
      worstShortfall,
      (needed - mixed(outputs, r)) / (Math.abs(needed) + columnMean(outputs, r)),
    );
  }
  let worstProfit = 0;
  const earned = (row: number) => own.outputPrices.reduce((sum, price, r) => sum + price * at(outputs, row, r), 0);
  const spent = (row: number) => own.inputPrices.reduce((sum, price, i) => sum + price * at(inputs, row, i), 0);
  for (let j = 0; j < inputs.rows; j += 1) {
    const [worth, cost] = [earned(j), spent(j)];
    worstProfit = Math.max(worstProfit, (worth - cost + own.scalePrice) / (worth + cost + Math.abs(own.scalePrice)));
  }
  const byPrices = byInput
    ? (earned(unit) + own.scalePrice) / spent(unit)
    : (spent(unit) - own.scalePrice) / earned(unit);
  return { gap: Math.abs(byPrices - own.score) / Math.max(1, own.score), worstShortfall, worstProfit };
}

function sumShortfall(returns: RadialEfficiency['returns'], total: number): number {
  if (returns === 'constant') return 0;
  if (returns === 'non-increasing') return Math.max(0, total - 1);
  if (returns === 'non-decreasing') return Math.max(0, 1 - total);
  return Math.abs(total - 1);
}

function columnMean({ rows, values }: Matrix, column: number): number {
  let sum = 0;
  for (let j = 0; j < rows; j += 1) sum += values[column * rows + j] as number;
  return sum / rows;
}
