import type { SourceFormat } from '../contract.ts';
import { US_ELSI_CROSSWALK } from './crosswalk.ts';
import { readUsElsi, US_ELSI_DESCRIPTION } from './read.ts';
import { recogniseUsElsi } from './recognise.ts';

/** National tables of agencies from the NCES table builder. */
export const usElsi: SourceFormat = {
  id: US_ELSI_DESCRIPTION.id,
  description: US_ELSI_DESCRIPTION,
  crosswalk: US_ELSI_CROSSWALK,
  recognise: recogniseUsElsi,
  read: readUsElsi,
};
