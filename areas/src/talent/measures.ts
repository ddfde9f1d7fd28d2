import type { DistrictView, Figure, Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { combinedFigure } from '../measure-kinds/ratio-figure.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

function peopleCost(district: DistrictView): Figure {
  return combinedFigure(
    { id: 'talent.people-cost', label: { en: 'Salaries and benefits', es: 'Salarios y prestaciones' }, unit: 'cents' },
    [district.measure('salaries'), district.measure('benefits-inside-functions')],
    'plus',
  );
}

export const measures: readonly Measure[] = [
  costPerPupil('talent', about.title, {
    notOnRecord: { en: 'Teacher retention and vacancies', es: 'Permanencia docente y vacantes' },
  }),
  shareOfCurrent('talent', about.title),
  ratioMeasure(
    {
      id: 'talent.people-share',
      label: { en: 'Share of current spending for people', es: 'Parte del gasto corriente en personas' },
      unit: 'share',
      better: 'neither',
      guardrail: {
        notOnRecord: {
          en: 'Materials, upkeep and services bought',
          es: 'Materiales, mantenimiento y servicios comprados',
        },
      },
    },
    peopleCost,
    (district) => district.measure('expenditure-current'),
  ),
  ratioMeasure(
    {
      id: 'talent.benefits-per-pay',
      label: { en: 'Benefits per dollar of pay', es: 'Prestaciones por dólar de salario' },
      unit: 'share',
      better: 'lower',
      guardrail: { notOnRecord: { en: 'Out-of-pocket burden of staff', es: 'Gasto de bolsillo del personal' } },
    },
    (district) => district.measure('benefits-inside-functions'),
    (district) => district.measure('salaries'),
  ),
];
