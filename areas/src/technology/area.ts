import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { cancelUnusedLicences } from './opportunities/cancel-unused-licences.ts';
import { keepDevicesLonger } from './opportunities/keep-devices-longer.ts';
import { runSystemsLikeFairPeers } from './opportunities/run-systems-like-fair-peers.ts';
import { longestDeviceSaving, unusedLicenceCost } from './parameters.ts';

export const area = defineArea({
  id: 'technology',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index'],
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [unusedLicenceCost, longestDeviceSaving],
  opportunities: [runSystemsLikeFairPeers, cancelUnusedLicences, keepDevicesLonger],
});
