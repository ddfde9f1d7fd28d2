import { type Figure, type Language, percent, type Segment, type Sentence, type Text } from '@leeway/model';
import type { CertaintyFigures } from '../peer-score/certainty-figures.ts';
import { RIVALS_DRAWN, type SecondOpinion } from '../peer-score/second-opinions.ts';
import { SPENDS_LESS_ALREADY, type Verdict } from '../peer-score/verdict.ts';
import { listed, opening, sentence, type Words } from './sentence.ts';

type Opinion = { readonly opinion: SecondOpinion; readonly share: Figure | null };

export type VerdictKnown = {
  readonly verdict: Verdict;
  readonly score: Figure;
  readonly certainty: CertaintyFigures['certainty'];
  readonly opinions: readonly Opinion[];
};

const LEAD: Readonly<Record<Verdict['level'], Text>> = {
  firm: {
    en: 'Firm: by all three ways of measuring, districts like you did work that counts as equal for clearly less.',
    es: 'Firme: según las tres formas de medir, distritos como usted hicieron un trabajo que cuenta como igual por claramente menos.',
  },
  agreed: {
    en: 'A strong question: by all three ways of measuring, districts like you did work that counts as equal for clearly less, but what the record lacks may explain it.',
    es: 'Una pregunta seria: según las tres formas de medir, distritos como usted hicieron un trabajo que cuenta como igual por claramente menos, aunque quizá lo explique lo que falta en el registro.',
  },
  question: { en: 'Treat this as a question, not a finding.', es: 'Tómelo como pregunta, no como hallazgo.' },
  none: {
    en: 'No sign that districts like you did work that counts as equal for clearly less.',
    es: 'No hay señal de que distritos como usted hicieran un trabajo que cuenta como igual por claramente menos.',
  },
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
      ? `Work here means ${words('en')} – not ${uncounted.en}, which are not on record.`
      : `Trabajo significa aquí ${words('es')}; no ${uncounted.es}, que no constan.`,
  ]);
}

/** How to take a score: what the three ways of measuring come to together. */
export function leadSentence({ level }: Verdict): Sentence {
  return sentence((language) => [LEAD[level][language]]);
}

const whole = (figure: Figure, language: Language): Segment =>
  opening(figure.id, percent(figure.value ?? Number.NaN, 0, language));

function cheapest({ score, certainty }: VerdictKnown, language: Language): Words {
  if (language === 'en') {
    const range = certainty === null ? [] : [whole(certainty.low, language), ' to '];
    return [
      'Against the cheapest blend of look-alikes, ',
      ...range,
      whole(score, language),
      ' of your dollars would do',
    ];
  }
  const range = certainty === null ? ['el '] : ['entre el ', whole(certainty.low, language), ' y el '];
  return [
    'Frente a la combinación más barata de parecidos bastaría ',
    ...range,
    whole(score, language),
    ' de su dinero',
  ];
}

function drawnByLot({ opinion, share }: Opinion, language: Language): Words {
  const english = language === 'en';
  const against = english
    ? `; against the best of ${RIVALS_DRAWN} look-alikes drawn by lot, `
    : `; frente al mejor de ${RIVALS_DRAWN} parecidos sorteados, `;
  if (share === null) {
    const silent =
      opinion.says === 'all-chance'
        ? { en: 'nobody can be told apart', es: 'no se distingue a nadie' }
        : { en: 'too few do as much of everything', es: 'muy pocos hacen tanto de todo' };
    return [against, silent[language]];
  }
  if ((share.value ?? 0) > SPENDS_LESS_ALREADY) {
    return [against, opening(share.id, english ? 'you already spend less' : 'usted ya gasta menos')];
  }
  return [against, ...(english ? [] : ['el ']), whole(share, language)];
}

function allowingForChance({ opinion, share }: Opinion, language: Language): Words {
  const english = language === 'en';
  const allowing = english ? '; allowing for chance, ' : '; contando con el azar, ';
  if (share !== null) return [allowing, ...(english ? [] : ['el ']), whole(share, language)];
  const silent =
    opinion.says === 'all-chance'
      ? { en: 'the differences may all be chance', es: 'todas las diferencias pueden ser azar' }
      : {
          en: 'nothing can be said, for want of one kind of work',
          es: 'nada puede decirse, porque falta un tipo de trabajo',
        };
  return [allowing, silent[language]];
}

function tail({ verdict, certainty }: VerdictKnown, language: Language): string {
  const english = language === 'en';
  const places = english
    ? '; and they place you differently among those compared'
    : '; y lo colocan en puestos distintos entre los comparados';
  const unsure = english
    ? '; how sure the first is cannot be said, since nearly all districts compared are among the best'
    : '; no se puede decir cuán segura es la primera, pues casi todos los comparados están entre los mejores';
  return `${verdict.placesDiffer ? places : ''}${certainty === null ? unsure : ''}.`;
}

const by = ({ opinions }: VerdictKnown, method: SecondOpinion['method']): Opinion =>
  opinions.find(({ opinion }) => opinion.method === method) ?? {
    opinion: { method, share: null, says: 'no-rival' },
    share: null,
  };

/** What each of the three ways of measuring says, by neutral names: none is strict or gentle for every district. */
export function waysSentence(known: VerdictKnown): Sentence {
  return sentence((language) =>
    [
      cheapest(known, language),
      drawnByLot(by(known, 'order-m'), language),
      allowingForChance(by(known, 'stochastic-frontier'), language),
      [tail(known, language)],
    ].flat(),
  );
}

/** In place of a blend and of dollars, where nobody did it for less. */
export function nobodySentence(known: VerdictKnown): Sentence {
  const { verdict, score } = known;
  const { share } = by(known, 'stochastic-frontier');
  return sentence((language) => {
    const english = language === 'en';
    const though =
      verdict.stochastic !== 'less' || share === null
        ? []
        : english
          ? ['; allowing for chance, ', whole(share, language), ' of your dollars would do, so ask once']
          : ['; contando con el azar bastaría el ', whole(share, language), ' de su dinero, así que pregunte una vez'];
    return english
      ? [
          opening(score.id, 'Nobody like you'),
          ' on record did work that counts as equal for clearly less, so there is no blend to look at and no dollars to ask about',
          ...though,
          '.',
        ]
      : [
          opening(score.id, 'Nadie como usted'),
          ' en el registro hizo un trabajo que cuenta como igual por claramente menos, así que no hay combinación que mirar ni dinero por el que preguntar',
          ...though,
          '.',
        ];
  });
}
