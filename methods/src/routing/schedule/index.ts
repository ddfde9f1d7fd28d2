export { changedRiders, countsAsChange, type RiderChange } from './changed-riders.ts';
export { type DaySchedule, type Duty, planSchedule } from './plan-schedule.ts';
export { plannedFactor, travelOf } from './planned-legs.ts';
export type { Call, TripSchedule } from './trip-schedule.ts';
