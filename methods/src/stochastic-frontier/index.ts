export type { FrontierScore } from './scores.ts';
export { type StochasticFrontier, stochasticFrontier } from './stochastic-frontier.ts';
