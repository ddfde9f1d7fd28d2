import type { DistrictView, Figure, Parameter } from '@leeway/model';
import { unitsAtPrice } from './per-unit-base.ts';

/** The only published cost of a teaching post in the tables: one county, 2016. Wages elsewhere and today differ; the pay file replaces it. */
export const TEACHING_POST_COST: Parameter = {
  id: 'sizing.teaching-post-cost',
  label: { en: 'Cost of a teaching post (one county, 2016)', es: 'Costo de un puesto docente (un condado, 2016)' },
  unit: 'cents',
  values: [
    {
      from: '2016',
      value: 6_750_000,
      source: {
        publisher: 'Montgomery County Public Schools',
        title: 'Budget: cost of raising average class size by one',
        reference: 'https://ww2.montgomeryschoolsmd.org/departments/budget/archiveDetail.aspx?id=146&year=2016',
        year: '2016',
      },
    },
  ],
};

/** Teachers × the published cost of a post: no public record states teachers' pay apart. */
export function teachingPayroll(district: DistrictView): Figure {
  return unitsAtPrice(
    { id: 'sizing.teaching-payroll', label: { en: 'Teaching payroll', es: 'Nómina docente' } },
    district.measure('teachers-fte'),
    TEACHING_POST_COST,
  );
}
