/** Levels for dots that would overlap in one row: each takes the lowest level that is free around it. Input positions in per cent. */
export function dodge(positions: readonly number[], widthOfDot: number): number[] {
  const levels: number[] = new Array(positions.length).fill(0);
  const taken: number[][] = [];
  const inOrder = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  for (const { position, index } of inOrder) {
    let level = 0;
    while (taken[level]?.some((other) => Math.abs(other - position) < widthOfDot)) level += 1;
    taken[level] = [...(taken[level] ?? []), position];
    levels[index] = level;
  }
  return levels;
}
