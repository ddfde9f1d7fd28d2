import { type Language, moneyInWords } from '@leeway/model';

/** Cents a year. Below this an opportunity's dollars are no sum to act on, and a number would claim that they are. */
export const NEXT_TO_NOTHING = 100_000;

/** What an opportunity is worth, in words; cents a year. */
export function worthInWords(cents: number, language: Language): string {
  if (cents >= NEXT_TO_NOTHING) return moneyInWords(cents, language);
  return language === 'en' ? 'next to nothing (under $1,000)' : 'casi nada (menos de $1,000)';
}
