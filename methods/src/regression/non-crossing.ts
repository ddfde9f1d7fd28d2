import { MethodError } from '../errors/method-error.ts';

/**
 * Puts fitted quantiles at one point in order (rearrangement; Chernozhukov, Fernández-Val and Galichon 2010), which never
 * moves them further from the truth. `levels` must rise; the values are sorted. Throws `shape`, `out-of-range`.
 */
export function nonCrossing(levels: readonly number[], values: ArrayLike<number>): Float64Array {
  if (levels.length !== values.length) {
    throw new MethodError('shape', `${levels.length} levels but ${values.length} values.`);
  }
  levels.forEach((level, i) => {
    if (i > 0 && !(level > (levels[i - 1] as number))) {
      throw new MethodError('out-of-range', `Levels must rise, but ${levels[i - 1]} is followed by ${level}.`);
    }
  });
  return Float64Array.from(values).sort();
}
