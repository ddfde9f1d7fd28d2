import { type Figure, type Language, moneyInWords, type Sentence } from '@leeway/model';
import { opening, sentence } from './sentence.ts';

const NOTHING_BELOW_CENTS = 50;

function words(valueCents: number, language: Language): string {
  const english = language === 'en';
  if (Math.abs(valueCents) < NOTHING_BELOW_CENTS) return english ? 'adds nothing' : 'no añade nada';
  const money = moneyInWords(Math.round(Math.abs(valueCents) / 100) * 100, language);
  if (valueCents > 0) return english ? `adds about ${money} a pupil` : `añade unos ${money} por alumno`;
  return english ? `takes away about ${money} a pupil` : `quita unos ${money} por alumno`;
}

/** What a driver adds or takes away; null where unknown. */
export function driverEffectSentence({ id, value }: Figure): Sentence | null {
  return value === null ? null : sentence((language) => [opening(id, words(value, language))]);
}
