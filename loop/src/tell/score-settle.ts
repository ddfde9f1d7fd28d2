import type { Language, Sentence, Text } from '@leeway/model';
import { listed, sentence } from './sentence.ts';

export type SettleKnown = {
  readonly figures: Text;
  readonly from: Text;
  /** The look-alike with the largest part in the blend; null where there is none. */
  readonly lookAlike: string | null;
  /** Work that a table of districts could bring and the record lacks. */
  readonly missingWork: readonly Text[];
  readonly wagesKnown: boolean;
};

const WAGES: Text = {
  en: 'the comparable wage index (NCES CWIFT)',
  es: 'el índice de salarios comparables (CWIFT de NCES)',
};

function fileWords({ missingWork, wagesKnown }: SettleKnown, language: Language): string {
  const english = language === 'en';
  const work = listed(
    missingWork.map((one) => one[language]),
    language,
  );
  const table = english
    ? `a table of your state’s districts by year with ${work}`
    : `una tabla de los distritos de su estado por año con ${work}`;
  const files = [...(missingWork.length > 0 ? [table] : []), ...(wagesKnown ? [] : [WAGES[language]])];
  if (files.length === 0) return '';
  return english
    ? ` To have the score count more, import ${files.join('; also ')}.`
    : ` Para que la puntuación cuente más, importe ${files.join('; también ')}.`;
}

/** What would settle a question: which figures to get, from whom, and which files to import. */
export function settleSentence(known: SettleKnown): Sentence {
  const { figures, from, lookAlike } = known;
  return sentence((language) => {
    const same =
      lookAlike === null
        ? ''
        : language === 'en'
          ? `, and the same from the office of ${lookAlike}`
          : `, y lo mismo de la oficina de ${lookAlike}`;
    return language === 'en'
      ? [`Get ${figures.en} from ${from.en}${same}.${fileWords(known, 'en')}`]
      : [`Pida ${figures.es} a ${from.es}${same}.${fileWords(known, 'es')}`];
  });
}
