import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { useStateInterimTests } from './opportunities/use-state-interim-tests.ts';
import { interimTestPrice } from './parameters.ts';

export const area = defineArea({
  id: 'assessment',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index'],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'What tests are for, better decisions, is not on record as an amount of work; dollars against pupils alone would be the cost per pupil again.',
      es: 'No consta como cantidad de trabajo aquello para lo que sirven las pruebas, decidir mejor; dinero frente a alumnos sería otra vez el costo por alumno.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [interimTestPrice],
  opportunities: [useStateInterimTests],
});
