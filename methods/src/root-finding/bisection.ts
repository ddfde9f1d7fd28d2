import { MethodError } from '../errors/method-error.ts';

/**
 * Where a continuous function crosses zero between `low` and `high`, by bisection to the last representable digit or two.
 * Throws `out-of-range` when both ends have the same sign.
 */
export function bisection(value: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  const atLow = value(a);
  if (atLow === 0) return a;
  const atHigh = value(b);
  if (atHigh === 0) return b;
  if (atLow > 0 === atHigh > 0) {
    throw new MethodError('out-of-range', `No sign change: ${atLow} at ${low} and ${atHigh} at ${high}.`);
  }
  for (let step = 0; step < 200; step += 1) {
    const middle = (a + b) / 2;
    if (middle <= Math.min(a, b) || middle >= Math.max(a, b)) break;
    const here = value(middle);
    if (here === 0) return middle;
    if (here > 0 === atLow > 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/**
 * Where a function of one non-negative variable is largest: a scan of 0 and of a grid from `scale` × 1e-6 to `scale` × 1e6,
 * then golden-section search around the best point. Finds the highest of several peaks unless two lie within a grid step
 * (a factor of 1.4).
 */
export function largestOnHalfLine(value: (x: number) => number, scale: number): number {
  const grid = [0, ...Array.from({ length: 83 }, (_, i) => scale * 10 ** (-6 + (12 * i) / 82))];
  const heights = grid.map(value);
  let best = 0;
  heights.forEach((height, i) => {
    if (height > (heights[best] as number)) best = i;
  });
  let low = grid[Math.max(best - 1, 0)] as number;
  let high = grid[Math.min(best + 1, grid.length - 1)] as number;
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 90; step += 1) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (value(left) < value(right)) low = left;
    else high = right;
  }
  const middle = (low + high) / 2;
  return best === 0 && value(0) >= value(middle) ? 0 : middle;
}
