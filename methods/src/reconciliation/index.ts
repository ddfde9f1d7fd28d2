export * from './minimum-variance.ts';
export * from './shrunk-covariance.ts';
export * from './whole-parts.ts';
