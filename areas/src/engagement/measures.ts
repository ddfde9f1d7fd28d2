import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('engagement', about.title, {
    notOnRecord: { en: 'Response time and reach by language', es: 'Tiempo de respuesta y alcance por idioma' },
  }),
  shareOfCurrent('engagement', about.title),
  ratioMeasure(
    {
      id: 'engagement.attendance-share',
      label: {
        en: 'Share of pupils in attendance on an average day',
        es: 'Parte de los alumnos que asiste en un día medio',
      },
      unit: 'share',
      better: 'higher',
      guardrail: { notOnRecord: { en: 'Absences excused without cause', es: 'Ausencias justificadas sin causa' } },
    },
    (district) => district.measure('average-daily-attendance'),
    (district) => district.measure('pupils'),
  ),
];
