import { count, type Figure, type Language, percent, type Sentence, type Text } from '@leeway/model';
import type { CertaintyFigures } from '../peer-score/certainty-figures.ts';
import { lessShare } from '../peer-score/less-share.ts';
import { RIVALS_DRAWN, type SecondOpinion } from '../peer-score/second-opinions.ts';
import { AS_GOOD_AS_ONE } from '../peer-score/verdict.ts';
import { lessBy } from './score-verdict.ts';
import { opening, sentence, type Words } from './sentence.ts';

/** A difference that rounds to 0 %. */
const ABOUT_AS_MUCH = 0.005;

type Certainty = NonNullable<CertaintyFigures['certainty']>;

const BETTER_MAY_EXIST: Text = {
  en: 'cheaper districts than those on record may exist',
  es: 'puede haber distritos más baratos que los registrados',
};
const ODD_YEARS: Text = {
  en: ' The range does not allow for odd years: a one-off cost of yours, or a cheap year of a district compared, makes the difference look too large.',
  es: ' El rango no cuenta con años raros: un costo único suyo, o un año barato de un distrito comparado, hace que la diferencia parezca demasiado grande.',
};

/** The range of the first way of measuring alone, and what it rests on. */
export function sureSentence({ low }: Certainty, score: Figure): Sentence {
  const none = (score.value ?? 0) >= AS_GOOD_AS_ONE;
  return sentence((language) => {
    const [near, far] = [score, low].map((share) =>
      opening(lessShare(share).id, percent(1 - (share.value ?? Number.NaN), 0, language)),
    );
    if (near === undefined || far === undefined) return [];
    const english = language === 'en';
    const range = none
      ? english
        ? [
            'By the first way nobody on record spent less; but ',
            BETTER_MAY_EXIST.en,
            ', and with them it may be up to ',
            far,
            ' less.',
          ]
        : [
            'Según la primera forma nadie en el registro gastó menos; pero ',
            BETTER_MAY_EXIST.es,
            ', y con ellos podría ser hasta un ',
            far,
            ' menos.',
          ]
      : english
        ? [
            'By the first way alone, the cheapest like you spent ',
            near,
            ' to ',
            far,
            ' less: the larger figure allows that ',
            BETTER_MAY_EXIST.en,
            '.',
          ]
        : [
            'Según la primera forma sola, los más baratos como usted gastaron entre un ',
            near,
            ' y un ',
            far,
            ' menos: la cifra mayor cuenta con que ',
            BETTER_MAY_EXIST.es,
            '.',
          ];
    return [...range, ODD_YEARS[language]];
  });
}

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

function placeWords(figure: Figure, language: Language): string {
  const value = figure.value ?? Number.NaN;
  return language === 'en' ? `${value}${ENDINGS[ordinals.select(value)] ?? 'th'}` : String(value);
}

/** Where the district stands among those compared: a range of places, never one. */
export function placeSentence({ best, worst, of }: Certainty): Sentence {
  const [first, last] = [best, worst];
  const everywhere = first.value === 1 && last.value === of;
  return sentence((language) => {
    const [from, to] = [first, last].map((end) => opening(end.id, placeWords(end, language)));
    if (from === undefined || to === undefined) return [];
    if (language === 'en') {
      const place = [
        'Counting from the least spent for the work, your place is between ',
        from,
        ' and ',
        to,
        ` of ${of}`,
      ];
      return [...place, everywhere ? ': the record does not tell it.' : '; the record cannot narrow it.'];
    }
    const place = ['Contando desde el que menos gasta por el trabajo, su puesto está entre el ', from, ' y el ', to];
    return [
      ...place,
      ` de ${of}${everywhere ? ': el registro no lo indica.' : '; el registro no puede precisarlo más.'}`,
    ];
  });
}

const PLACES: Readonly<Record<'kinder' | 'harsher' | 'another-order', Text>> = {
  kinder: {
    en: ' By it fewer districts come before you than by the first way, so your place is not settled.',
    es: ' Con ella hay menos distritos antes que usted que con la primera, así que su puesto no está decidido.',
  },
  harsher: {
    en: ' By it more districts come before you than by the first way, so your place is not settled.',
    es: ' Con ella hay más distritos antes que usted que con la primera, así que su puesto no está decidido.',
  },
  'another-order': {
    en: ' It puts the districts in quite another order, so take no place for settled.',
    es: ' Pone a los distritos en un orden muy distinto, así que no dé ningún puesto por seguro.',
  },
};

