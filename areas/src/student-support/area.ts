import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { screenReadingEarly } from './opportunities/screen-reading-early.ts';
import { staffSupportLikeFairPeers } from './opportunities/staff-support-like-fair-peers.ts';

export const area = defineArea({
  id: 'student-support',
  ...about,
  costDrivers: [
    'log-pupils',
    'log-pupils-squared',
    'log-wage-index',
    'poverty-share',
    'economically-disadvantaged-share',
    'special-education-share',
    'english-learner-share',
  ],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'Pupils helped and how it went are not on record; those enrolled are the need, not the help given.',
      es: 'No constan los alumnos atendidos ni el resultado; los matriculados son la necesidad, no la ayuda prestada.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [],
  opportunities: [staffSupportLikeFairPeers, screenReadingEarly],
});
