import type { DistrictView, Figure, Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { combinedFigure } from '../measure-kinds/ratio-figure.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

/** Pupils × the share in special education: how many the programme serves. */
function pupilsServed(district: DistrictView): Figure {
  return combinedFigure(
    {
      id: 'student-support.pupils-served',
      label: { en: 'Pupils in special education', es: 'Alumnos en educación especial' },
      unit: 'pupils',
    },
    [district.measure('pupils'), district.measure('special-education-share')],
    'times',
  );
}

export const measures: readonly Measure[] = [
  costPerPupil('student-support', about.title, {
    notOnRecord: { en: 'IEP minutes delivered and caseloads', es: 'Minutos del IEP impartidos y cargas de casos' },
  }),
  shareOfCurrent('student-support', about.title),
  ratioMeasure(
    {
      id: 'student-support.special-education-per-pupil',
      label: {
        en: 'Special-education programme: cost per pupil of the district',
        es: 'Programa de educación especial: costo por alumno del distrito',
      },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'student-support.special-education-per-pupil-served' },
    },
    (district) => district.measure('special-education-programme'),
    (district) => district.measure('pupils'),
  ),
  ratioMeasure(
    {
      id: 'student-support.special-education-per-pupil-served',
      label: {
        en: 'Special-education programme: cost per pupil served',
        es: 'Programa de educación especial: costo por alumno atendido',
      },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { notOnRecord: { en: 'IEP minutes delivered', es: 'Minutos del IEP impartidos' } },
    },
    (district) => district.measure('special-education-programme'),
    pupilsServed,
  ),
];
