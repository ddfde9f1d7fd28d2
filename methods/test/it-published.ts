import { it } from 'vitest';
import { tablesAreHere } from './published.ts';

/** A test that needs published tables: reported by name as skipped where the reference folder is absent. */
export const itPublished = tablesAreHere ? it : it.skip;
