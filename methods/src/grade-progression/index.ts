export type { CohortPanel, PeriodCounts } from './cohort-panel.ts';
export * from './cohort-projection.ts';
export type { ShrunkRatios } from './shrunk-ratios.ts';
