/** Four words from which chances are drawn; never all zero. */
export type Chances = { readonly words: Int32Array };

/** Thirty-two random bits from the state's own words (xoshiro128**, as in `random`), without a closure. */
export function draw(state: Chances): number {
  const { words } = state;
  const b = words[1] as number;
  const product = Math.imul(b, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9);
  const shifted = b << 9;
  const c = (words[2] as number) ^ (words[0] as number);
  const d = (words[3] as number) ^ b;
  words[1] = b ^ c;
  words[0] = (words[0] as number) ^ d;
  words[2] = c ^ shifted;
  words[3] = (d << 11) | (d >>> 21);
  return result >>> 0;
}

/** A whole number below `limit`, from the high bits. */
export function below(state: Chances, limit: number): number {
  return Math.floor((draw(state) / 4294967296) * limit);
}

/** A number in (0, 1). */
export function fraction(state: Chances): number {
  return (draw(state) + 0.5) / 4294967296;
}
