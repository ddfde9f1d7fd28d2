import type { Matrix } from '../linear-algebra/matrix.ts';
import { type RadialEfficiency, unitEfficiency } from './radial-result.ts';

/** Proof that a score is right, or how wrong it may be; all relative, 0 for exact arithmetic. */
export type Certificate = {
  /** The score that the peers' mixture makes true, and the bound that the prices put on it. */
  readonly primal: number;
  readonly dualBound: number;
  /** Their difference, as a share of the larger of 1 and the score. */
  readonly gap: number;
  /** By how much the peers' mixture fails to do what it should, as a share of the unit's own measure and size. */
  readonly worstShortfall: number;
  /** By how much some unit earns more than it costs at these prices, as a share of what it costs and earns. */
  readonly worstProfit: number;
};

/**
 * Checks one unit of an analysis from the data alone, in time linear in the number of units and without the solver: peers make
 * the target (primal), prices let no unit earn a profit (dual), and both give the same score. For super-efficiency the unit
 * itself may earn. A unit without a score has nothing to check: its certificate is infinite.
 */
export function checkCertificate(inputs: Matrix, outputs: Matrix, result: RadialEfficiency, unit: number): Certificate {
  const own = unitEfficiency(result, unit);
  if (own.score === null) {
    return { primal: Infinity, dualBound: Infinity, gap: Infinity, worstShortfall: Infinity, worstProfit: Infinity };
  }
  const at = ({ values, rows }: Matrix, row: number, column: number) => values[column * rows + row] as number;
  const byInput = result.orientation === 'input';
  const peers = own.peers.filter((peer) => !result.superEfficiency || peer.unit !== unit);
  const mixed = (matrix: Matrix, column: number) =>
    peers.reduce((sum, peer) => sum + peer.weight * at(matrix, peer.unit, column), 0);
  const means = [inputs, outputs].map((matrix) =>
    Array.from({ length: matrix.columns }, (_, column) => columnMean(matrix, column)),
  );
  const [inputMeans = [], outputMeans = []] = means;
  const size = Math.max(
    ...inputMeans.map((mean, i) => (mean > 0 ? at(inputs, unit, i) / mean : 0)),
    ...outputMeans.map((mean, r) => (mean > 0 ? at(outputs, unit, r) / mean : 0)),
  );
  let worstShortfall = sumShortfall(
    result.returns,
    peers.reduce((sum, peer) => sum + peer.weight, 0),
  );
  const [less, more] = byInput ? [own.score, 1] : [1, own.score];
  inputMeans.forEach((mean, i) => {
    const allowed = at(inputs, unit, i) * less;
    const over = mixed(inputs, i) - allowed;
    const wrong = result.assumptions.includes('inputs-freely-disposable') ? over : Math.abs(over);
    worstShortfall = Math.max(worstShortfall, over === 0 ? 0 : wrong / (allowed + size * mean));
  });
  outputMeans.forEach((mean, r) => {
    const needed = at(outputs, unit, r) * more;
    const under = needed - mixed(outputs, r);
    const wrong = result.assumptions.includes('outputs-freely-disposable') ? under : Math.abs(under);
    worstShortfall = Math.max(worstShortfall, under === 0 ? 0 : wrong / (needed + size * mean));
  });
  const earned = (row: number) => own.outputPrices.reduce((sum, price, r) => sum + price * at(outputs, row, r), 0);
  const spent = (row: number) => own.inputPrices.reduce((sum, price, i) => sum + price * at(inputs, row, i), 0);
  let worstProfit = 0;
  for (let j = 0; j < inputs.rows; j += 1) {
    if (result.superEfficiency && j === unit) continue;
    const [worth, cost] = [earned(j), spent(j)];
    const turnover = Math.abs(worth) + Math.abs(cost) + Math.abs(own.scalePrice);
    if (turnover > 0) worstProfit = Math.max(worstProfit, (worth - cost + own.scalePrice) / turnover);
  }
  const dualBound = byInput
    ? (earned(unit) + own.scalePrice) / spent(unit)
    : (spent(unit) - own.scalePrice) / earned(unit);
  const gap = Math.abs(dualBound - own.score) / Math.max(1, own.score);
  return { primal: own.score, dualBound, gap, worstShortfall, worstProfit };
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
