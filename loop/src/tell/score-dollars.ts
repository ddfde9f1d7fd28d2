import { type Figure, type Language, moneyInWords, moneyRange, percent, type Sentence, type Text } from '@leeway/model';
import { lessShare } from '../peer-score/less-share.ts';
import { RIVALS_DRAWN, type SecondOpinion } from '../peer-score/second-opinions.ts';
import { SPENDS_LESS_ALREADY, type Verdict } from '../peer-score/verdict.ts';
import type { Less } from '../peer-score/way-dollars.ts';
import { fewToDraw } from './score-certainty.ts';
import type { Ordinary } from './score-verdict.ts';
import { opening, sentence, shown, type Words } from './sentence.ts';
import { worthInWords } from './worth.ts';

type Opinion = { readonly opinion: SecondOpinion; readonly share: Figure | null };

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

/** What the dollars are the size of: a question, or where the verdict is yes what is to be looked into. */
const SIZE_OF: Readonly<Record<'question' | 'yes', Text>> = {
  question: { en: 'the question', es: 'la pregunta' },
  yes: { en: 'what to look into', es: 'lo que hay que mirar' },
};

/** The dollars of all ways of measuring together, and how to take them. */
export function allWaysSentence(all: Less, level: Verdict['level']): Sentence {
  const what = SIZE_OF[level === 'firm' ? 'yes' : 'question'];
  return sentence((language) =>
    language === 'en'
      ? [
          'Over the three ways that is ',
          ...moneyEnds(all, language),
          ` a year: the size of ${what.en}, not a saving to budget.`,
        ]
      : [
          'Entre las tres formas son ',
          ...moneyEnds(all, language),
          ` al año: el tamaño de ${what.es}, no un ahorro que presupuestar.`,
        ],
  );
}

/** What the rows side by side are sized by, before anybody adds them up. */
export const WHY_DOLLARS_DIFFER: Text = {
  en: 'Why the dollars differ: the first row is an opportunity, sized by what ordinary districts like you spend or save; the others compare you with the cheapest. You can be ordinary and still dearer than the cheapest.',
  es: 'Por qué difiere el dinero: la primera fila es una oportunidad, estimada por lo que gastan o ahorran distritos corrientes como usted; las otras lo comparan con los más baratos. Puede ser corriente y aun así más caro que los más baratos.',
};

/** One row of the table that sets every dollar answer of an area's page side by side. */
export type DollarRow = {
  readonly way: 'opportunity' | 'cheapest' | SecondOpinion['method'];
  readonly comparedWith: Text;
  /** Spent less, as a share of the district's dollars; null where that is not how the row was found. */
  readonly share: Sentence | null;
  readonly dollars: Sentence;
  readonly use: Text;
};

const ROWS: Readonly<Record<DollarRow['way'], { readonly comparedWith: Text; readonly use: Text }>> = {
  opportunity: {
    comparedWith: { en: 'An opportunity of this area', es: 'Una oportunidad de esta área' },
    use: {
      en: 'sized apart from this score, with its own range',
      es: 'estimada aparte de esta puntuación, con su propio rango',
    },
  },
  cheapest: {
    comparedWith: {
      en: 'The cheapest blend of districts like you',
      es: 'La combinación más barata de distritos como usted',
    },
    use: {
      en: 'the upper end: one odd district can tip it; the larger figure allows for cheaper ones not on record',
      es: 'el extremo alto: un solo distrito raro puede decidirlo; la cifra mayor cuenta con otros más baratos que no constan',
    },
  },
  'order-m': {
    comparedWith: {
      en: `The cheapest like you in ${RIVALS_DRAWN} draws by lot, on average`,
      es: `El más barato como usted en ${RIVALS_DRAWN} sorteos, en promedio`,
    },
    use: { en: 'no odd district tips it', es: 'ningún distrito raro lo decide' },
  },
  'stochastic-frontier': {
    comparedWith: {
      en: 'The cheapest like you, chance set aside',
      es: 'Los más baratos como usted, sin el azar',
    },
    use: {
      en: 'without good and bad luck, but with what is not on record',
      es: 'sin la buena ni la mala suerte, pero con lo que no consta',
    },
  },
};

export type DollarsKnown = {
  /** The largest opportunity of the page, or all together; null where none could be sized. */
  readonly ordinary: Ordinary;
  /** Whether the district spends more than ordinary districts like it. */
  readonly dearer: boolean;
  readonly score: Figure;
  /** Far end of the score's range; null where it has none. */
  readonly low: Figure | null;
  readonly less: Less | null;
  readonly byOpinion: Readonly<Record<SecondOpinion['method'], Figure | null>>;
  readonly opinions: readonly Opinion[];
};

