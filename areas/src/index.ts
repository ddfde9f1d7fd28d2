import type { Parameter } from '@leeway/model';
import { TEACHING_POST_COST } from './sizing/teaching-payroll.ts';
import { BASE_RATES } from './sizing/track-record/base-rates.ts';
import { REALISED_RATIO } from './sizing/track-record/realised-ratios.ts';
import { TRANSFER } from './sizing/transfer.ts';
import { WORTH_ASKING } from './sizing/worth-asking.ts';

export { decisions as GOVERNANCE_DECISIONS } from './governance/decisions.ts';
export { AREAS, areaById, decisionById } from './registry.ts';
export { REALISED_CLAIMS } from './sizing/track-record/realised-claims.ts';
export * from './transportation/routes/index.ts';
export { wholeDistrictScore as WHOLE_DISTRICT_SCORE } from './whole-district/peer-score.ts';
export { BASE_RATES, REALISED_RATIO, TRANSFER, WORTH_ASKING };

/** Every constant that sizing uses across areas; an area's own stand in its `parameters`. */
export const SIZING_PARAMETERS: readonly Parameter[] = [
  ...Object.values(TRANSFER),
  ...Object.values(REALISED_RATIO),
  ...Object.values(BASE_RATES),
  ...Object.values(WORTH_ASKING),
  TEACHING_POST_COST,
];
