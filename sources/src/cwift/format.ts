import type { SourceFormat } from '../contract.ts';
import { CWIFT_CROSSWALK } from './crosswalk.ts';
import { CWIFT_DESCRIPTION, readCwift } from './read.ts';
import { recogniseCwift } from './recognise.ts';

/** NCES comparable wage index with its standard error. */
export const cwift: SourceFormat = {
  id: CWIFT_DESCRIPTION.id,
  description: CWIFT_DESCRIPTION,
  crosswalk: CWIFT_CROSSWALK,
  recognise: recogniseCwift,
  read: readCwift,
};
