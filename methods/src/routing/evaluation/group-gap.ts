import type { PlanEvaluation } from './evaluate-plan.ts';

/** Mean ride in the morning, in seconds, of the group that rides longest and of the one that rides shortest. */
export type GroupGap = {
  readonly longest: { readonly group: string; readonly seconds: number };
  readonly shortest: { readonly group: string; readonly seconds: number };
  readonly seconds: number;
};

/** The largest difference between groups that may be told; null where fewer than two are. Of equal groups the first by name. */
export function groupGap({ groups }: Pick<PlanEvaluation, 'groups'>): GroupGap | null {
  const told = groups.flatMap(({ group, figures }) => {
    const seconds = figures?.['to-school'].ride?.mean;
    return seconds === undefined ? [] : [{ group, seconds }];
  });
  const [first, ...others] = told;
  if (first === undefined || others.length === 0) return null;
  const longest = others.reduce((most, one) => (one.seconds > most.seconds ? one : most), first);
  const shortest = others.reduce((least, one) => (one.seconds < least.seconds ? one : least), first);
  return { longest, shortest, seconds: longest.seconds - shortest.seconds };
}
