import type { Parameter, Source } from '@leeway/model';

const OWN: Source = {
  publisher: 'Leeway',
  title: 'Convention: what a question must be worth a year to be asked on its own',
  reference: 'docs/decisions/0036-totals-that-can-be-checked.md',
  year: '2026',
};

const convention = (id: string, unit: Parameter['unit'], value: number, en: string, es: string): Parameter => ({
  id,
  label: { en, es },
  unit,
  values: [{ from: '2026', value, source: OWN }],
});

/** A question whose high end is below the larger of the two is shown together with the others of the kind. */
export const WORTH_ASKING = {
  leastCents: convention(
    'sizing.worth-asking-least',
    'cents',
    200_000,
    'Least yearly saving worth a question',
    'Ahorro anual mínimo que merece una pregunta',
  ),
  leastShare: convention(
    'sizing.worth-asking-share',
    'share',
    0.0002,
    'Least yearly saving worth a question, as a share of current spending',
    'Ahorro anual mínimo que merece una pregunta, como parte del gasto corriente',
  ),
} as const;
