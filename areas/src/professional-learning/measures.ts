import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('professional-learning', about.title, {
    notOnRecord: { en: 'Teacher retention', es: 'Permanencia de los docentes' },
  }),
  shareOfCurrent('professional-learning', about.title),
  ratioMeasure(
    {
      id: 'professional-learning.envelope-per-teacher',
      label: {
        en: 'Support for instructional staff, which contains training: cost per teacher',
        es: 'Apoyo al personal docente, que contiene la formación: costo por docente',
      },
      unit: 'cents',
      better: 'neither',
      guardrail: { measure: 'professional-learning.cost-per-pupil' },
    },
    (district) => district.functionCost('2200'),
    (district) => district.measure('teachers-fte'),
  ),
];
