/** Number of ways to choose; exact up to 2^53. */
export function binomial(size: number, chosen: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(chosen, size - chosen); k += 1) ways = Math.round((ways * (size - k + 1)) / k);
  return ways;
}

/**
 * For every subset of `chosen` members, the sum of each vector over it: entry `subset * vectors.length + v`. Subsets come in
 * revolving-door order (Knuth, The Art of Computer Programming 7.2.1.3, algorithm R), so that each differs from the one before by
 * one swap and costs one subtraction and one addition for each vector.
 */
export function subsetSums(
  members: ArrayLike<number>,
  chosen: number,
  vectors: readonly ArrayLike<number>[],
): Float64Array {
  const size = members.length;
  const width = vectors.length;
  const count = binomial(size, chosen);
  const own = new Float64Array(size * width);
  for (let i = 0; i < size; i += 1) {
    for (let v = 0; v < width; v += 1) own[i * width + v] = vectors[v]?.[members[i] as number] as number;
  }
  const sums = new Float64Array(count * width);
  for (let i = 0; i < chosen; i += 1) {
    for (let v = 0; v < width; v += 1) sums[v] = (sums[v] as number) + (own[i * width + v] as number);
  }
  const door = revolvingDoor(size, chosen);
  for (let subset = 1; subset < count; subset += 1) {
    nextSwap(door);
    const from = (subset - 1) * width;
    const [out, into] = [door.out * width, door.into * width];
    for (let v = 0; v < width; v += 1) {
      sums[from + width + v] = (sums[from + v] as number) - (own[out + v] as number) + (own[into + v] as number);
    }
  }
  return sums;
}

type RevolvingDoor = { readonly c: Int32Array; readonly chosen: number; out: number; into: number };

function revolvingDoor(size: number, chosen: number): RevolvingDoor {
  const c = new Int32Array(chosen + 2);
  for (let j = 1; j <= chosen; j += 1) c[j] = j - 1;
  c[chosen + 1] = size;
  return { c, chosen, out: -1, into: -1 };
}

function swap(door: RevolvingDoor, out: number, into: number): void {
  door.out = out;
  door.into = into;
}

function nextSwap(door: RevolvingDoor): void {
  const { c, chosen } = door;
  const first = c[1] as number;
  const odd = chosen % 2 === 1;
  if (odd ? first + 1 < (c[2] as number) : first > 0) {
    c[1] = odd ? first + 1 : first - 1;
    swap(door, first, c[1]);
    return;
  }
  let decreasing = odd;
  for (let j = 2; j <= chosen; j += 1) {
    const here = c[j] as number;
    if (decreasing && here >= j) {
      c[j] = c[j - 1] as number;
      c[j - 1] = j - 2;
      swap(door, here, j - 2);
      return;
    }
    if (!decreasing && here + 1 < (c[j + 1] as number)) {
      c[j - 1] = here;
      c[j] = here + 1;
      swap(door, j - 2, here + 1);
      return;
    }
    decreasing = !decreasing;
  }
}
