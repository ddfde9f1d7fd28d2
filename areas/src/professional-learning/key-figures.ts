import type { KeyFigure } from '@leeway/model';

export const keyFigures: readonly KeyFigure[] = [
  {
    id: 'pro-177',
    area: 'professional-learning',
    group: 'ProfessionalLearning',
    name: { en: 'PD cost per teacher (all-in)', es: 'Costo de formación por docente (todo incluido)' },
    numerator: 'PD spend + staff time at pay rate + substitutes',
    denominator: 'Teachers',
    unit: '$',
    direction: 'context',
    published: null,
    guardrail: null,
    definition: 'proposed',
    source: 'Proposed (TNTP Mirage method, recalled: about $18,000)',
    notes: '',
  },
  {
    id: 'pro-178',
    area: 'professional-learning',
    group: 'ProfessionalLearning',
    name: { en: 'Coaching cost per coached teacher', es: 'Costo de acompañamiento por docente acompañado' },
    numerator: 'Coach cost',
    denominator: 'Teachers coached',
    unit: '$',
    direction: 'context',
    published: { median: 4200, low: 3260, high: 5220, year: '2009-10' },
    guardrail: { en: 'Teacher retention', es: 'Permanencia de los docentes' },
    definition: 'published_other',
    source: 'studylib.net/doc/7542618 (Knight 2011)',
    notes: '',
  },
];
