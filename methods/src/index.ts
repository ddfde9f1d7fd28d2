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
export { type Certificate, checkCertificate } from './efficiency/certificate.ts';
export { type RadialEfficiency, radialEfficiency, type UnitEfficiency } from './efficiency/radial-efficiency.ts';
export type { Orientation, ReturnsToScale } from './efficiency/technology.ts';
export * from './efficiency-inference/index.ts';
export { MethodError, type MethodErrorCode } from './errors/method-error.ts';
export * from './forecasting/backtest.ts';
export * from './forecasting/damped-trend.ts';
export { cholesky, choleskySolve } from './linear-algebra/cholesky.ts';
export * from './linear-algebra/matrix.ts';
export { type PeerMetric, peerMetric } from './peers/metric.ts';
export * from './peers/peer-model.ts';
export {
  type PeerRule,
  type PeerRuleScore,
  type PeerScoreOptions,
  peerRuleScores,
} from './peers/rule-scores.ts';
export type { BetweenVarianceMethod } from './pooling/between-variance.ts';
export { type PanelUnit, type PanelVariance, panelVariance } from './pooling/panel-variance.ts';
export type { AveragePrior, TauPrior } from './pooling/priors.ts';
export { type PoolingData, type RandomEffects, randomEffects } from './pooling/random-effects.ts';
export {
  type Posterior,
  type Shrinkage,
  shrink,
  shrunkQuantile,
} from './pooling/shrinkage.ts';
export type { TauNodes } from './pooling/tau-nodes.ts';
export * from './random/draws.ts';
export * from './random/permutation.ts';
export { type RandomStream, stream } from './random/stream.ts';
export * from './rank/rank-uncertainty.ts';
export * from './rank/ranks.ts';
export * from './rank/sample-quantile.ts';
export * from './regression/check-quantile-fit.ts';
export * from './regression/least-squares.ts';
export * from './regression/linear-prediction.ts';
export * from './regression/non-crossing.ts';
export * from './regression/quantile-regression.ts';
export { type Range, rangeQuantile } from './simulation/range.ts';
export * from './simulation/sample-summary.ts';
export * from './simulation/simulated-outcome.ts';
