import { type Figure, type Language, moneyInWords, moneyRange, percent, type Sentence, type Text } from '@leeway/model';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import type { Less } from '../peer-score/way-dollars.ts';
import { opening, sentence, type Words } from './sentence.ts';
import { worthInWords } from './worth.ts';

const NOTHING: Text = { en: 'nothing', es: 'nada' };

/** A range of dollars whose two ends both open; cents, where below zero counts as nothing. */
export function moneyEnds({ least, most }: Less, language: Language): Words {
  const [low, high] = [Math.max(0, least.value ?? Number.NaN), Math.max(0, most.value ?? Number.NaN)];
  if (high === 0) return [opening(most.id, NOTHING[language])];
  const to = language === 'en' ? ' to ' : ' a ';
  if (low === 0) return [opening(least.id, NOTHING[language]), to, opening(most.id, moneyInWords(high, language))];
  const [from, end] = moneyRange(low, high, language).split('\u2013');
  if (from === undefined || end === undefined) return [opening(most.id, moneyInWords(high, language))];
  return [opening(least.id, from), '\u2013', opening(most.id, end)];
}

/** The dollars of all ways of measuring together, and how to take them. */
export function allWaysSentence(all: Less): Sentence {
  return sentence((language) =>
    language === 'en'
      ? [
          'Over all three ways that is ',
          ...moneyEnds(all, language),
          ' a year less: an amount to ask about, not a target.',
        ]
      : [
          'Entre las tres formas son ',
          ...moneyEnds(all, language),
          ' menos al año: un monto por el que preguntar, no una meta.',
        ],
  );
}

/** One row of the table that sets every dollar answer of an area's page side by side. */
export type DollarRow = {
  readonly way: 'ordinary' | 'cheapest' | SecondOpinion['method'] | 'all-ways';
  readonly comparedWith: Text;
  readonly dollars: Sentence;
  readonly use: Text;
};

const ROWS: Readonly<Record<DollarRow['way'], { readonly comparedWith: Text; readonly use: Text }>> = {
  ordinary: {
    comparedWith: {
      en: 'Ordinary districts like you (the opportunity of this page)',
      es: 'Distritos corrientes como usted (la oportunidad de esta página)',
    },
    use: { en: 'for a budget', es: 'para un presupuesto' },
  },
  cheapest: {
    comparedWith: { en: 'The cheapest blend of look-alikes', es: 'La combinación más barata de parecidos' },
    use: { en: 'the most that asking could find', es: 'lo más que preguntar podría hallar' },
  },
  'order-m': {
    comparedWith: { en: 'The best of look-alikes drawn by lot', es: 'El mejor de los parecidos sorteados' },
    use: { en: 'a check: no odd district decides', es: 'un control: ningún distrito raro decide' },
  },
  'stochastic-frontier': {
    comparedWith: {
      en: 'What work like yours needs, allowing for chance',
      es: 'Lo que un trabajo como el suyo necesita, contando con el azar',
    },
    use: { en: 'a check: luck is set aside', es: 'un control: se aparta la suerte' },
  },
  'all-ways': {
    comparedWith: { en: 'All three ways of measuring together', es: 'Las tres formas de medir juntas' },
    use: { en: 'how far the ways differ', es: 'cuánto difieren las formas' },
  },
};

export type DollarsKnown = {
  /** The largest opportunity of the page, or all together; null where none could be sized. */
  readonly ordinary: { readonly id: string; readonly cents: number } | null;
  readonly less: Less | null;
  readonly all: Less | null;
  readonly byOpinion: Readonly<Record<SecondOpinion['method'], Figure | null>>;
  readonly opinions: readonly SecondOpinion[];
};

const plain = (words: Text): Sentence => sentence((language) => [words[language]]);

function opinionDollars({ says }: SecondOpinion, dollars: Figure | null): Sentence {
  if (dollars === null) {
    return plain(
      says === 'all-chance'
        ? { en: 'may be nothing', es: 'puede ser nada' }
        : { en: 'cannot be said', es: 'no se puede decir' },
    );
  }
  const cents = dollars.value ?? Number.NaN;
  return sentence((language) => [opening(dollars.id, cents === 0 ? NOTHING[language] : moneyInWords(cents, language))]);
}

/** Every dollar answer of the page side by side: what each compares with, and what to use it for. */
export function dollarRows({ ordinary, less, all, byOpinion, opinions }: DollarsKnown): DollarRow[] {
  const row = (way: DollarRow['way'], dollars: Sentence): DollarRow => ({ way, dollars, ...ROWS[way] });
  return [
    row(
      'ordinary',
      ordinary === null
        ? plain({ en: 'nothing could be sized', es: 'nada se pudo estimar' })
        : sentence((language) => [opening(ordinary.id, worthInWords(ordinary.cents, language))]),
    ),
    row(
      'cheapest',
      less === null ? plain({ en: 'no range', es: 'sin rango' }) : sentence((language) => moneyEnds(less, language)),
    ),
    ...opinions.map((one) => row(one.method, opinionDollars(one, byOpinion[one.method]))),
    ...(all === null
      ? []
      : [
          row(
            'all-ways',
            sentence((language) => moneyEnds(all, language)),
          ),
        ]),
  ];
}

export type ReconcileKnown = {
  readonly score: Figure;
  readonly each: Figure;
  readonly blendEach: Figure;
  readonly one: Text;
  /** How much more of the first kind of work the blend does. */
  readonly ratio: Figure;
};

/** Why dollars in all and dollars for each give two shares; null where both round to the same per cent. */
export function reconcileSentence({ score, each, blendEach, one, ratio }: ReconcileKnown): Sentence | null {
  const [own, blend, more] = [each.value, blendEach.value, ratio.value];
  if (own === null || blend === null || more === null || score.value === null) return null;
  const [inAll, perOne] = [score.value, blend / own].map(
    (share) => (language: Language) => percent(share, 0, language),
  );
  if (inAll === undefined || perOne === undefined || inAll('en') === perOne('en')) return null;
  return sentence((language) => {
    const english = language === 'en';
    const size = percent(Math.abs(more), 0, language);
    const amount = english ? `${size} ${more > 0 ? 'more' : 'less'}` : `un ${size} ${more > 0 ? 'más' : 'menos'}`;
    return english
      ? [
          'In all the blend spends ',
          opening(score.id, inAll(language)),
          ` of your dollars, but per ${one.en} `,
          opening(blendEach.id, perOne(language)),
          ', because it does ',
          opening(ratio.id, amount),
          ' of that work.',
        ]
      : [
          'En total la combinación gasta el ',
          opening(score.id, inAll(language)),
          ` de su dinero, pero por ${one.es} el `,
          opening(blendEach.id, perOne(language)),
          ', porque hace ',
          opening(ratio.id, amount),
          ' de ese trabajo.',
        ];
  });
}
