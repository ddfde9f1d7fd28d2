import { count, type Language, type Text } from '@leeway/model';
import { FEWEST_PUPILS, IMPOSSIBLE_FACTOR } from '../measure/comparison-set.ts';

const either = (words: readonly Text[], language: Language): string =>
  words.map((one) => one[language].toLowerCase()).join(', ');

/** Why there is no score, each in one sentence. */
export const NO_SCORE = {
  noSpending: {
    en: 'No spending by function is on record for this year, so there is no score.',
    es: 'No consta gasto por función de este año, así que no hay puntuación.',
  },
  noFit: {
    en: 'There is no score: too few districts of the same kind are on record for this year to compare with.',
    es: 'No hay puntuación: constan muy pocos distritos del mismo tipo de este año con los que comparar.',
  },
  noCost: {
    en: 'There is no score: what you spend on this is not on record for this year.',
    es: 'No hay puntuación: no consta lo que usted gasta en esto este año.',
  },
  fewPupils: (pupils: number): Text => ({
    en: `There is no score: you have ${count(pupils)} pupils, and below ${FEWEST_PUPILS} a cost per pupil says little.`,
    es: `No hay puntuación: usted tiene ${count(pupils, 'es')} alumnos, y con menos de ${FEWEST_PUPILS} un costo por alumno dice poco.`,
  }),
  driverUnknown: (drivers: readonly Text[]): Text => ({
    en: `There is no score: this is not on record for you, and drives the cost: ${either(drivers, 'en')}.`,
    es: `No hay puntuación: esto no consta de usted e influye en el costo: ${either(drivers, 'es')}.`,
  }),
  oddCost: {
    en: `There is no score: your cost per pupil on record is more than ${IMPOSSIBLE_FACTOR} times above or below the middle one, so it is taken for an error.`,
    es: `No hay puntuación: su costo por alumno registrado está más de ${IMPOSSIBLE_FACTOR} veces por encima o por debajo del central, así que se toma por un error.`,
  },
  /** `held` is the work on record, `wanted` what would make a second kind. */
  oneOutput: (held: readonly Text[], wanted: readonly Text[]): Text => {
    const said = (language: Language): [string, string] => [
      either(held, language) || (language === 'en' ? 'none' : 'ninguno'),
      either(wanted, language),
    ];
    const [[heldEn, wantedEn], [heldEs, wantedEs]] = [said('en'), said('es')];
    return {
      en: `There is no score: it needs two kinds of work on record for you and for four in five districts like you, and finds only this: ${heldEn}. Import a file that states one of these for your state and year: ${wantedEn}.`,
      es: `No hay puntuación: necesita dos tipos de trabajo registrados para usted y para cuatro de cada cinco distritos parecidos, y solo encuentra esto: ${heldEs}. Importe un archivo que indique uno de estos para su estado y año: ${wantedEs}.`,
    };
  },
  ownUnknown: {
    en: 'There is no score: your dollars or your work are not on record, or not above zero.',
    es: 'No hay puntuación: su dinero o su trabajo no constan o no son mayores que cero.',
  },
  tooFew: (found: number, needed: number): Text => ({
    en: `There is no score: only ${count(found)} districts like you have all of this on record, and ${needed} are needed.`,
    es: `No hay puntuación: solo ${count(found, 'es')} distritos como usted tienen todo esto registrado, y se necesitan ${needed}.`,
  }),
} as const;
