import type { Finding } from '@leeway/model';

export const NO_RANGE: Finding = {
  code: 'score.no-range',
  severity: 'weakens',
  what: {
    en: 'The score has no range: nearly all districts compared are among the best.',
    es: 'La puntuación no tiene rango: casi todos los distritos comparados están entre los mejores.',
  },
  soWhat: {
    en: 'Part of the distance to the look-alikes may be chance.',
    es: 'Parte de la distancia a los parecidos puede ser azar.',
  },
  fix: {
    en: 'Read it as a question, and look at what the look-alikes do.',
    es: 'Tómela como pregunta y mire qué hacen los parecidos.',
  },
  evidence: {},
};

export const OTHER_OPINION: Finding = {
  code: 'score.opinions-differ',
  severity: 'weakens',
  what: {
    en: 'Another way of measuring puts you at another place.',
    es: 'Otra forma de medir lo pone a usted en otro puesto.',
  },
  soWhat: {
    en: 'The score depends on how it is measured.',
    es: 'La puntuación depende de cómo se mide.',
  },
  fix: {
    en: 'Look at the look-alikes one by one before acting on it.',
    es: 'Mire los parecidos uno por uno antes de actuar.',
  },
  evidence: {},
};
