import { DISTRIBUTION_TRUTHS } from './distributions.ts';
import { EXPERIMENT_DESIGN_TRUTHS } from './experiment-design.ts';
import { FORECASTING_TRUTHS } from './forecasting.ts';
import type { Truth } from './truth.ts';

export type { Comparison, Truth } from './truth.ts';

/** Every comparison with a published result, in the order in which the page shows them. */
export const TRUTHS: readonly Truth[] = [...DISTRIBUTION_TRUTHS, ...EXPERIMENT_DESIGN_TRUTHS, ...FORECASTING_TRUTHS];
