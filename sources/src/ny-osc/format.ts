import type { SourceFormat } from '../contract.ts';
import { NY_OSC, nyOscCrosswalk } from './crosswalk.ts';
import { nyOscDescription } from './description.ts';
import { readNyOsc } from './read.ts';
import { recogniseNyOsc } from './recognise.ts';

export const nyOsc: SourceFormat = {
  id: NY_OSC,
  description: nyOscDescription,
  crosswalk: nyOscCrosswalk,
  recognise: recogniseNyOsc,
  read: readNyOsc,
};
