import type { Store } from '@leeway/store';
import type { Previews } from '../imports/previews.ts';
import type { Library } from '../record/library.ts';

/** What routes are handed. */
export type Services = {
  readonly store: Store;
  readonly library: Library;
  readonly previews: Previews;
  /** Keeps a JSON answer for the present state of the record and of the district's settings. */
  readonly keep: (mark: string, question: string, answer: () => unknown) => string;
  readonly seed: number;
  /** Shapes of the synthetic state's counties, where it may be loaded. */
  readonly syntheticCounties: (() => unknown) | null;
};
