/** A quantity that we do not know exactly: an 80 % range with its median. Same unit throughout. */
export type Estimate = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
};

/** What a saving could be: yearly, in whole cents. Cashable is what can leave the budget; net is after one-off cost. */
export type Saving = {
  readonly gross: Estimate;
  readonly cashable: Estimate;
  /** Cashable less the one-off cost spread over `yearsOfOneOff`. */
  readonly net: Estimate;
  /** One-off cost in cents, not spread. */
  readonly oneOff: Estimate;
  readonly yearsOfOneOff: number;
  /** Probability, 0 to 1, that the net saving is above zero. */
  readonly chanceOfAny: number;
};

/** A factor known as a range. `percentiles`: low and high are the 10th and 90th percentile; `bounds`: least and most. */
export type Range = {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly reading: 'percentiles' | 'bounds';
};

/**
 * A range.
 * @throws RangeError unless low ≤ mid ≤ high and all are finite.
 */
export function range(low: number, mid: number, high: number, reading: Range['reading'] = 'percentiles'): Range {
  if (!(low <= mid && mid <= high) || !Number.isFinite(low) || !Number.isFinite(high)) {
    throw new RangeError(`A range runs from low over mid to high, but got ${low}, ${mid}, ${high}.`);
  }
  return { low, mid, high, reading };
}
