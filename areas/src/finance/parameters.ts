import type { Parameter } from '@leeway/model';

export const mergerEconomyAt300: Parameter = {
  id: 'finance.merger-economy-at-300',
  label: {
    en: 'Saving per pupil when enrolment doubles, at 300 pupils',
    es: 'Ahorro por alumno al duplicarse la matrícula, con 300 alumnos',
  },
  unit: 'share',
  values: [
    {
      from: '2005',
      value: 0.28,
      source: {
        publisher: 'Duncombe & Yinger',
        title: 'Does school district consolidation cut costs?',
        reference: 'http://ncef.org/content/does-school-district-consolidation-cut-costs',
        year: '2001-2005',
      },
    },
  ],
};

export const mergerEconomyAt1500: Parameter = {
  id: 'finance.merger-economy-at-1500',
  label: {
    en: 'Saving per pupil when enrolment doubles, at 1,500 pupils',
    es: 'Ahorro por alumno al duplicarse la matrícula, con 1,500 alumnos',
  },
  unit: 'share',
  values: [
    {
      from: '2005',
      value: 0.09,
      source: {
        publisher: 'Duncombe & Yinger',
        title: 'Does school district consolidation cut costs?',
        reference: 'http://ncef.org/content/does-school-district-consolidation-cut-costs',
        year: '2001-2005',
      },
    },
  ],
};
