import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { keepMoreTeachers } from './opportunities/keep-more-teachers.ts';
import { exitCost, teacherRetention } from './parameters.ts';

export const area = defineArea({
  id: 'talent',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index', 'growth-share'],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'Posts filled and teachers kept are not on record as amounts of work; dollars against pupils alone would be the cost per pupil again.',
      es: 'No constan como cantidad de trabajo los puestos cubiertos ni los docentes que se quedan; dinero frente a alumnos sería otra vez el costo por alumno.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [exitCost, teacherRetention],
  opportunities: [keepMoreTeachers],
});
