import { count, type Text } from '@leeway/model';
import { FEWEST_PUPILS } from '../measure/comparison-set.ts';

/** Why there is no score, each in one sentence. */
export const NO_SCORE = {
  noSpending: {
    en: 'No spending by function is on record for this year, so there is no score.',
    es: 'No consta gasto por función de este año, así que no hay puntuación.',
  },
  noComparison: {
    en: `There is no score: too few districts on record compare, or this one has fewer than ${FEWEST_PUPILS} pupils, an impossible cost, or a cost driver that is not on record.`,
    es: `No hay puntuación: muy pocos distritos registrados son comparables, o este tiene menos de ${FEWEST_PUPILS} alumnos, un costo imposible o un factor de costo sin registro.`,
  },
  oneOutput: {
    en: 'There is no score: the record holds fewer than two kinds of work for this area, and dollars against one of them is the cost per pupil again.',
    es: 'No hay puntuación: el registro tiene menos de dos tipos de trabajo para esta área, y dinero frente a uno solo es otra vez el costo por alumno.',
  },
  ownUnknown: {
    en: 'There is no score: dollars or work of this district are not on record, or not above zero.',
    es: 'No hay puntuación: el dinero o el trabajo de este distrito no constan o no son mayores que cero.',
  },
  tooFew: (found: number, needed: number): Text => ({
    en: `There is no score: only ${count(found)} districts like it have all of this on record, and ${needed} are needed.`,
    es: `No hay puntuación: solo ${count(found, 'es')} distritos como este tienen todo esto registrado, y se necesitan ${needed}.`,
  }),
} as const;
