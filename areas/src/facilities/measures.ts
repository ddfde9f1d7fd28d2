import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('facilities', about.title, {
    notOnRecord: {
      en: 'Cleanliness, comfort complaints and the condition of buildings',
      es: 'Limpieza, quejas de confort y estado de los edificios',
    },
  }),
  shareOfCurrent('facilities', about.title),
  ratioMeasure(
    {
      id: 'facilities.cost-per-school',
      label: { en: 'Facilities: cost per school', es: 'Instalaciones: costo por escuela' },
      unit: 'cents',
      better: 'lower',
      guardrail: {
        notOnRecord: {
          en: 'Cleanliness, comfort complaints and the condition of buildings',
          es: 'Limpieza, quejas de confort y estado de los edificios',
        },
      },
    },
    (district) => district.areaCost('facilities'),
    (district) => district.measure('schools'),
  ),
  ratioMeasure(
    {
      id: 'facilities.security-cost-per-pupil',
      label: { en: 'Security: cost per pupil', es: 'Seguridad: costo por alumno' },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { notOnRecord: { en: 'School climate survey', es: 'Encuesta de clima escolar' } },
    },
    (district) => district.functionCost('2660'),
    (district) => district.measure('pupils'),
  ),
  ratioMeasure(
    {
      id: 'facilities.capital-outlay-per-pupil',
      label: { en: 'Capital outlay per pupil', es: 'Inversión de capital por alumno' },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'facilities.cost-per-pupil' },
    },
    (district) => district.measure('capital-outlay'),
    (district) => district.measure('pupils'),
  ),
];
