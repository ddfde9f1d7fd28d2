export { GATE_ITEMS, type GateItem } from './gate-items.ts';
export { type LaunchGate, type LaunchLimits, launchGate, type SignOffs } from './launch-gate.ts';
