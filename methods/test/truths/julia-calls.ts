import type { Mixing, Step } from '../../src/index.ts';

const RETURNS: Readonly<Record<string, Mixing>> = { CRS: 'constant', VRS: 'variable', FDH: 'free-disposal' };
const STEPS: Readonly<Record<string, Step>> = {
  X: 'observed',
  Y: 'observed',
  ':Observed': 'observed',
  ':Mean': 'mean',
  ':Ones': 'ones',
  'ones(size(X))': 'ones',
  'ones(size(Y))': 'ones',
  'zeros(size(X))': 'zero',
  'zeros(size(Y))': 'zero',
};

/** Returns that a call asks for. */
export const returnsOf = (call: string, otherwise: Mixing): Mixing =>
  RETURNS[/rts = :(\w+)/.exec(call)?.[1] ?? ''] ?? otherwise;
/** Direction that a call asks for on one side. */
export const stepOf = (call: string, side: 'Gx' | 'Gy'): Step =>
  STEPS[new RegExp(`${side} = ((?:ones|zeros)\\(size\\([XY]\\)\\)|:?\\w+)`).exec(call)?.[1] ?? ''] ?? 'zero';
