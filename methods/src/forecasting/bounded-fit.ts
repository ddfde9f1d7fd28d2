import { PARAMETERS, passOver, type SmoothingPass, smoothingPass } from './smoothing-pass.ts';

/** Bounds of the five parameters; a parameter with equal bounds is fixed there. */
export type Box = { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> };

const K = PARAMETERS;
const STEPS = 60;
/** Share of the sum of squares by which a step must lower it for another to follow. */
const TOLERANCE = 1e-9;

/** Room for fits of series of one length: made once, since a fit takes less time than making it. */
export type SmoothingWork = {
  readonly parameters: Float64Array;
  readonly pass: SmoothingPass;
  readonly trial: SmoothingPass;
  readonly next: Float64Array;
  readonly gradient: Float64Array;
  readonly move: Float64Array;
  readonly curvature: Float64Array;
  readonly factor: Float64Array;
  readonly free: Uint8Array;
};

/** Room for fits of series of `length` values. */
export function smoothingWork(length: number): SmoothingWork {
  return {
    parameters: new Float64Array(K),
    pass: smoothingPass(length),
    trial: smoothingPass(length),
    next: new Float64Array(K),
    gradient: new Float64Array(K),
    move: new Float64Array(K),
    curvature: new Float64Array(K * K),
    factor: new Float64Array(K * K),
    free: new Uint8Array(K),
  };
}

/**
 * Least squares within a box by Levenberg and Marquardt's method (Moré 1978; damping after Nielsen 1999), started from `work.parameters`, which end at
 * the optimum. Parameters at a bound whose slope points outward rest. Answers the sum of squares;
 * `work.pass` is that of the optimum.
 */
export function boundedFit(values: Float64Array, box: Box, relative: boolean, work: SmoothingWork): number {
  const { parameters, next, gradient, move, curvature, factor, free } = work;
  let { pass, trial } = work;
  const n = values.length;
  let cost = passOver(values, parameters, relative, pass);
  let damping = 1e-3;
  for (let step = 0; step < STEPS && cost > 0 && cost < Number.POSITIVE_INFINITY; step += 1) {
    normalEquations(pass, n, box, curvature, gradient);
    for (let k = 0; k < K; k += 1) {
      const [low, high, at, slope] = [box.low[k], box.high[k], parameters[k], gradient[k]] as [
        number,
        number,
        number,
        number,
      ];
      free[k] = low === high || (at <= low && slope > 0) || (at >= high && slope < 0) ? 0 : 1;
    }
    let fell = false;
    while (!fell && damping < 1e7) {
      solveDamped(curvature, gradient, free, damping, factor, move);
      for (let k = 0; k < K; k += 1) {
        const wanted = (parameters[k] as number) + (move[k] as number);
        next[k] = Math.min(Math.max(wanted, box.low[k] as number), box.high[k] as number);
      }
      const there = passOver(values, next, relative, trial);
      fell = there < cost;
      if (!fell) damping *= 8;
      else {
        const gain = cost - there;
        // Nielsen's rule: a gain short of the promised one means that the step was too long.
        const surprise = 2 * (gain / promisedGain(curvature, gradient, move, damping)) - 1;
        damping = Math.max(damping * Math.min(8, Math.max(1 / 3, 1 - surprise ** 3)), 1e-9);
        parameters.set(next);
        [pass, trial] = [trial, pass];
        if (gain < TOLERANCE * cost) step = STEPS;
        cost = there;
      }
    }
    if (!fell) break;
  }
  return passOver(values, parameters, relative, work.pass);
}

/** By how much the linear model expects `move` to lower the sum of squares. */
function promisedGain(curvature: Float64Array, gradient: Float64Array, move: Float64Array, damping: number): number {
  let promised = 0;
  for (let k = 0; k < K; k += 1) {
    const step = move[k] as number;
    promised += step * (damping * (curvature[k * K + k] as number) * step - (gradient[k] as number));
  }
  return promised;
}

function normalEquations(
  { residuals, slopes }: SmoothingPass,
  n: number,
  box: Box,
  curvature: Float64Array,
  gradient: Float64Array,
): void {
  for (let j = 0; j < K; j += 1) {
    if (box.low[j] === box.high[j]) continue;
    let slope = 0;
    for (let t = 0; t < n; t += 1) slope += (slopes[j * n + t] as number) * (residuals[t] as number);
    gradient[j] = slope;
    for (let k = 0; k <= j; k += 1) {
      if (box.low[k] === box.high[k]) continue;
      let sum = 0;
      for (let t = 0; t < n; t += 1) sum += (slopes[j * n + t] as number) * (slopes[k * n + t] as number);
      curvature[j * K + k] = sum;
      curvature[k * K + j] = sum;
    }
  }
}

/** (A + damping · diag A) move = −gradient over the free parameters, by Cholesky in place; the others rest. */
function solveDamped(
  curvature: Float64Array,
  gradient: Float64Array,
  free: Uint8Array,
  damping: number,
  l: Float64Array,
  move: Float64Array,
): void {
  for (let i = 0; i < K; i += 1) {
    move[i] = 0;
    if (free[i] === 0) continue;
    let right = -(gradient[i] as number);
    for (let j = 0; j <= i; j += 1) {
      if (free[j] === 0) continue;
      let sum = curvature[i * K + j] as number;
      if (i === j) sum += damping * sum + 1e-300;
      for (let k = 0; k < j; k += 1) if (free[k] === 1) sum -= (l[i * K + k] as number) * (l[j * K + k] as number);
      l[i * K + j] =
        i === j
          ? Math.sqrt(Math.max(sum, 1e-14 * (curvature[i * K + i] as number) + 1e-300))
          : sum / (l[j * K + j] as number);
    }
    for (let k = 0; k < i; k += 1) if (free[k] === 1) right -= (l[i * K + k] as number) * (move[k] as number);
    move[i] = right / (l[i * K + i] as number);
  }
  for (let i = K - 1; i >= 0; i -= 1) {
    if (free[i] === 0) continue;
    let sum = move[i] as number;
    for (let k = i + 1; k < K; k += 1) if (free[k] === 1) sum -= (l[k * K + i] as number) * (move[k] as number);
    move[i] = sum / (l[i * K + i] as number);
  }
}
