import type { Parameter } from '@leeway/model';

export const exitCost: Parameter = {
  id: 'talent.exit-cost',
  label: { en: 'Cost of one teacher leaving, large district', es: 'Costo de la salida de un docente, distrito grande' },
  unit: 'cents',
  values: [
    {
      from: '2024',
      value: 2_490_000,
      source: {
        publisher: 'Learning Policy Institute',
        title: 'What’s the cost of teacher turnover? (nearly $25,000 in large districts)',
        reference: 'https://learningpolicyinstitute.org/product/2024-whats-cost-teacher-turnover-factsheet',
        year: '2024',
      },
    },
  ],
};

export const teacherRetention: Parameter = {
  id: 'talent.teacher-retention',
  label: {
    en: 'Share of teachers retained in a year (survey)',
    es: 'Parte de los docentes que permanece en un año (encuesta)',
  },
  unit: 'share',
  values: [
    {
      from: '2025',
      value: 0.78,
      source: {
        publisher: 'Frontline Education',
        title: 'K-12 Lens 2025, survey of about 800 administrators',
        reference: 'frontlineeducation.com/k-12-lens-2025',
        year: '2025',
      },
    },
  ],
};
