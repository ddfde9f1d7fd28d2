import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('staffing', about.title, {
    notOnRecord: {
      en: 'Principals’ satisfaction with the help they have',
      es: 'Satisfacción de las direcciones con el apoyo que tienen',
    },
  }),
  shareOfCurrent('staffing', about.title),
  ratioMeasure(
    {
      id: 'staffing.pupils-per-teacher',
      label: { en: 'Pupils per teacher', es: 'Alumnos por docente' },
      unit: 'pupils-per-teacher',
      better: 'neither',
      guardrail: {
        notOnRecord: {
          en: 'Learning gains, course access and workload',
          es: 'Progreso, acceso a los cursos y carga de trabajo',
        },
      },
    },
    (district) => district.measure('pupils'),
    (district) => district.measure('teachers-fte'),
  ),
  ratioMeasure(
    {
      id: 'staffing.pupils-per-school',
      label: { en: 'Pupils per school', es: 'Alumnos por escuela' },
      unit: 'pupils',
      better: 'neither',
      guardrail: {
        notOnRecord: { en: 'Travel time and the range of courses', es: 'Tiempo de viaje y variedad de cursos' },
      },
    },
    (district) => district.measure('pupils'),
    (district) => district.measure('schools'),
  ),
  ratioMeasure(
    {
      id: 'staffing.office-cost-per-school',
      label: { en: 'School administration: cost per school', es: 'Administración escolar: costo por escuela' },
      unit: 'cents',
      better: 'lower',
      guardrail: {
        notOnRecord: {
          en: 'Principals’ satisfaction with the help they have',
          es: 'Satisfacción de las direcciones con el apoyo que tienen',
        },
      },
    },
    (district) => district.functionCost('2400'),
    (district) => district.measure('schools'),
  ),
];
