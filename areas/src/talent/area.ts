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
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [exitCost, teacherRetention],
  opportunities: [keepMoreTeachers],
});
