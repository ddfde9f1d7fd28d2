export type { CannotCheck, Checked } from './checkable.ts';
export { type FunnelAsymmetry, funnelAsymmetry } from './funnel-asymmetry.ts';
export { type StepOptions, type StepSelection, stepSelection } from './step-selection.ts';
export { type TrimAndFill, trimAndFill } from './trim-and-fill.ts';
