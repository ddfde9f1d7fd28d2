import { count, type Language, type Text } from '@leeway/model';
import { FEWEST_PUPILS } from '../measure/comparison-set.ts';

const either = (words: readonly Text[], language: Language): string =>
  words.map((one) => one[language].toLowerCase()).join(', ');

/** Why there is no score, each in one sentence. */
export const NO_SCORE = {
  noSpending: {
    en: 'No spending by function is on record for this year, so there is no score.',
    es: 'No consta gasto por función de este año, así que no hay puntuación.',
  },
  noComparison: {
    en: `There is no score: too few districts on record compare with you, or you have fewer than ${FEWEST_PUPILS} pupils, a cost that cannot be right, or a cost driver that is not on record.`,
    es: `No hay puntuación: muy pocos distritos registrados son comparables con usted, o usted tiene menos de ${FEWEST_PUPILS} alumnos, un costo que no puede ser correcto o un factor de costo sin registro.`,
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
