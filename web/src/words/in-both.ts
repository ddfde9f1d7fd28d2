import type { Language, Text } from '@leeway/model';

/** One template in every language, for words that hold formatted numbers. */
export function inBoth(words: (language: Language) => string): Text {
  return { en: words('en'), es: words('es') };
}

/** Singular or plural after the number's own form in each language. */
export function counted(n: number, shown: (language: Language) => string, one: Text, many: Text): Text {
  return inBoth((language) => `${shown(language)} ${n === 1 ? one[language] : many[language]}`);
}
