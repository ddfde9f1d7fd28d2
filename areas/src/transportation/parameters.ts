import type { Parameter } from '@leeway/model';

export const schoolDays: Parameter = {
  id: 'transportation.school-days',
  label: { en: 'Days of school in a year', es: 'Días de clase al año' },
  unit: 'count',
  values: [
    {
      from: '2023',
      value: 180,
      source: {
        publisher: 'National Center for Education Statistics',
        title:
          'Digest of Education Statistics 2022, table 234.20: least instructional days a year by state; 180 is the commonest',
        reference: 'https://nces.ed.gov/programs/digest/d22/tables/dt22_234.20.asp',
        year: '2023',
      },
    },
  ],
};
