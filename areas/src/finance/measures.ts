import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

export const measures: readonly Measure[] = [
  costPerPupil('finance', about.title, {
    notOnRecord: {
      en: 'Principals’ satisfaction with central services',
      es: 'Satisfacción de las direcciones con los servicios centrales',
    },
  }),
  shareOfCurrent('finance', about.title),
  ratioMeasure(
    {
      id: 'finance.administration-share',
      label: {
        en: 'General administration: share of current spending',
        es: 'Administración general: parte del gasto corriente',
      },
      unit: 'share',
      better: 'lower',
      guardrail: {
        notOnRecord: { en: 'Invoices past due and audit findings', es: 'Facturas vencidas y hallazgos de auditoría' },
      },
    },
    (district) => district.functionCost('2300'),
    (district) => district.measure('expenditure-current'),
  ),
  ratioMeasure(
    {
      id: 'finance.current-spending-per-pupil',
      label: { en: 'Current spending per pupil', es: 'Gasto corriente por alumno' },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'curriculum.instruction-share' },
    },
    (district) => district.measure('expenditure-current'),
    (district) => district.measure('pupils'),
  ),
  ratioMeasure(
    {
      id: 'finance.current-spending-per-pupil-in-attendance',
      label: { en: 'Current spending per pupil in attendance', es: 'Gasto corriente por alumno en asistencia' },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { measure: 'engagement.attendance-share' },
    },
    (district) => district.measure('expenditure-current'),
    (district) => district.measure('average-daily-attendance'),
  ),
  ratioMeasure(
    {
      id: 'finance.debt-share',
      label: { en: 'Debt service: share of revenue', es: 'Servicio de la deuda: parte de los ingresos' },
      unit: 'share',
      better: 'lower',
      guardrail: { measure: 'facilities.capital-outlay-per-pupil' },
    },
    (district) => district.measure('debt-service'),
    (district) => district.measure('revenue-total'),
  ),
];
