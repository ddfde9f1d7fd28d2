import { type Figure, type Language, percent, type Segment, type Sentence, type Text } from '@leeway/model';
import { lessShare } from '../peer-score/less-share.ts';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import { SPENDS_LESS_ALREADY, type Verdict } from '../peer-score/verdict.ts';
import { listed, numberWord, opening, sentence, type Words } from './sentence.ts';
import { worthInWords } from './worth.ts';

type Opinion = { readonly opinion: SecondOpinion; readonly share: Figure | null };

export type VerdictKnown = {
  readonly verdict: Verdict;
  readonly score: Figure;
  readonly opinions: readonly Opinion[];
};

/** What a score answers, as the title of wherever it is told. */
export const SCORE_HEADING: Text = {
  en: 'Peer-fair score: do districts like you do as much work for less?',
  es: 'Puntuación justa entre pares: ¿hacen distritos como usted tanto trabajo por menos?',
};

/** What work means in an area: the measures that are counted, and what is not on record. */
export function workSentence(counted: readonly Text[], uncounted: Text): Sentence {
  const words = (language: Language): string =>
    listed(
      counted.map((one) => one[language]),
      language,
    );
  return sentence((language) => [
    language === 'en'
      ? `“Work” here means ${words('en')}; ${uncounted.en} are not on record.`
      : `«Trabajo» significa aquí ${words('es')}; no constan ${uncounted.es}.`,
  ]);
}

/** A share of dollars that would do, as what is spent less: '38 % less'. */
export function lessBy(share: Figure, language: Language): Segment {
  const size = percent(1 - (share.value ?? Number.NaN), 0, language);
  return opening(lessShare(share).id, language === 'en' ? `${size} less` : `un ${size} menos`);
}

const ASK: Text = { en: 'Ask, but do not act on it yet.', es: 'Pregunte, pero no actúe todavía.' };

const FIXED = {
  firm: {
    en: 'Yes: by all three ways of measuring, the cheapest like you did as much work for clearly less.',
    es: 'Sí: según las tres formas de medir, los más baratos como usted hicieron tanto trabajo por claramente menos.',
  },
  agreed: {
    en: 'Probably: by all three ways of measuring, the cheapest like you did as much work for clearly less, unless what is not on record explains it.',
    es: 'Probablemente: según las tres formas de medir, los más baratos como usted hicieron tanto trabajo por claramente menos, salvo que lo explique lo que no consta.',
  },
  none: {
    en: 'Hardly: by none of three ways of measuring did even the cheapest like you do as much work for clearly less. There is nothing to act on.',
    es: 'Apenas: según ninguna de tres formas de medir hicieron ni los más baratos como usted tanto trabajo por claramente menos. No hay nada sobre lo que actuar.',
  },
} as const satisfies Record<string, Text>;

const DRIVER: Text = {
  en: 'what drives this cost most is not on record',
  es: 'no consta lo que más mueve este costo',
};
/** Why a difference that all three ways see is still a question, the main driver aside. */
const UNSETTLED = {
  places: {
    en: 'they put you at different places among the districts compared',
    es: 'lo ponen en puestos distintos entre los distritos comparados',
  },
  range: {
    en: 'how sure the first is cannot be said, since nearly all districts compared are among the cheapest',
    es: 'no se puede decir cuán segura es la primera, pues casi todos los distritos comparados están entre los más baratos',
  },
} as const satisfies Record<string, Text>;

/** What the ways that do not see less see instead. */
function otherwise({ verdict, opinions }: VerdictKnown): Text {
  const readings = [verdict.score, verdict.orderM, verdict.stochastic].filter((reading) => reading !== 'less');
  if (readings.length > 1) return { en: 'by the others not clearly', es: 'según las otras no claramente' };
  if (readings[0] === 'silent') return { en: 'the other can say nothing', es: 'la otra nada puede decir' };
  const already = opinions.some(({ share }) => (share?.value ?? 0) > SPENDS_LESS_ALREADY);
  return already
    ? { en: 'by the other you spend less already', es: 'según la otra usted ya gasta menos' }
    : { en: 'by the other hardly', es: 'según la otra apenas' };
}

