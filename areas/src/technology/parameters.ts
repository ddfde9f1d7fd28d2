import type { Parameter } from '@leeway/model';

/** $2 million ÷ 275 schools. */
export const unusedLicenceCost: Parameter = {
  id: 'technology.unused-licences-per-school',
  label: { en: 'Licences paid for and not used, per school', es: 'Licencias pagadas y no usadas, por escuela' },
  unit: 'cents',
  values: [
    {
      from: '2019',
      value: 727_273,
      source: {
        publisher: 'Glimpse K12',
        title: 'About $2 million unused over 275 schools (67 % of licences)',
        reference: 'https://www.glimpsek12.com',
        year: '2019',
      },
    },
  ],
};

export const longestDeviceSaving: Parameter = {
  id: 'technology.device-saving-most',
  label: {
    en: 'Saving from longer device life per pupil and year, most',
    es: 'Ahorro por mayor vida de los dispositivos por alumno y año, máximo',
  },
  unit: 'cents',
  values: [
    {
      from: '2023',
      value: 1_200,
      source: {
        publisher: 'EdWeek',
        title: 'Chromebooks’ short lifespan: $1.8 billion for 48.1 million pupils',
        reference:
          'https://www.edweek.org/technology/chromebooks-short-lifespan-costs-schools-billions-of-dollars-report-finds/2023/04',
        year: '2023',
      },
    },
  ],
};
