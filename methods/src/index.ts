export {
  type BandOptions,
  bandAt,
  type ConformalBand,
  type ConformalRows,
  conformalBand,
  type Interval,
  type Margin,
} from './conformal/conformal-band.ts';
export * from './conformal/conformal-quantile.ts';
export type { BandSide, QuantilePair } from './conformal/quantile-pair.ts';
export { splitConformalBand, yearOnYearBand } from './conformal/splits.ts';
export * from './distributions/beta.ts';
export * from './distributions/chi-square.ts';
export * from './distributions/f.ts';
export * from './distributions/normal.ts';
export * from './distributions/student-t.ts';
export { MethodError, type MethodErrorCode } from './errors/method-error.ts';
export * from './linear-algebra/matrix.ts';
export * from './random/draws.ts';
export * from './random/permutation.ts';
export { type RandomStream, stream } from './random/stream.ts';
export * from './regression/least-squares.ts';
export * from './regression/linear-prediction.ts';
export * from './regression/non-crossing.ts';
export * from './regression/quantile-regression.ts';
