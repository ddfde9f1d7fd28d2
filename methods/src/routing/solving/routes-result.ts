import type { Plan } from '../problem.ts';

/** The best of a search so far. */
export type RoutesResult = {
  readonly plan: Plan;
  /** Fewer buses cannot do in the morning; null where no bound can be had. */
  readonly lowerBoundBuses: number | null;
  readonly iterations: number;
  /** Riders on no bus, because no bus can meet their limits or none was left. They are named, never dropped in silence. */
  readonly leftBehind: readonly number[];
};
