import { permutation, type RandomStream, unit } from '@leeway/methods';
import type { County } from '../geography/counties.ts';

const AT_LEAST = 3;

/** A county for each district: every county has three or more; the rest go where their nearness to towns fits. */
export function settlement(
  random: RandomStream,
  counties: readonly County[],
  urbanities: readonly number[],
): readonly County[] {
  const order = permutation(random, urbanities.length);
  const chosen: County[] = new Array(urbanities.length);
  order.forEach((district, position) => {
    const county = counties[position % counties.length];
    const first = county && position < AT_LEAST * counties.length ? county : null;
    chosen[district] = first ?? fittingCounty(random, counties, urbanities[district] ?? 0);
  });
  return chosen;
}

function fittingCounty(random: RandomStream, counties: readonly County[], urbanity: number): County {
  const weights = counties.map((county) => Math.exp(0.9 * county.urbanity * urbanity - 0.2 * county.urbanity ** 2));
  let left = unit(random) * weights.reduce((a, b) => a + b, 0);
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
  const found = counties[Math.max(0, index)];
  if (!found) throw new RangeError('A state needs at least one county.');
  return found;
}
