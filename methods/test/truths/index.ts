import { DISTRIBUTION_TRUTHS } from './distributions.ts';
import { EFFICIENCY_TRUTHS } from './efficiency.ts';
import type { Truth } from './truth.ts';

export type { Comparison, Truth } from './truth.ts';

/** Every comparison with a published result, in the order in which the page shows them. */
export const TRUTHS: readonly Truth[] = [...DISTRIBUTION_TRUTHS, ...EFFICIENCY_TRUTHS];
