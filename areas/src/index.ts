export { decisions as GOVERNANCE_DECISIONS } from './governance/decisions.ts';
export { AREAS, areaById, decisionById } from './registry.ts';
export { BASE_RATES } from './sizing/track-record/base-rates.ts';
export { REALISED_CLAIMS } from './sizing/track-record/realised-claims.ts';
export { REALISED_RATIO } from './sizing/track-record/realised-ratios.ts';
export { TRANSFER } from './sizing/transfer.ts';
