import { type Figure, figureValue, type Language, type Segment, type Sentence } from '@leeway/model';

/** Words of one language: plain, or those that show a figure. */
export type Words = readonly (Segment | readonly Segment[])[];

/** A sentence from a template written in both languages. */
export function sentence(inLanguage: (language: Language) => Words): Sentence {
  return { en: inLanguage('en').flat() as Segment[], es: inLanguage('es').flat() as Segment[] };
}

/** Sentences of one paragraph. */
export function paragraph(...sentences: readonly Sentence[]): Sentence {
  return sentence((language) => sentences.flatMap((one, i) => [...(i === 0 ? [] : [' ']), ...one[language]]));
}

/** A figure in a sentence, by its value. */
export function shown(figure: Figure, language: Language): Segment {
  return { figure: figure.id, words: figureValue(figure.value, figure.unit, language) };
}

/** A figure in a sentence, in words of the template's own. */
export function opening(figure: string, words: string): Segment {
  return { figure, words };
}

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  es: ['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
};

/** A small whole number as a word (feminine in Spanish, as areas and opportunities are there). */
export function numberWord(value: number, language: Language): string {
  return NUMBERS[language][value] ?? String(value);
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** 'a', 'a and b', 'a, b and c'. Commas inside an entry make the joints semicolons. */
export function listed(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  const and = language === 'en' ? ' and ' : /^h?i(?!e)/i.test(last) ? ' e ' : ' y ';
  const joint = words.some((word) => word.includes(',')) ? '; ' : ', ';
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(joint)}${and}${last}`;
}
