import type { RandomStream } from '../../random/stream.ts';

/** A source of standard normal draws that keeps the second of each pair (Marsaglia's polar method), for millions of draws. */
export type PolarNormal = { readonly bits: () => number; spare: number; hasSpare: boolean };

export function polarNormal(random: RandomStream): PolarNormal {
  return { bits: random.bits, spare: 0, hasSpare: false };
}

/** The next standard normal draw. */
export function nextNormal(source: PolarNormal): number {
  if (source.hasSpare) {
    source.hasSpare = false;
    return source.spare;
  }
  for (;;) {
    const x = (source.bits() + 0.5) / 2147483648 - 1;
    const y = (source.bits() + 0.5) / 2147483648 - 1;
    const square = x * x + y * y;
    if (square >= 1 || square === 0) continue;
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    source.spare = y * scale;
    source.hasSpare = true;
    return x * scale;
  }
}
