/** What one comparison with a published table found. */
export type Comparison = {
  /** How many numbers were compared. */
  readonly compared: number;
  /** The largest difference among them, on the truth's own scale. */
  readonly largestDifference: number;
  /** Numbers of the table that are left out, each with the reason. */
  readonly leftOut?: readonly { readonly what: string; readonly why: string }[];
};

/**
 * A method held against a published result. The tests run it, and the page "How we know" is written from it, so that the page
 * can claim nothing that is not tested.
 */
export type Truth = {
  /** `<folder of methods>.<what>`, stable: 'efficiency.radial-variable-input'. */
  readonly id: string;
  readonly method: { readonly en: string; readonly es: string };
  /** What is compared, in a few words: 'scores of 70 school sites'. */
  readonly quantity: { readonly en: string; readonly es: string };
  /** Who published or computed the expected numbers, with the version where it is known. */
  readonly reference: string;
  /** Files of the reference folder that hold data and expected numbers. */
  readonly tables: readonly string[];
  /** Largest difference allowed. */
  readonly tolerance: number;
  /** `relative` divides by the expected number where it is not 0; `simulated` is a share of runs with a Monte Carlo error. */
  readonly scale: 'absolute' | 'relative' | 'simulated';
  /** Seconds that the reference needs for the same work, where a table or recipe states it. */
  readonly referenceSeconds?: number;
  compare(): Comparison;
};

/** Largest absolute difference of two lists; a missing or undefined number on either side is infinitely wrong. */
export function largestDifference(values: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (values.length !== expected.length) return Number.POSITIVE_INFINITY;
  return worst(values, (i) => Math.abs((values[i] ?? Number.NaN) - (expected[i] ?? Number.NaN)));
}

/** Largest relative difference of two lists; where the expected number is 0 the difference itself counts. */
export function largestRelativeDifference(values: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (values.length !== expected.length) return Number.POSITIVE_INFINITY;
  return worst(values, (i) => {
    const truth = expected[i] ?? Number.NaN;
    return Math.abs((values[i] ?? Number.NaN) - truth) / (truth === 0 ? 1 : Math.abs(truth));
  });
}

function worst({ length }: ArrayLike<number>, differenceAt: (index: number) => number): number {
  let most = 0;
  for (let i = 0; i < length; i += 1) {
    const difference = differenceAt(i);
    most = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(most, difference);
  }
  return most;
}
