/** Groups of fewer riders than this are not told apart, as is usual for records about pupils. */
export const LEAST_TOLD = 10;

/**
 * Names of groups that are not shown: those with fewer than `LEAST_TOLD` riders and, as long as they could be found by
 * subtraction from the total (fewer than `LEAST_TOLD` riders in all of them, so one alone too), the next smallest.
 */
export function suppressedGroups(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const rising = [...sizes].filter(([, size]) => size > 0).sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const hidden = new Set<string>();
  let riders = 0;
  for (const [group, size] of rising) {
    const small = size < LEAST_TOLD;
    const open = riders > 0 && riders < LEAST_TOLD;
    if (!small && !open) break;
    hidden.add(group);
    riders += size;
  }
  return hidden;
}
