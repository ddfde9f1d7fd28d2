export * from './conformal/adaptive-bands.ts';
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
export * from './conformal/cross-conformal.ts';
export type { BandSide, QuantilePair } from './conformal/quantile-pair.ts';
export { splitConformalBand, yearOnYearBand } from './conformal/splits.ts';
export * from './distributions/beta.ts';
export * from './distributions/chi-square.ts';
export * from './distributions/f.ts';
export * from './distributions/normal.ts';
export * from './distributions/student-t.ts';
export * from './efficiency/index.ts';
export * from './efficiency-inference/index.ts';
export * from './efficiency-models/index.ts';
export { MethodError, type MethodErrorCode } from './errors/method-error.ts';
export * from './experiment-design/index.ts';
export * from './experiment-reading/index.ts';
export * from './forecast-scores/index.ts';
export * from './forecasting/backtest.ts';
export * from './forecasting/damped-trend.ts';
export * from './forecasting/index.ts';
export * from './grade-progression/index.ts';
export { cholesky, choleskySolve } from './linear-algebra/cholesky.ts';
export * from './linear-algebra/matrix.ts';
export * from './linear-programming/index.ts';
export * from './panel-designs/index.ts';
export { type PeerMetric, peerMetric } from './peers/metric.ts';
export * from './peers/peer-model.ts';
export {
  type PeerRule,
  type PeerRuleScore,
  type PeerScoreOptions,
  peerRuleScores,
} from './peers/rule-scores.ts';
export * from './pooling/index.ts';
export * from './publication-bias/index.ts';
export * from './random/draws.ts';
export * from './random/permutation.ts';
export { type RandomStream, stream } from './random/stream.ts';
export * from './rank/rank-uncertainty.ts';
export * from './rank/ranks.ts';
export * from './rank/sample-quantile.ts';
export * from './reconciliation/index.ts';
export * from './regression/check-quantile-fit.ts';
export * from './regression/least-squares.ts';
export * from './regression/linear-prediction.ts';
export * from './regression/non-crossing.ts';
export * from './regression/quantile-regression.ts';
export * from './road-network/index.ts';
export * from './routing/index.ts';
export * from './sequential/index.ts';
export { type Range, rangeQuantile } from './simulation/range.ts';
export * from './simulation/sample-summary.ts';
export * from './simulation/simulated-outcome.ts';
export * from './stochastic-frontier/index.ts';
export * from './value-of-information/index.ts';
