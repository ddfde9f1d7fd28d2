export * from './arm-summary.ts';
export * from './conditional-power.ts';
export * from './confidence-sequence.ts';
export * from './guardrail.ts';
export * from './mean-difference.ts';
export * from './mean-test.ts';
export * from './sequential-reading.ts';
export * from './stop-rules.ts';
