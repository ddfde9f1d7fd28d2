import { newGap, undoGap } from './ride-gap.ts';
import type { SearchState } from './search-state.ts';
import { newShifts, undoShifts } from './shifts.ts';

/** What the buses changed since `forgetChanges` cost more by what no insertion knows: times other than today's, and unlike rides. */
export const newLateCosts = (state: SearchState): number => newShifts(state) + newGap(state);

/** Takes back what `newLateCosts` brought up to date; before the log is undone. */
export function undoLateCosts(state: SearchState): void {
  undoShifts(state);
  undoGap(state);
}
