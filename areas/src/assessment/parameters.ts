import type { Parameter } from '@leeway/model';

/** An estimate, not a published price: shown as such by the lever’s provenance. */
export const interimTestPrice: Parameter = {
  id: 'assessment.interim-test-cost',
  label: { en: 'Paid interim tests per pupil, most', es: 'Pruebas intermedias pagadas por alumno, máximo' },
  unit: 'cents',
  values: [
    {
      from: '2024',
      value: 1_000,
      source: {
        publisher: 'Leeway',
        title: 'Practitioner estimate: $2 to $10 per pupil (lever ASM-03)',
        reference: null,
        year: null,
      },
    },
  ],
};
