import { defineArea } from '@leeway/model';
import { TEACHING_POST_COST } from '../sizing/teaching-payroll.ts';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { stopAutomaticMastersPremium } from './opportunities/stop-automatic-masters-premium.ts';

export const area = defineArea({
  id: 'professional-learning',
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
      en: 'Hours of training and what changed in class are not on record; dollars against pupils alone would be the cost per pupil again.',
      es: 'No constan las horas de formación ni lo que cambió en clase; dinero frente a alumnos sería otra vez el costo por alumno.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [TEACHING_POST_COST],
  opportunities: [stopAutomaticMastersPremium],
});
