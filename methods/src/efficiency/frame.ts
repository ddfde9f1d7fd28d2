import { unit as uniformDraw } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { innerProduct } from './inner-product.ts';
import { SPARE, sweep } from './sweep.ts';
import type { Technology } from './technology.ts';

/** Units that the others are measured against, in the order in which they joined, and a packed copy of their columns. */
export type Frame = { units: Int32Array; columns: Float64Array; size: number; readonly member: Uint8Array };

export function emptyFrame(problem: Technology): Frame {
  const room = Math.min(problem.units, 1024);
  return {
    units: new Int32Array(room),
    columns: new Float64Array(room * problem.order + SPARE),
    size: 0,
    member: new Uint8Array(problem.units),
  };
}

export function addToFrame({ order, columns }: Technology, frame: Frame, unit: number): void {
  if (frame.member[unit] === 1) return;
  if (frame.size === frame.units.length) {
    const [units, packed] = [new Int32Array(2 * frame.size), new Float64Array(2 * frame.size * order + SPARE)];
    units.set(frame.units);
    packed.set(frame.columns);
    frame.units = units;
    frame.columns = packed;
  }
  frame.columns.set(columns.subarray(unit * order, (unit + 1) * order), frame.size * order);
  frame.units[frame.size] = unit;
  frame.member[unit] = 1;
  frame.size += 1;
}

/** How many random prices are worth trying: each sweep finds one corner, and nearly all that matter are found by a few hundred. */
export function seedSweeps({ units, order }: Technology): number {
  return Math.min(300, Math.max(order, Math.ceil(units / 20)));
}

/** Adds the best unit under fixed pseudo-random prices, the same ones for the same sweep. */
export function seedFrame(problem: Technology, frame: Frame, sweep: number): void {
  const random = stream('frame', sweep);
  const prices = Float64Array.from({ length: problem.inputs + problem.outputs }, () => uniformDraw(random) ** 3);
  addToFrame(problem, frame, mostProductive(problem, prices));
}

function mostProductive(problem: Technology, prices: Float64Array): number {
  const { order, units, inputs, columns, returns, unitScale, products } = problem;
  const measures = prices.length;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const variable = returns === 'variable';
  const from = variable ? 0 : inputs;
  sweep(prices, from, columns, from, order, products, units, measures - from);
  for (let j = 0; j < units; j += 1) {
    const worth = products[j] as number;
    const value = variable
      ? worth * (unitScale[j] as number)
      : -worth / innerProduct(prices, 0, columns, j * order, inputs);
    if (value > most) {
      most = value;
      best = j;
    }
  }
  return best;
}
