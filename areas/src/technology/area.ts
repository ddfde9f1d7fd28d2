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
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'Devices, tickets and systems in use are not on record; dollars against pupils alone would be the cost per pupil again.',
      es: 'No constan los dispositivos, las incidencias ni los sistemas en uso; dinero frente a alumnos sería otra vez el costo por alumno.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [unusedLicenceCost, longestDeviceSaving],
  opportunities: [runSystemsLikeFairPeers, cancelUnusedLicences, keepDevicesLonger],
});
