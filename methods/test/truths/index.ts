import { CONFORMAL_TRUTHS } from './conformal.ts';
import { DISTRIBUTION_TRUTHS } from './distributions.ts';
import { EFFICIENCY_TRUTHS } from './efficiency.ts';
import { EFFICIENCY_INFERENCE_TRUTHS } from './efficiency-inference.ts';
import { EFFICIENCY_MODEL_TRUTHS } from './efficiency-models.ts';
import { EXPERIMENT_DESIGN_TRUTHS } from './experiment-design.ts';
import { FORECASTING_TRUTHS } from './forecasting.ts';
import { FURTHER_EFFICIENCY_TRUTHS } from './further-efficiency-models.ts';
import { SYNTHETIC_TRUTHS } from './panel-designs.ts';
import { POOLING_TRUTHS } from './pooling.ts';
import { PUBLICATION_BIAS_TRUTHS } from './publication-bias.ts';
import { REGRESSION_TRUTHS } from './regression.ts';
import { SEQUENTIAL_TRUTHS } from './sequential.ts';
import { STAGGERED_TRUTHS } from './staggered.ts';
import { STOCHASTIC_FRONTIER_TRUTHS } from './stochastic-frontier.ts';
import type { Truth } from './truth.ts';

export type { Comparison, Truth } from './truth.ts';

/** Every comparison with a published result, in the order in which the page shows them. */
export const TRUTHS: readonly Truth[] = [
  ...CONFORMAL_TRUTHS,
  ...DISTRIBUTION_TRUTHS,
  ...EFFICIENCY_INFERENCE_TRUTHS,
  ...EFFICIENCY_MODEL_TRUTHS,
  ...EFFICIENCY_TRUTHS,
  ...EXPERIMENT_DESIGN_TRUTHS,
  ...FORECASTING_TRUTHS,
  ...FURTHER_EFFICIENCY_TRUTHS,
  ...SYNTHETIC_TRUTHS,
  ...POOLING_TRUTHS,
  ...PUBLICATION_BIAS_TRUTHS,
  ...REGRESSION_TRUTHS,
  ...SEQUENTIAL_TRUTHS,
  ...STAGGERED_TRUTHS,
  ...STOCHASTIC_FRONTIER_TRUTHS,
];
