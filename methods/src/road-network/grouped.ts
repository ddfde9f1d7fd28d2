/** Members of groups, side by side: group g holds `members[start[g]]` to before `members[start[g + 1]]`, in rising order. */
export type Grouped = { readonly start: Int32Array; readonly members: Int32Array };

/** Groups the positions 0 … of `groupOf` by their group; positions with a negative group are in none. Linear time. */
export function grouped(groupOf: Int32Array, groups: number): Grouped {
  const start = new Int32Array(groups + 1);
  for (let i = 0; i < groupOf.length; i += 1) {
    const group = groupOf[i] as number;
    if (group >= 0) start[group + 1] = (start[group + 1] as number) + 1;
  }
  for (let g = 0; g < groups; g += 1) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice(0, groups);
  const members = new Int32Array(start[groups] as number);
  for (let i = 0; i < groupOf.length; i += 1) {
    const group = groupOf[i] as number;
    if (group < 0) continue;
    const at = next[group] as number;
    next[group] = at + 1;
    members[at] = i;
  }
  return { start, members };
}
