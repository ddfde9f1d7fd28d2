export * from './distribution-scores.ts';
export * from './point-scores.ts';
export * from './reference.ts';
export * from './score-card.ts';
