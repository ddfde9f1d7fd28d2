const Z95 = 1.959963984540054;

/** Whole numbers below n, the same for the same seed (splitmix32). */
export function below(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return Math.floor((((z ^ (z >>> 15)) >>> 0) / 2 ** 32) * n);
  };
}

function shuffled(items, random) {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** The items of each name, in the order of the names. */
export function grouped(items, nameOf) {
  const groups = new Map();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many of `size` each stratum gets: its share, whole by largest remainder. */
export function allotment(counts, size) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * Math.min(size, total)) / (total || 1));
  const whole = exact.map(Math.floor);
  const left = Math.min(size, total) - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.map((share, i) => [share - whole[i], i]).sort(([a], [b]) => b - a);
  for (const [, i] of byRemainder.slice(0, left)) whole[i] += 1;
  return whole;
}

/**
 * A random sample without replacement in which every stratum has its share, so that a plain proportion speaks for all. It is in
 * random order: what has been run when a run is stopped early is itself a fair sample.
 */
export function stratifiedSample(items, { stratum, size, seed }) {
  const strata = grouped(items, stratum).map(([, members]) => members);
  const sizes = allotment(
    strata.map((members) => members.length),
    size,
  );
  const random = below(seed);
  const drawn = strata.flatMap((members, i) => shuffled(members, random).slice(0, sizes[i]));
  return shuffled(drawn, random);
}

/** Wilson's interval (1927, 95 %) of a proportion; null of none. */
export function wilson(hits, trials) {
  if (trials === 0) return null;
  const [share, spread] = [hits / trials, Z95 ** 2 / trials];
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))) / (1 + spread);
  return { low: middle - half, high: middle + half };
}
