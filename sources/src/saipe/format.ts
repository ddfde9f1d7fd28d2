import type { SourceFormat } from '../contract.ts';
import { SAIPE_CROSSWALK } from './crosswalk.ts';
import { readSaipe, SAIPE_DESCRIPTION } from './read.ts';
import { recogniseSaipe } from './recognise.ts';

/** Census Bureau poverty estimates by school district. */
export const saipe: SourceFormat = {
  id: SAIPE_DESCRIPTION.id,
  description: SAIPE_DESCRIPTION,
  crosswalk: SAIPE_CROSSWALK,
  recognise: recogniseSaipe,
  read: readSaipe,
};
