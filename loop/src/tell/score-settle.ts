import type { Language, Sentence, Text } from '@leeway/model';
import { listed, sentence } from './sentence.ts';

export type SettleKnown = {
  readonly figures: Text;
  readonly from: Text;
  readonly dearer: Text;
  /** Districts that bring most of the blend's dollars; none where there is no blend. */
  readonly others: readonly string[];
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
    ? ` To let the score take more into account, import ${files.join('; also ')}.`
    : ` Para que la puntuación tenga más en cuenta, importe ${files.join('; también ')}.`;
}

function comparedWords({ dearer, others }: SettleKnown, language: Language): string {
  if (others.length === 0) return '';
  const names = listed(others, language);
  return language === 'en'
    ? `, and the same from ${names}, both for one recent year. If you ${dearer.en} than they do, look closer; if not, drop the question`
    : `, y lo mismo a ${names}, ambos de un mismo año reciente. Si usted ${dearer.es} que ellos, mire más de cerca; si no, deje la pregunta`;
}

/** What would settle a question: which figures to get, from whom, what they would then say, and which files to import. */
export function settleSentence(known: SettleKnown): Sentence {
  const { figures, from } = known;
  return sentence((language) => [
    language === 'en'
      ? `Get ${figures.en} from ${from.en}${comparedWords(known, 'en')}.${fileWords(known, 'en')}`
      : `Pida ${figures.es} a ${from.es}${comparedWords(known, 'es')}.${fileWords(known, 'es')}`,
  ]);
}
