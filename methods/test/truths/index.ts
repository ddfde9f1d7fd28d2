import { DISTRIBUTION_TRUTHS } from './distributions.ts';
import { POOLING_TRUTHS } from './pooling.ts';
import { PUBLICATION_BIAS_TRUTHS } from './publication-bias.ts';
import type { Truth } from './truth.ts';

export type { Comparison, Truth } from './truth.ts';

/** Every comparison with a published result, in the order in which the page shows them. */
export const TRUTHS: readonly Truth[] = [...DISTRIBUTION_TRUTHS, ...POOLING_TRUTHS, ...PUBLICATION_BIAS_TRUTHS];
