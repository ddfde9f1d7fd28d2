import type { SourceFormat } from '../contract.ts';
import { TX_PEIMS_CROSSWALK } from './crosswalk.ts';
import { readTxPeims, TX_PEIMS_DESCRIPTION } from './read.ts';
import { recogniseTxPeims } from './recognise.ts';

/** Texas district actuals: 72 columns, one row a district and fiscal year. */
export const txPeims: SourceFormat = {
  id: TX_PEIMS_DESCRIPTION.id,
  description: TX_PEIMS_DESCRIPTION,
  crosswalk: TX_PEIMS_CROSSWALK,
  recognise: recogniseTxPeims,
  read: readTxPeims,
};
