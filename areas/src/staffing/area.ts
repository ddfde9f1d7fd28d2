import { defineArea } from '@leeway/model';
import { TEACHING_POST_COST } from '../sizing/teaching-payroll.ts';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { holdPostsUntilTheCount } from './opportunities/hold-posts-until-the-count.ts';
import { raiseClassSizeByOne } from './opportunities/raise-class-size-by-one.ts';
import { runSchoolOfficesLikeFairPeers } from './opportunities/run-school-offices-like-fair-peers.ts';
import { staffToAdoptedClassSizes } from './opportunities/staff-to-adopted-class-sizes.ts';
import { dearestTeachingPost, onePupilMorePerClass } from './parameters.ts';

export const area = defineArea({
  id: 'staffing',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index', 'poverty-share', 'log-density'],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'How safe and well led schools are is not on record, and fewer people for as many pupils is not more work done.',
      es: 'No consta cuán seguras y bien dirigidas están las escuelas, y menos personal para los mismos alumnos no es más trabajo hecho.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [TEACHING_POST_COST, onePupilMorePerClass, dearestTeachingPost],
  opportunities: [runSchoolOfficesLikeFairPeers, staffToAdoptedClassSizes, raiseClassSizeByOne, holdPostsUntilTheCount],
});
