/** Places of the five numbers of a smoothing model in its parameter array. The trend weight is β* = β ÷ α (0..1). */
export const LEVEL_WEIGHT = 0;
export const TREND_WEIGHT = 1;
export const DAMPING = 2;
export const FIRST_LEVEL = 3;
export const FIRST_TREND = 4;
export const PARAMETERS = 5;

/** What one pass leaves behind: a residual per value and the slope of each residual by each parameter (parameter-major). */
export type SmoothingPass = {
  readonly residuals: Float64Array;
  readonly slopes: Float64Array;
  /** Level and trend after the last value; geometric mean of the fitted values, 1 where errors are not relative. */
  readonly last: Float64Array;
};

/** Room for a pass over a series of `length` values. */
export function smoothingPass(length: number): SmoothingPass {
  return {
    residuals: new Float64Array(length),
    slopes: new Float64Array(length * PARAMETERS),
    last: new Float64Array(3),
  };
}

/**
 * One pass of damped linear smoothing in error-correction form (Hyndman, Koehler, Ord and Snyder 2008, table 2.2):
 * ŷ = l + φb, e = y − ŷ, l ← ŷ + αe, b ← φb + αβ*e, with the derivative of every error carried along. Level-only and undamped
 * models are the same recursion with b = 0 or φ = 1. The sum of squared residuals is answered; Infinity where a relative error
 * does not exist.
 *
 * With `relative` errors (y − ŷ)/ŷ the recursion is the same, and the residual is the relative error times the geometric mean
 * of ŷ: then n log Σ r² is the concentrated −2 log likelihood of both error kinds, and least squares maximises it.
 */
export function passOver(values: Float64Array, p: Float64Array, relative: boolean, out: SmoothingPass): number {
  const n = values.length;
  const { residuals, slopes } = out;
  const a = p[LEVEL_WEIGHT] as number;
  const s = p[TREND_WEIGHT] as number;
  const f = p[DAMPING] as number;
  const g = a * s;
  let l = p[FIRST_LEVEL] as number;
  let b = p[FIRST_TREND] as number;
  // Derivatives of level and trend by α, β*, φ, first level, first trend.
  let [la, ls, lf, ll, lb] = [0, 0, 0, 1, 0];
  let [ba, bs, bf, bl, bb] = [0, 0, 0, 0, 1];
  let [ma, ms, mf, ml, mb] = [0, 0, 0, 0, 0];
  let [logs, product, squares] = [0, 1, 0];
  for (let t = 0; t < n; t += 1) {
    const y = values[t] as number;
    const damped = f * b;
    const fitted = l + damped;
    let error = y - fitted;
    const ya = la + f * ba;
    const ys = ls + f * bs;
    const yf = lf + f * bf + b;
    const yl = ll + f * bl;
    const yb = lb + f * bb;
    l = fitted + a * error;
    la = ya - a * ya + error;
    ls = ys - a * ys;
    lf = yf - a * yf;
    ll = yl - a * yl;
    lb = yb - a * yb;
    ba = f * ba - g * ya + s * error;
    bs = f * bs - g * ys + a * error;
    bf = f * bf - g * yf + b;
    bl = f * bl - g * yl;
    bb = f * bb - g * yb;
    b = damped + g * error;
    let scale = -1;
    if (relative) {
      if (!(fitted > 0)) return Number.POSITIVE_INFINITY;
      const inverse = 1 / fitted;
      error *= inverse;
      scale = -y * inverse * inverse;
      ma += ya * inverse;
      ms += ys * inverse;
      mf += yf * inverse;
      ml += yl * inverse;
      mb += yb * inverse;
      product *= fitted;
      if (product > 1e100 || product < 1e-100) {
        logs += Math.log(product);
        product = 1;
      }
    }
    residuals[t] = error;
    squares += error * error;
    slopes[t] = scale * ya;
    slopes[n + t] = scale * ys;
    slopes[2 * n + t] = scale * yf;
    slopes[3 * n + t] = scale * yl;
    slopes[4 * n + t] = scale * yb;
  }
  out.last[0] = l;
  out.last[1] = b;
  out.last[2] = 1;
  if (!relative) return squares;
  const mean = Math.exp((logs + Math.log(product)) / n);
  out.last[2] = mean;
  for (let t = 0; t < n; t += 1) {
    const error = residuals[t] as number;
    residuals[t] = error * mean;
    slopes[t] = mean * ((slopes[t] as number) + (error * ma) / n);
    slopes[n + t] = mean * ((slopes[n + t] as number) + (error * ms) / n);
    slopes[2 * n + t] = mean * ((slopes[2 * n + t] as number) + (error * mf) / n);
    slopes[3 * n + t] = mean * ((slopes[3 * n + t] as number) + (error * ml) / n);
    slopes[4 * n + t] = mean * ((slopes[4 * n + t] as number) + (error * mb) / n);
  }
  return squares * mean * mean;
}
