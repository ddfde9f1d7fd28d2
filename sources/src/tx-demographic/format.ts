import type { SourceFormat } from '../contract.ts';
import { TX_DEMOGRAPHIC_CROSSWALK } from './crosswalk.ts';
import { readTxDemographic, TX_DEMOGRAPHIC_DESCRIPTION } from './read.ts';
import { recogniseTxDemographic } from './recognise.ts';

/** Texas: per cent of pupils who are not economically disadvantaged, by district number. */
export const txDemographic: SourceFormat = {
  id: TX_DEMOGRAPHIC_DESCRIPTION.id,
  description: TX_DEMOGRAPHIC_DESCRIPTION,
  crosswalk: TX_DEMOGRAPHIC_CROSSWALK,
  recognise: recogniseTxDemographic,
  read: readTxDemographic,
};
