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
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [interimTestPrice],
  opportunities: [useStateInterimTests],
});
