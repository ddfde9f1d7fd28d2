import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('assessment', about.title, {
    notOnRecord: { en: 'What the early-warning signal still catches', es: 'Lo que aún detecta la alerta temprana' },
  }),
  shareOfCurrent('assessment', about.title),
  ratioMeasure(
    {
      id: 'assessment.envelope-per-pupil',
      label: {
        en: 'Support for instructional staff, which contains assessment: cost per pupil',
        es: 'Apoyo al personal docente, que contiene la evaluación: costo por alumno',
      },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'assessment.cost-per-pupil' },
    },
    (district) => district.functionCost('2200'),
    (district) => district.measure('pupils'),
  ),
];
