import type { Trip } from '../problem.ts';
import type { PlanEvaluation } from './evaluate-plan.ts';

/** Mean ride beyond the direct drive, in seconds, of the group whose ride is longest beyond it and of the one whose is shortest. */
export type GroupGap = {
  readonly longest: { readonly group: string; readonly seconds: number };
  readonly shortest: { readonly group: string; readonly seconds: number };
  readonly seconds: number;
  /** Riders' seconds above the mean of all riders: for each group whose mean lies above it, the difference times its riders. */
  readonly aboveMean: number;
};

/**
 * How unlike groups that may be told ride in one direction; null where fewer than two are. Of equal groups the first by name. Those that may
 * not be told are no group here, and count in the mean of all.
 */
export function groupGap(
  { groups, rides }: Pick<PlanEvaluation, 'groups' | 'rides'>,
  direction: Trip['direction'] = 'to-school',
): GroupGap | null {
  const all = rides[direction].beyondDirect?.mean ?? 0;
  const told = groups.flatMap(({ group, figures }) => {
    const beyond = figures?.[direction].beyondDirect;
    return beyond ? [{ group, seconds: beyond.mean, above: Math.max(0, beyond.mean - all) * beyond.count }] : [];
  });
  const [first, ...others] = told;
  if (first === undefined || others.length === 0) return null;
  const longest = others.reduce((most, one) => (one.seconds > most.seconds ? one : most), first);
  const shortest = others.reduce((least, one) => (one.seconds < least.seconds ? one : least), first);
  return {
    longest: { group: longest.group, seconds: longest.seconds },
    shortest: { group: shortest.group, seconds: shortest.seconds },
    seconds: longest.seconds - shortest.seconds,
    aboveMean: told.reduce((sum, { above }) => sum + above, 0),
  };
}