/** With fewer districts to draw from than are drawn, one of them is in nearly every draw. */
export const fewToDraw = ({ rivals }: SecondOpinion): boolean => rivals !== null && rivals < RIVALS_DRAWN;

function drawnByLot(opinion: SecondOpinion): Text {
  const few = fewToDraw(opinion);
  const rivals = opinion.rivals ?? 0;
  return {
    en: `The second way draws ${RIVALS_DRAWN} times among you and the ${plural(rivals, 'en')} that ${rivals === 1 ? 'has' : 'have'} at least as much of everything, takes the cheapest drawn, and does so many times; ${few ? 'with so few of them one odd district can still tip it' : 'no single odd district tips it'}. On average the cheapest spent `,
    es: `La segunda forma sortea ${RIVALS_DRAWN} veces entre usted y ${plural(rivals, 'es')} que ${rivals === 1 ? 'tiene' : 'tienen'} al menos tanto de todo, toma el más barato sorteado y lo repite muchas veces; ${few ? 'con tan pocos, un solo distrito raro aún puede decidirla' : 'ningún distrito raro la decide solo'}. En promedio el más barato gastó `,
  };
}

function plural(rivals: number, language: Language): string {
  const size = count(rivals, language);
  if (language === 'en') return rivals === 1 ? 'one district' : `${size} districts`;
  return rivals === 1 ? 'el único distrito' : `los ${size} distritos`;
}

const CHANCE_SET_ASIDE: Text = {
  en: 'The third way asks how much of the differences good and bad luck can explain. Without that, work like yours would cost about ',
  es: 'La tercera forma pregunta cuánto de las diferencias puede explicar la suerte, buena o mala. Sin ella, un trabajo como el suyo costaría cerca de ',
};

const SILENT = {
  'order-m': {
    'no-rival': {
      en: 'The second way draws districts by lot, so that no single odd one tips it. It says nothing here: too few districts like you have at least as much work.',
      es: 'La segunda forma sortea distritos, para que ninguno raro decida solo. Aquí no dice nada: muy pocos distritos como usted tienen al menos tanto trabajo.',
    },
    'all-chance': {
      en: 'The second way draws districts by lot, so that no single odd one tips it. It gives all districts the same, so it says nothing here.',
      es: 'La segunda forma sortea distritos, para que ninguno raro decida solo. Da lo mismo a todos los distritos, así que aquí no dice nada.',
    },
  },
  'stochastic-frontier': {
    'no-rival': {
      en: 'The third way sets chance aside. It says nothing here: it needs some of every kind of work.',
      es: 'La tercera forma aparta el azar. Aquí no dice nada: necesita algo de cada tipo de trabajo.',
    },
    'all-chance': {
      en: 'The third way asks how much of the differences good and bad luck can explain. Here it can explain all of them.',
      es: 'La tercera forma pregunta cuánto de las diferencias puede explicar la suerte, buena o mala. Aquí puede explicarlas todas.',
    },
  },
} as const;

/** How much others spent beside the district, by a share of its dollars: less, more or about as much. */
function besideYou(share: Figure, you: Text, language: Language): Words {
  const less = 1 - (share.value ?? Number.NaN);
  const english = language === 'en';
  if (Math.abs(less) < ABOUT_AS_MUCH) {
    return [opening(share.id, english ? 'about as much as' : 'casi lo mismo que'), ` ${you[language]}`];
  }
  const than = `${english ? ' than' : ' que'} ${you[language]}`;
  if (less > 0) return [lessBy(share, language), than];
  const size = percent(-less, 0, language);
  return [
    opening(lessShare(share).id, english ? `${size} more` : `un ${size} más`),
    than,
    english ? ': you spend less already' : ': usted ya gasta menos',
  ];
}

/** What another way of measuring says, and whether it puts the district at another place. */
export function opinionSentence(opinion: SecondOpinion, share: Figure | null): Sentence {
  const { method, says } = opinion;
  if (says === 'all-chance' || says === 'no-rival') {
    return sentence((language) => [SILENT[method][says][language]]);
  }
  if (share === null) throw new RangeError(`A second opinion that says ${says} has a share.`);
  const place = says === 'same' ? { en: '', es: '' } : PLACES[says];
  const [words, you]: readonly [Text, Text] =
    method === 'order-m'
      ? [drawnByLot(opinion), { en: 'you', es: 'usted' }]
      : [CHANCE_SET_ASIDE, { en: 'you spend', es: 'lo que usted gasta' }];
  return sentence((language) => [words[language], ...besideYou(share, you, language), `.${place[language]}`]);
}
