import type { Finding } from '@leeway/model';

export const NO_RANGE: Finding = {
  code: 'score.no-range',
  severity: 'weakens',
  what: {
    en: 'The score has no range: nearly all districts compared are among the best.',
    es: 'La puntuación no tiene rango: casi todos los distritos comparados están entre los mejores.',
  },
  soWhat: {
    en: 'Part of the distance to the cheapest blend may be chance.',
    es: 'Parte de la distancia a la combinación más barata puede ser azar.',
  },
  fix: {
    en: 'Read it as a question, and look at what the districts of the blend do.',
    es: 'Tómela como pregunta y mire qué hacen los distritos de la combinación.',
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
    en: 'Look at the districts of the blend one by one before acting on it.',
    es: 'Mire los distritos de la combinación uno por uno antes de actuar.',
  },
  evidence: {},
};
