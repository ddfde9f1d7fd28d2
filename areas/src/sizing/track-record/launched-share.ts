import { type Range, range } from '@leeway/model';
import { REALISED_CLAIMS } from './realised-claims.ts';

const ratioOf = (title: (typeof REALISED_CLAIMS)[number]['title']): number => {
  const row = REALISED_CLAIMS.find((claim) => claim.title === title);
  if (!row) throw new RangeError(`No claim '${title}' in the track record.`);
  return row.ratio;
};

/**
 * How much of a computed route plan survives its launch. Two launches are on record: the worse is the least, the better the middle,
 * all of it the most. Two cases make no distribution, so the range is as wide as it can be.
 */
export function launchedShare(): Range {
  return range(ratioOf('JCPS AlphaRoute 2023'), ratioOf('Boston routing 2017'), 1, 'bounds');
}
