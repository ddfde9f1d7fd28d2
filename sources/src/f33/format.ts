import type { SourceFormat } from '../contract.ts';
import { F33, f33Crosswalk } from './crosswalk.ts';
import { f33Description } from './description.ts';
import { layoutOf } from './layouts.ts';
import { readF33 } from './read.ts';

export const f33: SourceFormat = {
  id: F33,
  description: f33Description,
  crosswalk: f33Crosswalk,
  recognise: (table) => layoutOf(table).recognition,
  read: readF33,
};
