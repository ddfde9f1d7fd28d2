import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { convertOneSubjectToOpenTexts } from './opportunities/convert-one-subject-to-open-texts.ts';
import { retireWeakProgrammes } from './opportunities/retire-weak-programmes.ts';
import { teachLikeFairPeers } from './opportunities/teach-like-fair-peers.ts';
import { teachReadingEarly } from './opportunities/teach-reading-early.ts';
import { purchasedTextPrice } from './parameters.ts';

export const area = defineArea({
  id: 'curriculum',
  ...about,
  costDrivers: [
    'log-pupils',
    'log-pupils-squared',
    'log-wage-index',
    'poverty-share',
    'special-education-share',
    'english-learner-share',
  ],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'What pupils learn is not on record, and a district that teaches worse for less must not score better.',
      es: 'No consta lo que aprenden los alumnos, y un distrito que enseña peor por menos no debe obtener mejor puntuación.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [purchasedTextPrice],
  opportunities: [teachLikeFairPeers, convertOneSubjectToOpenTexts, retireWeakProgrammes, teachReadingEarly],
});