const NO_OPPORTUNITY: Readonly<Record<'not-dearer' | 'not-sized', Text>> = {
  'not-dearer': {
    en: 'you spend no more than ordinary districts like you',
    es: 'usted no gasta más que distritos corrientes como usted',
  },
  'not-sized': {
    en: 'you spend more than ordinary districts like you, but nothing could be sized',
    es: 'usted gasta más que distritos corrientes como usted, pero nada se pudo estimar',
  },
};
const MAY_BE_CHANCE: Text = {
  en: 'sized apart from this score; it too may be chance, as the last row says',
  es: 'estimada aparte de esta puntuación; también puede ser azar, como dice la última fila',
};
const FEW_TO_DRAW: Text = {
  en: 'drawn from few: one odd district can still tip it',
  es: 'sorteado entre pocos: un solo distrito raro aún puede decidirlo',
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

function opinionShare({ opinion, share }: Opinion): Sentence {
  if (share === null) {
    return plain(
      opinion.says === 'all-chance'
        ? { en: 'may all be chance', es: 'puede ser todo azar' }
        : { en: 'cannot be said', es: 'no se puede decir' },
    );
  }
  if ((share.value ?? 0) > SPENDS_LESS_ALREADY) {
    return sentence((language) => [
      opening(share.id, language === 'en' ? 'you spend less already' : 'usted ya gasta menos'),
    ]);
  }
  return sentence((language) => [opening(lessShare(share).id, percent(1 - (share.value ?? Number.NaN), 0, language))]);
}

/** From the score's own share to that of its range's far end, as what is spent less. */
function scoreShare(score: Figure, low: Figure | null): Sentence {
  return sentence((language) => {
    const [near, far] = [score, low].map((share) =>
      share === null
        ? null
        : opening(lessShare(share).id, percent(Math.max(0, 1 - (share.value ?? Number.NaN)), 0, language)),
    );
    if (near === null || near === undefined) return [];
    return far === null || far === undefined ? [near] : [near, language === 'en' ? ' to ' : ' a ', far];
  });
}

function opportunityRow(ordinary: Ordinary, dearer: boolean, chanceAlone: boolean): DollarRow {
  const row = { way: 'opportunity', share: null, ...ROWS.opportunity } as const;
  if (ordinary === null) {
    const none = plain({ en: 'none', es: 'ninguna' });
    return { ...row, dollars: none, use: NO_OPPORTUNITY[dearer ? 'not-sized' : 'not-dearer'] };
  }
  const { id, cents, question, isGap } = ordinary;
  const dollars = sentence((language) => [opening(id, worthInWords(cents, language))]);
  return {
    ...row,
    dollars,
    comparedWith: question ?? { en: 'All opportunities together', es: 'Todas las oportunidades juntas' },
    ...(isGap && chanceAlone ? { use: MAY_BE_CHANCE } : {}),
  };
}

/** Every dollar answer of the page side by side: what each compares with, and how to take it. */
export function dollarRows({ ordinary, dearer, score, low, less, byOpinion, opinions }: DollarsKnown): DollarRow[] {
  const chanceAlone = opinions.some(({ opinion }) => opinion.says === 'all-chance');
  const row = (way: keyof typeof ROWS, share: Sentence, dollars: Sentence): DollarRow => ({
    way,
    share,
    dollars,
    ...ROWS[way],
  });
  return [
    opportunityRow(ordinary, dearer, chanceAlone),
    row(
      'cheapest',
      scoreShare(score, low),
      less === null ? plain({ en: 'no range', es: 'sin rango' }) : sentence((language) => moneyEnds(less, language)),
    ),
    ...opinions.map((one) => ({
      ...row(one.opinion.method, opinionShare(one), opinionDollars(one.opinion, byOpinion[one.opinion.method])),
      ...(fewToDraw(one.opinion) ? { use: FEW_TO_DRAW } : {}),
    })),
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

/** Why dollars in all and dollars for each give two answers; null where both round to the same per cent. */
export function reconcileSentence({ score, each, blendEach, one, ratio }: ReconcileKnown): Sentence | null {
  const [own, blend, more] = [each.value, blendEach.value, ratio.value];
  if (own === null || blend === null || more === null || score.value === null) return null;
  const [inAll, perOne] = [score.value, blend / own].map(
    (share) => (language: Language) => percent(1 - share, 0, language),
  );
  if (inAll === undefined || perOne === undefined || inAll('en') === perOne('en')) return null;
  return sentence((language) => {
    const english = language === 'en';
    const size = percent(Math.abs(more), 0, language);
    const amount = english
      ? `${size} ${more > 0 ? 'more' : 'fewer'} of them`
      : `un ${size} ${more > 0 ? 'más' : 'menos'} de ellos`;
    return english
      ? [
          'In all the blend spends ',
          opening(lessShare(score).id, `${inAll(language)} less`),
          ` than you, but per ${one.en} ${perOne(language)} less (`,
          shown(blendEach, language),
          ' where you spend ',
          shown(each, language),
          '), because it has ',
          opening(ratio.id, amount),
          '.',
        ]
      : [
          'En total la combinación gasta ',
          opening(lessShare(score).id, `un ${inAll(language)} menos`),
          ` que usted, pero por ${one.es} un ${perOne(language)} menos (`,
          shown(blendEach, language),
          ' donde usted gasta ',
          shown(each, language),
          '), porque tiene ',
          opening(ratio.id, amount),
          '.',
        ];
  });
}
