import { MethodError } from '../errors/method-error.ts';
import { invertSquare } from '../linear-algebra/square-solve.ts';

/** A log likelihood and its exact gradient at a point. */
export type Slope = { readonly value: number; readonly gradient: Float64Array };

/** Where a climb ended: the peak, its height, and the Hessian there (row-major, by differences of the exact gradient). */
export type Peak = { readonly at: Float64Array; readonly value: number; readonly hessian: Float64Array };

/** Lower limits (−Infinity for none) and typical sizes of the coordinates. */
export type Bounds = { readonly lower: Float64Array; readonly scales: Float64Array };

/**
 * A local maximum above lower bounds by Newton's method with Levenberg's damping. The Hessian comes from central differences
 * of the exact gradient, so the end point is as exact as the gradient. A coordinate at its bound stays there while the slope
 * points outwards. Throws `no-convergence`.
 */
export function likelihoodClimb(slopeAt: (point: Float64Array) => Slope, start: Float64Array, bounds: Bounds): Peak {
  const { lower, scales } = bounds;
  let here: Place = { point: start.map((value, j) => Math.max(value, lower[j] as number)), ...slopeAt(start) };
  let damping = 1e-3;
  for (let step = 0; step < 500; step += 1) {
    const free = Array.from(here.point.keys()).filter(
      (j) => (here.point[j] as number) > (lower[j] as number) || (here.gradient[j] as number) > 0,
    );
    const hessian = differencedHessian(slopeAt, here.point, bounds);
    const steepest = free.reduce(
      (most, j) => Math.max(most, Math.abs(here.gradient[j] as number) * (scales[j] as number)),
      0,
    );
    if (steepest === 0) return { at: here.point, value: here.value, hessian };
    const next = damped(slopeAt, here, { lower, scales, free, hessian, damping });
    if (next === null) {
      if (steepest < 1e-5 * Math.max(1, Math.abs(here.value))) return { at: here.point, value: here.value, hessian };
      break;
    }
    const moved = free.reduce(
      (most, j) =>
        Math.max(most, Math.abs((next.point[j] as number) - (here.point[j] as number)) / (scales[j] as number)),
      0,
    );
    damping = next.damping;
    here = next;
    if (moved < 1e-11) return { at: here.point, value: here.value, hessian };
  }
  throw new MethodError('no-convergence', `The likelihood was still rising at ${Array.from(here.point).join(', ')}.`);
}

type Place = { readonly point: Float64Array } & Slope;

type Model = {
  readonly lower: Float64Array;
  readonly scales: Float64Array;
  readonly free: readonly number[];
  readonly hessian: Float64Array;
  readonly damping: number;
};

/** The first damped Newton step that does not lose height; null when even the shortest does. */
function damped(
  slopeAt: (point: Float64Array) => Slope,
  here: Place,
  model: Model,
): (Place & { damping: number }) | null {
  const { lower, scales, free, hessian } = model;
  const order = here.point.length;
  const size = free.length;
  let damping = model.damping;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const matrix = new Float64Array(size * size);
    free.forEach((a, r) => {
      free.forEach((b, c) => {
        matrix[r * size + c] = -(hessian[a * order + b] as number) * (scales[a] as number) * (scales[b] as number);
      });
    });
    let largest = 1e-300;
    for (const a of free)
      largest = Math.max(largest, 1e-4 * Math.abs((here.gradient[a] as number) * (scales[a] as number)));
    for (let r = 0; r < size; r += 1) largest = Math.max(largest, Math.abs(matrix[r * size + r] as number));
    for (let r = 0; r < size; r += 1) matrix[r * size + r] = (matrix[r * size + r] as number) + damping * largest;
    const inverse = invertSquare(matrix, size);
    if (inverse !== null) {
      const point = here.point.slice();
      let rise = 0;
      free.forEach((a, r) => {
        let move = 0;
        free.forEach((b, c) => {
          move += (inverse[r * size + c] as number) * (here.gradient[b] as number) * (scales[b] as number);
        });
        point[a] = Math.max(lower[a] as number, (here.point[a] as number) + move * (scales[a] as number));
        rise += ((point[a] as number) - (here.point[a] as number)) * (here.gradient[a] as number);
      });
      if (rise >= 0) {
        const there = slopeAt(point);
        if (there.value >= here.value - 1e-14 * Math.abs(here.value)) {
          return { point, ...there, damping: Math.max(damping / 20, 1e-14) };
        }
      }
    }
    damping = Math.max(damping * 8, 1e-12);
  }
  return null;
}

/** Central differences of the gradient; forward ones where a step down would leave the bounds. */
function differencedHessian(slopeAt: (point: Float64Array) => Slope, at: Float64Array, bounds: Bounds): Float64Array {
  const { lower, scales } = bounds;
  const order = at.length;
  const hessian = new Float64Array(order * order);
  for (let a = 0; a < order; a += 1) {
    const width = 1e-5 * Math.max(Math.abs(at[a] as number), 1e-3 * (scales[a] as number));
    const [up, down] = [at.slice(), at.slice()];
    up[a] = (at[a] as number) + width;
    down[a] = Math.max(lower[a] as number, (at[a] as number) - width);
    const apart = (up[a] as number) - (down[a] as number);
    const [above, below] = [slopeAt(up).gradient, slopeAt(down).gradient];
    for (let b = 0; b < order; b += 1) hessian[a * order + b] = ((above[b] as number) - (below[b] as number)) / apart;
  }
  for (let a = 0; a < order; a += 1)
    for (let b = 0; b < a; b += 1) {
      const middle = ((hessian[a * order + b] as number) + (hessian[b * order + a] as number)) / 2;
      hessian[a * order + b] = middle;
      hessian[b * order + a] = middle;
    }
  return hessian;
}
