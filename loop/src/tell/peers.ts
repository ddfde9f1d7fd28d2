import { type Figure, type Language, moneyRange, type Sentence, type Text } from '@leeway/model';
import { sentence, shown } from './sentence.ts';

function dearer(above: number, language: Language): string {
  if (language === 'en') return above === 0 ? 'none of them more than it does' : `${above} of them more than it does`;
  return above === 0 ? 'ninguno de ellos más que él' : `${above} de ellos más que él`;
}

/** Where the district stands among its fair peers, each adjusted to it in what `alike` names. */
export function peersSentences(subject: Figure, adjusted: readonly number[], alike: Text): Sentence[] {
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
            ` a pupil; with its ${alike.en}, half of its ${sorted.length} fair peers would spend ${half}, and ${dearer(above, language)}.`,
          ]
        : [
            'Gasta ',
            shown(subject, language),
            ` por alumno; con sus ${alike.es}, la mitad de sus ${sorted.length} pares gastaría ${half}, y ${dearer(above, language)}.`,
          ];
    }),
  ];
}
