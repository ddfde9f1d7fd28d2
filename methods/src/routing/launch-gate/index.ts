export { GATE_ITEMS, type GateItem, type GateState } from './gate-items.ts';
export {
  type DryRun,
  type LaunchEvidence,
  type LaunchGate,
  type LaunchGiven,
  type LaunchLimits,
  launchGate,
} from './launch-gate.ts';