function questionWords(known: VerdictKnown, driverKnown: boolean): Text {
  const { verdict, opinions } = known;
  const yes = [verdict.score, verdict.orderM, verdict.stochastic].filter((reading) => reading === 'less').length;
  if (opinions.some(({ opinion }) => opinion.says === 'all-chance')) {
    return driverKnown
      ? {
          en: 'Perhaps, but the differences may all be chance.',
          es: 'Quizá, pero todas las diferencias pueden ser azar.',
        }
      : {
          en: `Perhaps, but ${DRIVER.en}, and the differences may all be chance.`,
          es: `Quizá, pero ${DRIVER.es}, y todas las diferencias pueden ser azar.`,
        };
  }
  if (yes === 3) {
    const why = !driverKnown ? DRIVER : verdict.placesDiffer ? UNSETTLED.places : UNSETTLED.range;
    return {
      en: `Perhaps: by all three ways of measuring, the cheapest like you did as much work for clearly less, but ${why.en}.`,
      es: `Quizá: según las tres formas de medir, los más baratos como usted hicieron tanto trabajo por claramente menos, pero ${why.es}.`,
    };
  }
  const [one, many, rest] = [numberWord(yes, 'en'), numberWord(yes, 'es'), otherwise(known)];
  const though = driverKnown ? { en: '', es: '' } : { en: `; and ${DRIVER.en}`, es: `; y ${DRIVER.es}` };
  return {
    en: `Perhaps: by ${one} of three ways of measuring, the cheapest like you did as much work for less; ${rest.en}${though.en}.`,
    es: `Quizá: según ${many} de tres formas de medir, los más baratos como usted hicieron tanto trabajo por menos; ${rest.es}${though.es}.`,
  };
}

/** The answer to whether districts like it do as much work for less, and what to do with it. */
export function leadSentence(known: VerdictKnown, driverKnown: boolean): Sentence {
  const { level } = known.verdict;
  if (level !== 'question') return sentence((language) => [FIXED[level][language]]);
  const words = questionWords(known, driverKnown);
  return sentence((language) => [`${words[language]} ${ASK[language]}`]);
}

/** The area's largest opportunity by its question, or all together (`question` null); sized apart from the score. */
export type Ordinary = {
  readonly id: string;
  readonly cents: number;
  readonly question: Text | null;
  /** Found by a gap to fair peers, which may be chance. */
  readonly isGap: boolean;
} | null;

function apart(ordinary: Ordinary, language: Language): Words {
  if (ordinary === null) return [];
  const worth = opening(ordinary.id, worthInWords(ordinary.cents, language));
  return language === 'en'
    ? [' What is found in other ways (', worth, ') stands on its own.']
    : [' Lo que se halla de otras formas (', worth, ') vale por sí solo.'];
}

/** The answer where nobody did it for less: one, with what a single other way hints at. */
export function nobodySentence({ verdict, score, opinions }: VerdictKnown, ordinary: Ordinary): Sentence {
  const hint = opinions.find(({ opinion }) => opinion.method === 'stochastic-frontier')?.share ?? null;
  return sentence((language) => {
    const english = language === 'en';
    const hinted =
      verdict.stochastic !== 'less' || hint === null
        ? []
        : english
          ? [
              ' One of three ways of measuring hints at about ',
              lessBy(hint, language),
              '; alone, that is too weak to act on.',
            ]
          : [
              ' Una de tres formas de medir apunta a cerca de ',
              lessBy(hint, language),
              '; por sí sola es muy débil para actuar.',
            ];
    return english
      ? [
          'No: ',
          opening(score.id, 'nobody like you'),
          ' on record did as much work for clearly less.',
          ...hinted,
          ' On this score there is nothing to do.',
          ...apart(ordinary, language),
        ]
      : [
          'No: ',
          opening(score.id, 'nadie como usted'),
          ' en el registro hizo tanto trabajo por claramente menos.',
          ...hinted,
          ' Por esta puntuación no hay nada que hacer.',
          ...apart(ordinary, language),
        ];
  });
}
