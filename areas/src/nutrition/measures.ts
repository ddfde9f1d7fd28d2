import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('nutrition', about.title, {
    notOnRecord: { en: 'Participation and meal quality', es: 'Participación y calidad de la comida' },
  }),
  shareOfCurrent('nutrition', about.title),
  ratioMeasure(
    {
      id: 'nutrition.cost-per-pupil-in-attendance',
      label: { en: 'Nutrition: cost per pupil in attendance', es: 'Alimentación: costo por alumno en asistencia' },
      unit: 'cents-per-pupil',
      better: 'lower',
      guardrail: { notOnRecord: { en: 'Participation and meal quality', es: 'Participación y calidad de la comida' } },
    },
    (district) => district.areaCost('nutrition'),
    (district) => district.measure('average-daily-attendance'),
  ),
];
