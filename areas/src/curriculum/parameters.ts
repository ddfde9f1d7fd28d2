import type { Parameter } from '@leeway/model';

export const purchasedTextPrice: Parameter = {
  id: 'curriculum.purchased-text-cost',
  label: { en: 'Purchased text per pupil, subject and year', es: 'Texto comprado por alumno, asignatura y año' },
  unit: 'cents',
  values: [
    {
      from: '2012',
      value: 1_333,
      source: {
        publisher: 'SETDA',
        title: 'Utah case study: printed textbook of $80 over six years',
        reference: 'https://qualitycontent.setda.org/oer/utah-case-study/utah-budget/',
        year: '2012',
      },
    },
  ],
};
