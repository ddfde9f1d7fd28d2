import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { serveFamiliesLikeFairPeers } from './opportunities/serve-families-like-fair-peers.ts';

export const area = defineArea({
  id: 'engagement',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index', 'poverty-share', 'english-learner-share'],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'Families reached and what came of it are not on record; dollars against pupils alone would be the cost per pupil again.',
      es: 'No constan las familias atendidas ni el resultado; dinero frente a alumnos sería otra vez el costo por alumno.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [],
  opportunities: [serveFamiliesLikeFairPeers],
});
