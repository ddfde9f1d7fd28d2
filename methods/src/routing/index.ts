export * from './checking/index.ts';
export * from './evaluation/index.ts';
export type * from './problem.ts';
export * from './schedule/index.ts';
