/**
 * Time and length of a path as one number: centiseconds × 2^26 + decimetres. Adding packed costs adds both exactly, and the smaller
 * packed cost is the faster path, the shorter one where times are equal. Exact below 372 hours and 6,710 km, which no path reaches.
 */
export type PackedCost = number;

const SHIFT = 0x4000000;

/** Packs a time (whole centiseconds) and a length (whole decimetres). */
export function packedCost(centiseconds: number, decimetres: number): PackedCost {
  return centiseconds * SHIFT + decimetres;
}

/** The time in centiseconds. */
export function centisecondsOf(cost: PackedCost): number {
  return Math.floor(cost / SHIFT);
}

/** The length in decimetres. */
export function decimetresOf(cost: PackedCost): number {
  return cost - Math.floor(cost / SHIFT) * SHIFT;
}

/** The share `fraction` (0 to 1) of a packed cost, time and length rounded each. */
export function shareOf(cost: PackedCost, fraction: number): PackedCost {
  const centiseconds = Math.floor(cost / SHIFT);
  const decimetres = cost - centiseconds * SHIFT;
  return Math.round(centiseconds * fraction) * SHIFT + Math.round(decimetres * fraction);
}
