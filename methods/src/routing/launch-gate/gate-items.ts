import type { Text } from '@leeway/model';

/** What is asked before a plan may start. */
export const GATE_ITEMS = [
  'every-rider-has-a-stop',
  'clean-verdict',
  'on-time',
  'last-drop-off',
  'one-change-at-a-time',
  'ridership',
  'dry-runs',
  'roll-back',
] as const;

/** `unknown` where nobody has handed in what would tell; it keeps the gate shut as a failure does. */
export type GateState = 'passed' | 'failed' | 'unknown';

/** One answer, with its sentence whatever it is. */
export type GateItem = {
  readonly id: (typeof GATE_ITEMS)[number];
  readonly state: GateState;
  readonly sentence: Text;
  readonly evidence: Readonly<Record<string, number>>;
};
