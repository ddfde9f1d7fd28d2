import type { Parameter, Source } from '@leeway/model';

const LEDGERS: Source = {
  publisher: 'Alaska Department of Education and Early Development',
  title:
    'General ledgers of Copper River and Kake City, general fund: benefits over other spending of a function, over the district’s own, in 18 functions of $100,000 or more; transfers left out',
  reference: null,
  year: '2019',
};

const load = (id: string, value: number, en: string, es: string): Parameter => ({
  id,
  label: { en, es },
  unit: 'ratio',
  values: [{ from: '2019', value, source: LEDGERS }],
});

/** How far a function's benefits lie from the district's average per dollar of other spending: 10th and 90th percentile. */
export const BENEFIT_LOADS = {
  low: load(
    'comparability.benefit-load-low',
    0.24,
    'Benefits of a function over the district’s average, low end',
    'Prestaciones de una función sobre el promedio del distrito, extremo bajo',
  ),
  high: load(
    'comparability.benefit-load-high',
    1.76,
    'Benefits of a function over the district’s average, high end',
    'Prestaciones de una función sobre el promedio del distrito, extremo alto',
  ),
} as const;
