import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('transportation', about.title, {
    notOnRecord: { en: 'On-time arrival and ride time', es: 'Puntualidad y tiempo de viaje' },
  }),
  shareOfCurrent('transportation', about.title),
  ratioMeasure(
    {
      id: 'transportation.cost-per-pupil-in-attendance',
      label: { en: 'Transportation: cost per pupil in attendance', es: 'Transporte: costo por alumno en asistencia' },
      unit: 'cents-per-pupil',
      better: 'lower',
      guardrail: { notOnRecord: { en: 'On-time arrival and ride time', es: 'Puntualidad y tiempo de viaje' } },
    },
    (district) => district.areaCost('transportation'),
    (district) => district.measure('average-daily-attendance'),
  ),
  ratioMeasure(
    {
      id: 'transportation.pupils-per-square-mile',
      label: { en: 'Pupils per square mile', es: 'Alumnos por milla cuadrada' },
      unit: 'pupils-per-square-mile',
      better: 'neither',
      guardrail: { measure: 'transportation.cost-per-pupil' },
    },
    (district) => district.measure('pupils'),
    (district) => district.measure('land-area-square-miles'),
  ),
];
