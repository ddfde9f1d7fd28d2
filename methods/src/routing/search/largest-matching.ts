/** Who follows whom among `next.length` trips, −1 for nobody; `previous` is its reverse. Both are changed in place. */
export type Links = { readonly next: Int32Array; readonly previous: Int32Array };

/**
 * Grows links until no more trip can follow another: a largest matching, by augmenting paths from the links at hand (Kuhn
 * 1955). Trips are tried from number `turn` on, so that another turn gives another of the equally large matchings. Answers how
 * many links were gained.
 */
export function growLinks({ next, previous }: Links, may: (u: number, v: number) => boolean, turn: number): number {
  const n = next.length;
  const visited = new Uint8Array(n);
  let gained = 0;
  for (let i = 0; i < n; i += 1) {
    const v = (i + turn) % n;
    if (previous[v] !== -1 || !augment(v)) continue;
    gained += 1;
    // What led nowhere leads nowhere until a path is found, so marks last that long.
    visited.fill(0);
  }
  return gained;

  function augment(v: number): boolean {
    for (let i = 0; i < n; i += 1) {
      const u = (i + turn) % n;
      if (visited[u] === 1 || !may(u, v)) continue;
      visited[u] = 1;
      const other = next[u] as number;
      if (other !== -1 && !augment(other)) continue;
      next[u] = v;
      previous[v] = u;
      return true;
    }
    return false;
  }
}
