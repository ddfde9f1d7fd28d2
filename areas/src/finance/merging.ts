import { type DistrictView, type Range, range } from '@leeway/model';
import { latestValue } from '../sizing/latest-value.ts';
import { mergerEconomyAt300, mergerEconomyAt1500 } from './parameters.ts';

const SMALLEST = 300;
const LARGEST = 1500;

/** Economies of merging are near zero above this size. */
export function isSmall(district: DistrictView): boolean {
  const pupils = district.measure('pupils').value;
  return pupils !== null && pupils > 0 && pupils < LARGEST;
}

/** The published economies at 300 and 1,500 pupils are the ends; the middle runs straight between them in the logarithm of pupils. */
export function economyOfMerging(district: DistrictView): Range {
  const most = latestValue(mergerEconomyAt300).value;
  const least = latestValue(mergerEconomyAt1500).value;
  const pupils = Math.min(LARGEST, Math.max(SMALLEST, district.measure('pupils').value ?? LARGEST));
  const way = Math.log(pupils / SMALLEST) / Math.log(LARGEST / SMALLEST);
  return range(least, Math.min(most, Math.max(least, most + (least - most) * way)), most);
}
