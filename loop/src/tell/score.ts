import { type Figure, type Language, percent, type Sentence, type Text } from '@leeway/model';
import { capital, listed, opening, sentence, shown } from './sentence.ts';

/** A score from here on is said to be 1: rounding would otherwise call a district dearer by nothing. */
const AS_GOOD_AS_ONE = 0.995;
const NAMED_AT_MOST = 3;

export type ScoreKnown = {
  readonly score: Figure;
  readonly spends: Text;
  readonly compared: number;
  readonly lookAlikes: readonly { readonly name: string; readonly weight: Figure }[];
  /** What the record does not hold, in sentences. */
  readonly missing: readonly Text[];
  /** How sure it is. */
  readonly range: Sentence;
};

function names(lookAlikes: ScoreKnown['lookAlikes'], language: Language): string {
  const first = lookAlikes.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  const more = lookAlikes.length - first.length;
  return listed([...first, ...(more > 0 ? [language === 'en' ? `${more} more` : `${more} más`] : [])], language);
}

const within = (title: Text, language: Language): string =>
  title[language].charAt(0).toLowerCase() + title[language].slice(1);

/** Whether others like it did the same work for less, how sure that is, who they are, and what the record cannot tell. */
export function scoreSentences({ score, spends, compared, lookAlikes, missing, range }: ScoreKnown): Sentence[] {
  const atFrontier = (score.value ?? 0) >= AS_GOOD_AS_ONE;
  const first = sentence((language) => {
    if (atFrontier) {
      return language === 'en'
        ? [opening(score.id, 'No mixture'), ` of the ${compared} districts most like it did as much work for less.`]
        : [
            opening(score.id, 'Ninguna mezcla'),
            ` de los ${compared} distritos más parecidos hizo tanto trabajo por menos.`,
          ];
    }
    const title = within(spends, language);
    return language === 'en'
      ? ['Districts like it did as much work with ', shown(score, language), ` of what it spends here (${title}).`]
      : [
          'Distritos como este hicieron tanto trabajo como este con el ',
          shown(score, language),
          ` de lo que gasta aquí (${title}).`,
        ];
  });
  const who = sentence((language) => {
    const many = lookAlikes.length > 1;
    if (language === 'en')
      return [
        many
          ? `They are a mixture of ${names(lookAlikes, language)}.`
          : `It is measured against ${names(lookAlikes, language)}.`,
      ];
    return [
      many ? `Son una mezcla de ${names(lookAlikes, language)}.` : `Se mide frente a ${names(lookAlikes, language)}.`,
    ];
  });
  return [
    first,
    ...(atFrontier ? [] : [who]),
    range,
    ...missing.slice(0, 1).map((words) => sentence((language) => [words[language]])),
  ];
}

/** What counts for the district, in the prices that show it in its best light. */
export function creditSentence(credits: readonly { readonly label: Text; readonly credit: Figure | null }[]): Sentence {
  const known = credits.flatMap(({ label, credit }) => (credit === null ? [] : [{ label, credit }]));
  return sentence((language) => {
    if (known.length === 0) {
      return [
        language === 'en'
          ? 'The districts that it is measured against do more of everything, so no kind of work decides.'
          : 'Los distritos con los que se mide hacen más de todo, así que ningún tipo de trabajo decide.',
      ];
    }
    const parts = [...known].sort((a, b) => (b.credit.value ?? 0) - (a.credit.value ?? 0));
    const words = parts.flatMap(({ label, credit }, i) => {
      const joint = i === 0 ? '' : i === parts.length - 1 ? (language === 'en' ? ' and ' : ' y ') : ', ';
      const name = i === 0 ? capital(label[language]) : within(label, language);
      const [verb, of] = language === 'en' ? [i === 0 ? ' bring ' : ' ', ''] : [i === 0 ? ' aportan el ' : ' el ', ''];
      return [`${joint}${name}${verb}${of}`, opening(credit.id, percent(credit.value ?? 0, 0, language))];
    });
    return [...words, language === 'en' ? ' of the credit for its work.' : ' del mérito por su trabajo.'];
  });
}

export type ChangeKnown = {
  readonly from: number;
  readonly to: number;
  readonly index: Figure;
  readonly catchingUp: Figure;
  readonly frontierShift: Figure;
};

const moved = (value: number, language: Language): string => {
  const words = percent(Math.abs(value), 0, language);
  if (/^0\D/.test(words)) return language === 'en' ? 'about as much work' : 'casi el mismo trabajo';
  const more = value > 0;
  return language === 'en'
    ? `${words} ${more ? 'more' : 'less'} work`
    : `un ${words} ${more ? 'más' : 'menos'} de trabajo`;
};

/** The last change in work done for a dollar, and its two parts. */
export function changeSentence({ from, to, index, catchingUp, frontierShift }: ChangeKnown): Sentence {
  const signed = (value: number | null, language: Language): string =>
    `${(value ?? 0) > 0 ? '+' : ''}${percent(value ?? 0, 0, language)}`;
  return sentence((language) =>
    language === 'en'
      ? [
          `From fiscal ${from} to ${to} it did `,
          opening(index.id, moved(index.value ?? 0, language)),
          ' for a dollar. Its own catching up with the best like it makes ',
          opening(catchingUp.id, signed(catchingUp.value, language)),
          ' of this, a shift of what the best can do ',
          opening(frontierShift.id, signed(frontierShift.value, language)),
          '.',
        ]
      : [
          `Del año fiscal ${from} al ${to} hizo `,
          opening(index.id, moved(index.value ?? 0, language)),
          ' por dólar. Su propio acercamiento a los mejores como este aporta ',
          opening(catchingUp.id, signed(catchingUp.value, language)),
          '; un desplazamiento de lo que logran los mejores, ',
          opening(frontierShift.id, signed(frontierShift.value, language)),
          '.',
        ],
  );
}
