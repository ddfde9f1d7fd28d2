import { type Figure, moneyRange, type Sentence } from '@leeway/model';
import { sentence, shown } from './sentence.ts';

/** Where the district stands among its fair peers, each adjusted to its pupils and wages. */
export function peersSentences(subject: Figure, adjusted: readonly number[]): Sentence[] {
  const { value } = subject;
  if (value === null) {
    return [
      sentence((language) => [
        language === 'en' ? 'What it spends here is not on record.' : 'Lo que gasta aquí no consta.',
      ]),
    ];
  }
  if (adjusted.length === 0) {
    return [
      sentence((language) => [
        language === 'en'
          ? 'Too few districts on record compare with it.'
          : 'Muy pocos distritos registrados son comparables.',
      ]),
    ];
  }
  const sorted = [...adjusted].sort((a, b) => a - b);
  const above = sorted.filter((one) => one > value).length;
  const [low, high] = [sorted[Math.floor(sorted.length / 4)] ?? 0, sorted[Math.floor((3 * sorted.length) / 4)] ?? 0];
  return [
    sentence((language) => {
      const half = moneyRange(low, high, language);
      return language === 'en'
        ? [
            'It spends ',
            shown(subject, language),
            ` a pupil; with its pupils and wages, half of its ${sorted.length} fair peers would spend ${half}, and ${above} of them more than it does.`,
          ]
        : [
            'Gasta ',
            shown(subject, language),
            ` por estudiante; con sus estudiantes y salarios, la mitad de sus ${sorted.length} pares gastaría ${half}, y ${above} de ellos más que él.`,
          ];
    }),
  ];
}
