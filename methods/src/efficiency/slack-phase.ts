import { type Basis, pivot, product, TOLERANCE, writeColumn, writeTarget } from './basis.ts';
import type { Frame } from './dual-simplex.ts';
import type { Technology } from './technology.ts';

/**
 * With θ fixed, makes the weighted sum of slacks as large as possible by primal pivots over columns of zero reduced cost, so
 * that a unit is compared only with units that cannot themselves be improved. Changes the basis in place and returns the
 * basic values. `slackWeights` are per measure in scaled units.
 */
export function withLargestSlacks(
  problem: Technology,
  frame: Frame,
  unit: number,
  basis: Basis,
  slackWeights: Float64Array,
): Float64Array {
  const { order, sign, slackSign, inputs, outputs } = problem;
  const measures = inputs + outputs;
  const prices = Float64Array.from({ length: order }, (_, i) => sign * (basis.inverse[i] as number));
  const right = new Float64Array(order);
  const column = new Float64Array(order);
  writeTarget(problem, unit, right);
  const candidates = zeroCostColumns(frame, prices, order, slackSign);
  for (let step = 0; step < 40 * order + 200; step += 1) {
    const gain = Float64Array.from(basis.columns, (name) =>
      name <= -2 && -2 - name < measures ? (slackWeights[-2 - name] as number) : 0,
    );
    const duals = new Float64Array(order);
    for (let k = 0; k < order; k += 1) {
      if (gain[k] === 0) continue;
      for (let i = 0; i < order; i += 1)
        duals[i] = (duals[i] as number) + (gain[k] as number) * (basis.inverse[k * order + i] as number);
    }
    let entering: number | null = null;
    let most = 1e-8;
    for (const name of candidates) {
      if (basis.columns.includes(name)) continue;
      writeColumn(problem, name, unit, column);
      let worth = name <= -2 && -2 - name < measures ? (slackWeights[-2 - name] as number) : 0;
      for (let i = 0; i < order; i += 1) worth -= (duals[i] as number) * (column[i] as number);
      if (worth > most) {
        entering = name;
        most = step > 10 * order ? Number.POSITIVE_INFINITY : worth;
      }
    }
    if (entering === null) break;
    writeColumn(problem, entering, unit, column);
    const leaving = leavingRow(product(basis.inverse, order, right), product(basis.inverse, order, column), order);
    if (leaving === 0 || !pivot(basis, order, leaving, column, entering)) break;
  }
  return product(basis.inverse, order, right);
}

function zeroCostColumns(frame: Frame, prices: Float64Array, order: number, slackSign: Float64Array): number[] {
  const names: number[] = [];
  for (let f = 0; f < frame.size; f += 1) {
    let price = 0;
    for (let i = 0; i < order; i += 1) price += (prices[i] as number) * (frame.columns[f * order + i] as number);
    if (Math.abs(price) <= TOLERANCE) names.push(frame.units[f] as number);
  }
  for (let i = 0; i < order; i += 1) {
    if (slackSign[i] !== 0 && Math.abs(prices[i] as number) <= TOLERANCE) names.push(-2 - i);
  }
  return names;
}

function leavingRow(values: Float64Array, rates: Float64Array, order: number): number {
  let leaving = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 1; k < order; k += 1) {
    const rate = rates[k] as number;
    if (rate <= 1e-9) continue;
    const ratio = Math.max(0, values[k] as number) / rate;
    if (ratio < least) {
      least = ratio;
      leaving = k;
    }
  }
  return leaving;
}
