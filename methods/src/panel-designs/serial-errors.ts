import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { dot, type Matrix, times } from '../linear-algebra/matrix.ts';
import { leastSquaresCoefficients } from '../regression/least-squares.ts';
import { weightedGram } from './propensity.ts';

/** Coefficients with a covariance (row-major) that allows for errors that hang together over time. */
export type SerialFit = {
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: number;
  /** Correlation of neighbouring errors: fitted (autoregressive) or of the residuals (Newey-West). */
  readonly autocorrelation: number;
};

/**
 * Least squares with Newey and West's (1987) covariance, Bartlett weights up to `lags`, times n/(n − k). `design` must have full
 * rank; rows are in order of time, evenly spaced.
 */
export function neweyWest(design: Matrix, response: Float64Array, lags: number): SerialFit {
  const { rows: n, columns: k, values } = design;
  const coefficients = leastSquaresCoefficients(design, response);
  const residuals = residualsOf(design, response, coefficients);
  const bread = choleskyInverse(cholesky(weightedGram(design, new Float64Array(n).fill(1)), k), k);
  const scores = values.map((value, at) => value * (residuals[at % n] as number));
  const meat = new Float64Array(k * k);
  for (let lag = 0; lag <= lags; lag += 1) {
    const weight = 1 - lag / (lags + 1);
    for (let a = 0; a < k; a += 1) {
      for (let b = 0; b < k; b += 1) {
        let sum = 0;
        for (let t = lag; t < n; t += 1) sum += (scores[a * n + t] as number) * (scores[b * n + t - lag] as number);
        meat[a * k + b] = (meat[a * k + b] as number) + weight * sum;
        if (lag > 0) meat[b * k + a] = (meat[b * k + a] as number) + weight * sum;
      }
    }
  }
  const covariance = sandwich(bread, meat, k).map((value) => (value * n) / (n - k));
  return { coefficients, covariance, degreesOfFreedom: n - k, autocorrelation: neighbourCorrelation(residuals) };
}

/**
 * Generalised least squares with first-order autoregressive errors, the first row kept (Prais and Winsten 1954), the correlation by
 * restricted maximum likelihood, which is biased least in short series (Cheang and Reinsel 2000).
 */
export function praisWinsten(design: Matrix, response: Float64Array): SerialFit {
  const rho = restrictedCorrelation(design, response);
  const { x, y } = transformed(design, response, rho);
  const { rows: n, columns: k } = design;
  const coefficients = leastSquaresCoefficients(x, y);
  const residuals = residualsOf(x, y, coefficients);
  const variance = dot(residuals, residuals) / (n - k);
  const inverse = choleskyInverse(cholesky(weightedGram(x, new Float64Array(n).fill(1)), k), k);
  return {
    coefficients,
    covariance: inverse.map((value) => value * variance),
    degreesOfFreedom: n - k,
    autocorrelation: rho,
  };
}

function transformed(design: Matrix, response: Float64Array, rho: number): { x: Matrix; y: Float64Array } {
  const n = design.rows;
  const first = Math.sqrt(1 - rho * rho);
  const quasi = (values: Float64Array, start: number, at: number) =>
    at === 0
      ? first * (values[start] as number)
      : (values[start + at] as number) - rho * (values[start + at - 1] as number);
  const values = design.values.map((_, k) => quasi(design.values, k - (k % n), k % n));
  return { x: { ...design, values }, y: response.map((_, t) => quasi(response, 0, t)) };
}

/** −2 × restricted log-likelihood, up to a constant: (n − k) ln RSS* + ln |X*ᵀX*| − ln(1 − ρ²). */
function restrictedDeviance(design: Matrix, response: Float64Array, rho: number): number {
  const { x, y } = transformed(design, response, rho);
  const residuals = residualsOf(x, y, leastSquaresCoefficients(x, y));
  const factor = cholesky(weightedGram(x, new Float64Array(x.rows).fill(1)), x.columns);
  let logDeterminant = 0;
  for (let j = 0; j < x.columns; j += 1) logDeterminant += 2 * Math.log(factor[j * x.columns + j] as number);
  const squares = Math.max(dot(residuals, residuals), Number.MIN_VALUE);
  return (x.rows - x.columns) * Math.log(squares) + logDeterminant - Math.log(1 - rho * rho);
}

function restrictedCorrelation(design: Matrix, response: Float64Array): number {
  const deviance = (rho: number) => restrictedDeviance(design, response, rho);
  let best = 0;
  for (let k = -19; k <= 19; k += 1) if (deviance(k / 20) < deviance(best)) best = k / 20;
  let [low, high] = [Math.max(best - 0.05, -0.98), Math.min(best + 0.05, 0.98)];
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 40; step += 1) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (deviance(left) < deviance(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

function residualsOf(design: Matrix, response: Float64Array, coefficients: Float64Array): Float64Array {
  return times(design, coefficients).map((value, i) => (response[i] as number) - value);
}

function neighbourCorrelation(residuals: Float64Array): number {
  let [product, square] = [0, 0];
  for (let t = 0; t < residuals.length; t += 1) {
    square += (residuals[t] as number) ** 2;
    if (t > 0) product += (residuals[t] as number) * (residuals[t - 1] as number);
  }
  return square > 0 ? product / square : 0;
}

function sandwich(bread: Float64Array, meat: Float64Array, k: number): Float64Array {
  const product = (a: Float64Array, b: Float64Array) =>
    Float64Array.from({ length: k * k }, (_, at) => {
      let sum = 0;
      for (let j = 0; j < k; j += 1) sum += (a[Math.floor(at / k) * k + j] as number) * (b[j * k + (at % k)] as number);
      return sum;
    });
  return product(product(bread, meat), bread);
}
