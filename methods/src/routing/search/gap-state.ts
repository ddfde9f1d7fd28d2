import type { SearchProblem } from './search-problem.ts';

/**
 * Ride sums of each bus and of all of them, by group, those of no group last. An insertion knows one price of a millisecond for each stop,
 * `rideCost`, to which the gap adds `more` for each rider of a group, as the plan stood when that was last set. The cost of the plan holds
 * the gap as it is, by `correction`.
 */
export type GapState = ReturnType<typeof gapState>;

export function gapState({ gap, buses }: SearchProblem) {
  if (gap === null) return null;
  const width = gap.groups + 1;
  return {
    ...rideSums(width * buses.count),
    before: rideSums(width * buses.count),
    all: { ...rideSums(width), beyond: gap.locked.slice() },
    more: new Float64Array(width),
    correction: 0,
    correctionBefore: 0,
  };
}

/** Riders' milliseconds on board up to the first school of a trip, and beyond the direct drive to their own. */
export const rideSums = (size: number) => ({ ride: new Float64Array(size), beyond: new Float64Array(size) });

export type RideSums = ReturnType<typeof rideSums>;
