import type { AreaId, CostDriver, Text } from '@leeway/model';

/**
 * What one column of spending costs a district per pupil. The logarithm of the cost is the logarithm of `dollarsPerPupil`
 * (fiscal 2020, at the reference district of drivers.ts) plus the coefficients times the drivers, plus the year, plus what
 * lasts and what does not. README.md says how the values were chosen.
 */
export type CostFunction = {
  readonly column: string;
  readonly functions: readonly string[];
  /** The area that holds the dollars. */
  readonly area: AreaId;
  /** What the column mixes or leaves out; null where it is one function, whole. */
  readonly note: Text | null;
  readonly dollarsPerPupil: number;
  readonly coefficients: Partial<Readonly<Record<CostDriver, number>>>;
  /** Standard deviation, over districts, of the lasting difference that no driver explains. */
  readonly lastingDeviation: number;
  readonly yearlyDeviation: number;
  /** Added to the logarithm in a year, on top of the general rise in prices. */
  readonly years?: Readonly<Record<number, number>>;
};

export const COST_FUNCTIONS: readonly CostFunction[] = [
  {
    column: 'Instruction',
    functions: ['1000'],
    area: 'curriculum',
    note: null,
    dollarsPerPupil: 6900,
    coefficients: {
      'log-pupils': -0.045,
      'log-pupils-squared': 0.016,
      'log-wage-index': 0.65,
      'economically-disadvantaged-share': 0.08,
      'special-education-share': 0.7,
      'english-learner-share': 0.3,
      'growth-share': -0.4,
    },
    lastingDeviation: 0.045,
    yearlyDeviation: 0.02,
  },
  {
    column: 'Student support services',
    functions: ['2100'],
    area: 'student-support',
    note: null,
    dollarsPerPupil: 640,
    coefficients: {
      'log-pupils': 0.02,
      'log-pupils-squared': -0.01,
      'log-wage-index': 0.6,
      'economically-disadvantaged-share': 0.25,
      'special-education-share': 1.5,
      'growth-share': -0.4,
    },
    lastingDeviation: 0.1,
    yearlyDeviation: 0.045,
    years: { 2022: 0.03, 2023: 0.05, 2024: 0.04, 2025: 0.03 },
  },
  {
    column: 'Improvement of instruction and assessment',
    functions: ['2210', '2240'],
    area: 'curriculum',
    note: {
      en: 'Student assessment (2240) is kept with improvement of instruction (2210) and cannot be told apart; staff training (2213) has its own column and is not in this one.',
      es: 'La evaluación (2240) se registra junto con la mejora de la instrucción (2210) y no puede separarse; la formación del personal (2213) tiene su propia columna y no está en esta.',
    },
    dollarsPerPupil: 270,
    coefficients: {
      'log-pupils': 0.1,
      'log-pupils-squared': -0.02,
      'log-wage-index': 0.5,
      'economically-disadvantaged-share': 0.4,
      'english-learner-share': 0.4,
    },
    lastingDeviation: 0.15,
    yearlyDeviation: 0.07,
  },
  {
    column: 'Staff training',
    functions: ['2213'],
    area: 'professional-learning',
    note: null,
    dollarsPerPupil: 120,
    coefficients: {
      'log-pupils': 0.08,
      'log-pupils-squared': -0.02,
      'log-wage-index': 0.45,
      'economically-disadvantaged-share': 0.4,
    },
    lastingDeviation: 0.18,
    yearlyDeviation: 0.09,
    years: { 2021: -0.15, 2022: 0.05, 2023: 0.08 },
  },
  {
    column: 'Library and media',
    functions: ['2220'],
    area: 'curriculum',
    note: null,
    dollarsPerPupil: 150,
    coefficients: { 'log-pupils': -0.02, 'log-pupils-squared': -0.01, 'log-wage-index': 0.4, 'growth-share': -0.4 },
    lastingDeviation: 0.15,
    yearlyDeviation: 0.05,
  },
  {
    column: 'Instruction-related technology',
    functions: ['2230'],
    area: 'technology',
    note: null,
    dollarsPerPupil: 120,
    coefficients: { 'log-pupils': -0.05, 'log-pupils-squared': 0.02, 'log-wage-index': 0.25 },
    lastingDeviation: 0.12,
    yearlyDeviation: 0.07,
    years: { 2021: 0.2, 2022: 0.14, 2023: 0.1, 2024: 0.06, 2025: 0.05 },
  },
  {
    column: 'General administration',
    functions: ['2300'],
    area: 'finance',
    note: null,
    dollarsPerPupil: 310,
    coefficients: {
      'log-pupils': -0.33,
      'log-pupils-squared': 0.04,
      'log-wage-index': 0.45,
      'growth-share': -0.5,
    },
    lastingDeviation: 0.1,
    yearlyDeviation: 0.05,
  },
  {
    column: 'School administration',
    functions: ['2400'],
    area: 'staffing',
    note: null,
    dollarsPerPupil: 640,
    coefficients: {
      'log-pupils': -0.055,
      'log-pupils-squared': 0.01,
      'log-wage-index': 0.6,
      'economically-disadvantaged-share': 0.1,
      'growth-share': -0.5,
    },
    lastingDeviation: 0.08,
    yearlyDeviation: 0.035,
  },
  {
    column: 'Fiscal, purchasing, personnel and other central services',
    functions: ['2510', '2520', '2530', '2570', '2590'],
    area: 'finance',
    note: {
      en: 'Personnel services (2570) are kept with fiscal services, purchasing and printing; the area of talent cannot be told apart.',
      es: 'Los servicios de personal (2570) se registran junto con los servicios fiscales, las compras y la impresión; el área de talento no puede separarse.',
    },
    dollarsPerPupil: 300,
    coefficients: { 'log-pupils': -0.18, 'log-pupils-squared': 0.03, 'log-wage-index': 0.5, 'growth-share': -0.4 },
    lastingDeviation: 0.1,
    yearlyDeviation: 0.05,
  },
  {
    column: 'Public information',
    functions: ['2560'],
    area: 'engagement',
    note: null,
    dollarsPerPupil: 24,
    coefficients: { 'log-pupils': -0.1, 'log-pupils-squared': 0.02, 'log-wage-index': 0.5 },
    lastingDeviation: 0.18,
    yearlyDeviation: 0.09,
  },
  {
    column: 'Administrative technology',
    functions: ['2580'],
    area: 'technology',
    note: null,
    dollarsPerPupil: 170,
    coefficients: { 'log-pupils': -0.1, 'log-pupils-squared': 0.03, 'log-wage-index': 0.4, 'growth-share': -0.3 },
    lastingDeviation: 0.12,
    yearlyDeviation: 0.06,
    years: { 2021: 0.08, 2022: 0.06, 2023: 0.06, 2024: 0.08, 2025: 0.09 },
  },
  {
    column: 'Operation and maintenance of plant',
    functions: ['2600'],
    area: 'facilities',
    note: {
      en: 'Without security (2660), which has its own column.',
      es: 'Sin la seguridad (2660), que tiene su propia columna.',
    },
    dollarsPerPupil: 1090,
    coefficients: {
      'log-pupils': -0.1,
      'log-pupils-squared': 0.008,
      'log-wage-index': 0.35,
      'log-density': -0.02,
      'economically-disadvantaged-share': 0.05,
      'growth-share': -0.6,
    },
    lastingDeviation: 0.085,
    yearlyDeviation: 0.04,
    years: { 2022: 0.02, 2023: 0.04, 2024: 0.02, 2025: 0.02 },
  },
  {
    column: 'Security',
    functions: ['2660'],
    area: 'facilities',
    note: null,
    dollarsPerPupil: 45,
    coefficients: {
      'log-pupils': 0.25,
      'log-pupils-squared': -0.01,
      'log-wage-index': 0.4,
      'log-density': 0.08,
      'economically-disadvantaged-share': 0.6,
    },
    lastingDeviation: 0.2,
    yearlyDeviation: 0.1,
    years: { 2023: 0.1, 2024: 0.14, 2025: 0.16 },
  },
  {
    column: 'Student transportation',
    functions: ['2700'],
    area: 'transportation',
    note: null,
    dollarsPerPupil: 540,
    coefficients: {
      'log-pupils': -0.05,
      'log-pupils-squared': 0.01,
      'log-wage-index': 0.35,
      'log-density': -0.15,
      'special-education-share': 1.2,
      'growth-share': -0.5,
    },
    lastingDeviation: 0.1,
    yearlyDeviation: 0.05,
    years: { 2021: -0.16, 2022: -0.01, 2023: 0.04, 2024: 0.04, 2025: 0.05 },
  },
  {
    column: 'Food services',
    functions: ['3100'],
    area: 'nutrition',
    note: null,
    dollarsPerPupil: 500,
    coefficients: {
      'log-pupils': -0.05,
      'log-pupils-squared': 0.015,
      'log-wage-index': 0.3,
      'economically-disadvantaged-share': 0.5,
      'growth-share': -0.2,
    },
    lastingDeviation: 0.08,
    yearlyDeviation: 0.04,
    years: { 2021: -0.12, 2022: 0.03, 2023: 0.02 },
  },
  {
    column: 'Community services',
    functions: ['3300'],
    area: 'engagement',
    note: null,
    dollarsPerPupil: 55,
    coefficients: { 'log-pupils': 0.1, 'log-pupils-squared': 0.02, 'economically-disadvantaged-share': 0.4 },
    lastingDeviation: 0.22,
    yearlyDeviation: 0.1,
  },
];
