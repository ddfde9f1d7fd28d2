import { permutation, type RandomStream } from '@leeway/methods';
import { FIRST_HALVES, SECOND_HALVES, TAKEN } from './words.ts';

/** The demo district's place, kept out of every draw so that only it bears the name. */
export const DEMO_PLACE = 'Alderquill';

/**
 * Invented place names, all different, in random order; past the 1,000 or so pairs of halves a number is added.
 */
export function placeNames(random: RandomStream, count: number): readonly string[] {
  const pairs = FIRST_HALVES.flatMap((first) => SECOND_HALVES.map((second) => `${first}${second}`)).filter(
    (name) => name !== DEMO_PLACE && !TAKEN.includes(name),
  );
  const order = permutation(random, pairs.length);
  return Array.from({ length: count }, (_, position) => {
    const round = Math.floor(position / pairs.length);
    const name = pairs[order[position % pairs.length] ?? 0] ?? '';
    return round === 0 ? name : `${name} ${round + 1}`;
  });
}
