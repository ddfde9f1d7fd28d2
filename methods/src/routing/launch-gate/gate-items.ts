import type { Text } from '@leeway/model';

/** What is asked before a plan may start. */
export const GATE_ITEMS = [
  'every-rider-has-a-stop',
  'clean-verdict',
  'on-time',
  'last-drop-off',
  'one-change-at-a-time',
  'dry-runs',
] as const;

/** One answer, with its sentence whether passed or not. */
export type GateItem = {
  readonly id: (typeof GATE_ITEMS)[number];
  readonly passed: boolean;
  readonly sentence: Text;
  readonly evidence: Readonly<Record<string, number>>;
};
