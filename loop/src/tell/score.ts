import { type Figure, type Language, moneyRange, percent, type Sentence, type Text } from '@leeway/model';
import type { Reading } from '../peer-score/verdict.ts';
import { capital, listed, opening, sentence } from './sentence.ts';

const NAMED_AT_MOST = 3;

const within = (title: Text, language: Language): string =>
  title[language].charAt(0).toLowerCase() + title[language].slice(1);

/** Who the look-alikes are and how much of each is in the blend, the most first. */
export function whoSentence(lookAlikes: readonly { readonly name: string; readonly weight: Figure }[]): Sentence {
  const most = [...lookAlikes].sort((a, b) => (b.weight.value ?? 0) - (a.weight.value ?? 0));
  const [only] = most;
  return sentence((language) => {
    const english = language === 'en';
    if (most.length === 1 && only) {
      return [english ? `You are measured against ${only.name}.` : `Se le mide frente a ${only.name}.`];
    }
    const first = most
      .slice(0, NAMED_AT_MOST)
      .map(({ name, weight }) => `${percent(weight.value ?? Number.NaN, 0, language)} ${name}`);
    const more = most.length - first.length;
    const names = listed([...first, ...(more > 0 ? [english ? `${more} more` : `${more} más`] : [])], language);
    return [english ? `You are measured against a blend: ${names}.` : `Se le mide frente a una combinación: ${names}.`];
  });
}

const GENTLER: Readonly<Record<Reading, Text>> = {
  less: { en: ', by the gentler one less than that', es: ', según la más benévola menos que eso' },
  'hardly-less': { en: ', by the gentler one hardly anything', es: ', según la más benévola casi nada' },
  silent: { en: '', es: '' },
};

/** The dollars between the district and the blend, as a range, and how to take them. */
export function lessSentence(
  { least, most }: { readonly least: Figure; readonly most: Figure },
  gentler: Reading,
): Sentence {
  return sentence((language) => {
    const range = opening(most.id, moneyRange(least.value ?? Number.NaN, most.value ?? Number.NaN, language));
    return language === 'en'
      ? [
          'By the strictest way that is ',
          range,
          ` a year less${GENTLER[gentler].en}: an estimate to ask about, not a target.`,
        ]
      : [
          'Según la forma más estricta son ',
          range,
          ` menos al año${GENTLER[gentler].es}: una estimación para preguntar, no una meta.`,
        ];
  });
}

/** What counts for the district, in the prices that show it in its best light. */
export function creditSentence(credits: readonly { readonly label: Text; readonly credit: Figure | null }[]): Sentence {
  const known = credits.flatMap(({ label, credit }) => (credit === null ? [] : [{ label, credit }]));
  return sentence((language) => {
    const english = language === 'en';
    if (known.length === 0) {
      return [
        english
          ? 'The districts that you are measured against do more of everything, so no kind of work tips it.'
          : 'Los distritos con los que se le mide hacen más de todo, así que ningún tipo de trabajo inclina la balanza.',
      ];
    }
    const parts = [...known].sort((a, b) => (b.credit.value ?? 0) - (a.credit.value ?? 0));
    const words = parts.flatMap(({ label, credit }, i) => {
      const joint = i === 0 ? '' : i === parts.length - 1 ? (english ? ' and ' : ' y ') : ', ';
      const name = i === 0 ? capital(label[language]) : within(label, language);
      const verb = english ? (i === 0 ? ' count for ' : ' for ') : i === 0 ? ' cuentan por el ' : ' por el ';
      return [`${joint}${name}${verb}`, opening(credit.id, percent(credit.value ?? 0, 0, language))];
    });
    return [
      ...words,
      english ? ' of the score: the weights that suit you best.' : ' de la puntuación: los pesos que más le favorecen.',
    ];
  });
}

/** Where the blend does more of the work than the district and where less. */
export function blendSentence(
  outputs: readonly { readonly label: Text; readonly amount: Figure; readonly blend: Figure }[],
): Sentence {
  return sentence((language) => {
    const english = language === 'en';
    const parts = outputs.flatMap(({ label, amount, blend }) => {
      const more = (blend.value ?? Number.NaN) / (amount.value ?? Number.NaN) - 1;
      if (Number.isNaN(more)) return [];
      const name = within(label, language);
      if (!Number.isFinite(more)) {
        const where = english ? ' where you have none' : ' donde usted no tiene';
        return [[english ? 'some ' : 'algo de ', opening(blend.id, name), where]];
      }
      const size = percent(Math.abs(more), 0, language);
      const about = /^0\D/.test(size);
      const amountWords = english
        ? about
          ? 'about as many'
          : `${size} ${more > 0 ? 'more' : 'fewer'}`
        : about
          ? 'un número parecido'
          : `un ${size} ${more > 0 ? 'más' : 'menos'}`;
      return [[opening(blend.id, amountWords), english ? ` ${name}` : ` de ${name}`]];
    });
    const joined = parts.flatMap((words, i) => {
      const joint = i === 0 ? '' : i === parts.length - 1 ? (english ? ' and ' : ' y ') : ', ';
      return [joint, ...words];
    });
    return english
      ? ['Next to you, the blend has ', ...joined, '; the score weighs all of them together.']
      : ['Frente a usted, la combinación tiene ', ...joined, '; la puntuación los pesa todos juntos.'];
  });
}
