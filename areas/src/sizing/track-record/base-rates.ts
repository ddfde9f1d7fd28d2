import type { Parameter, Source } from '@leeway/model';

const VIRGINIA: Source = {
  publisher: 'Virginia Department of Planning and Budget',
  title: 'School efficiency reviews: 43 reviews, more than $42 million a year',
  reference: 'https://dpb.virginia.gov/school/index.cfm',
  year: '2000-2010',
};

const CREDIBLE: Source = {
  publisher: 'Leeway',
  title: 'Credible range of what a review identifies, read from state efficiency reviews (Virginia, Texas)',
  reference: 'https://dpb.virginia.gov/school/index.cfm',
  year: '2000-2010',
};

const shareOfBudget = (id: string, value: number, en: string, es: string): Parameter => ({
  id,
  label: { en, es },
  unit: 'share',
  values: [{ from: '2010', value, source: CREDIBLE }],
});

/** What efficiency reviews have found elsewhere: the yardstick for any total. Beyond it, only staffing or building changes reach. */
export const BASE_RATES = {
  credibleShareLow: shareOfBudget(
    'sizing.credible-share-of-budget-low',
    0.005,
    'Credible saving, least, as a share of the budget',
    'Ahorro creíble mínimo, como parte del presupuesto',
  ),
  credibleShareHigh: shareOfBudget(
    'sizing.credible-share-of-budget-high',
    0.02,
    'Credible saving, most, as a share of the budget',
    'Ahorro creíble máximo, como parte del presupuesto',
  ),
  savingPerReviewCents: {
    id: 'sizing.saving-per-review',
    label: {
      en: 'Saving that one efficiency review identified, a year',
      es: 'Ahorro anual que halló una revisión de eficiencia',
    },
    unit: 'cents',
    values: [{ from: '2010', value: 98_700_000, source: VIRGINIA }],
  },
  reviews: {
    id: 'sizing.reviews-counted',
    label: { en: 'Efficiency reviews counted', es: 'Revisiones de eficiencia contadas' },
    unit: 'count',
    values: [{ from: '2010', value: 43, source: VIRGINIA }],
  },
} as const satisfies Record<string, Parameter>;
