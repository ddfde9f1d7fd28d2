/**
 * A reproducible source of random numbers. The same seed and labels give the same numbers on every machine; streams with
 * different labels are statistically independent, so adding a draw to one never moves another.
 */
export type RandomStream = {
  /** The next 32 random bits as an unsigned integer. */
  readonly bits: () => number;
  /** A sub-stream named by further labels. It depends on the names only, not on what was drawn so far. */
  readonly branch: (...labels: readonly (string | number)[]) => RandomStream;
};

/**
 * xoshiro128** 1.1 (Blackman and Vigna 2021, period 2^128 - 1), seeded by hashing the seed and labels into 128 bits.
 * `stream(7, 'bootstrap', 12)` is the twelfth bootstrap stream of seed 7. Labels `1` and `'1'` name different streams.
 */
export function stream(seed: number | string, ...labels: readonly (string | number)[]): RandomStream {
  const path = [seed, ...labels].map((part) => `${typeof part === 'number' ? '#' : '$'}${part}`);
  const bits = xoshiro128(hash128(path.join('\u0000')));
  return { bits, branch: (...further) => stream(seed, ...labels, ...further) };
}

/** The bare xoshiro128** recurrence from four 32-bit words of state, not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Four 32-bit words that depend on every character: multiply-xor rounds with the finaliser of MurmurHash3. */
function hash128(text: string): [number, number, number, number] {
  const words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667].map((start, lane) => {
    let h = start ^ text.length;
    for (let i = 0; i < text.length; i += 1) {
      h = Math.imul(h ^ text.charCodeAt(i), 0x01000193 + 2 * lane);
      h = rotateLeft(h, 13 + lane) ^ (h >>> 16);
    }
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  });
  // An all-zero state is the one from which the generator never moves.
  return [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, (words[3] ?? 0) || 1];
}
