export { decisions as GOVERNANCE_DECISIONS } from './governance/decisions.ts';
export { AREAS, areaById, decisionById } from './registry.ts';
export { TRANSFER } from './sizing/transfer.ts';
export { BASE_RATES } from './track-record/base-rates.ts';
export { REALISED_CLAIMS } from './track-record/realised-claims.ts';
export { REALISED_RATIO } from './track-record/realised-ratios.ts';
