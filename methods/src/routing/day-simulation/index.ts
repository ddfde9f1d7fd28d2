export { ASSUMED_CHANCES, type DayChances } from './chances.ts';
export { type DaySimulationOptions, simulateDays } from './simulate-days.ts';
export type { SimulatedDays, TripChance } from './simulated-days.ts';
export { type SpareDriverRow, spareDriverRows } from './spare-drivers.ts';
export type { WeakCause, WeakSpot } from './weak-spots.ts';
