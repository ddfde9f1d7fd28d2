import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('curriculum', about.title, {
    notOnRecord: {
      en: 'Learning gains by subgroup and access to courses',
      es: 'Progreso por grupo y acceso a los cursos',
    },
  }),
  shareOfCurrent('curriculum', about.title),
  ratioMeasure(
    {
      id: 'curriculum.instruction-share',
      label: { en: 'Share of current spending on instruction', es: 'Parte del gasto corriente en instrucción' },
      unit: 'share',
      better: 'higher',
      guardrail: {
        notOnRecord: {
          en: 'Buildings, safety and support for pupils',
          es: 'Edificios, seguridad y apoyo a los alumnos',
        },
      },
    },
    (district) => district.functionCost('1000'),
    (district) => district.measure('expenditure-current'),
  ),
  ratioMeasure(
    {
      id: 'curriculum.instruction-cost-per-pupil',
      label: { en: 'Instruction: cost per pupil', es: 'Instrucción: costo por alumno' },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'staffing.pupils-per-teacher' },
    },
    (district) => district.functionCost('1000'),
    (district) => district.measure('pupils'),
  ),
];
