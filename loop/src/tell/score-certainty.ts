import { type Figure, figureValue, type Language, type Sentence } from '@leeway/model';
import type { CertaintyFigures } from '../peer-score/certainty-figures.ts';
import { RIVALS_DRAWN, type SecondOpinion } from '../peer-score/second-opinions.ts';
import { opening, sentence, shown, type Words } from './sentence.ts';

type Certainty = NonNullable<CertaintyFigures['certainty']>;

/** The range of one way of measuring alone, and what it rests on. */
export function sureSentence({ low }: Certainty, score: Figure): Sentence {
  return sentence((language) =>
    language === 'en'
      ? [
          'The range of this way of measuring alone runs from ',
          shown(low, language),
          ' to ',
          shown(score, language),
          ', since better districts than those on record may exist; it says nothing of the other ways. It takes every year as ordinary: a one-off cost of yours, or a cheap year of a look-alike, makes the share look too low, and the range does not allow for that.',
        ]
      : [
          'El rango de esta forma de medir por sí sola va del ',
          shown(low, language),
          ' al ',
          shown(score, language),
          ', pues puede haber distritos mejores que los registrados; nada dice de las otras formas. Toma cada año por corriente: un costo único suyo, o un año barato de un distrito parecido, hace que la proporción parezca demasiado baja, y el rango no lo tiene en cuenta.',
        ],
  );
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
      const place = ['Counting from the least spent for the work, you stand between ', from, ' and ', to, ` of ${of}`];
      return [...place, everywhere ? ': nothing tells its place.' : '; nobody can say it closer.'];
    }
    const place = ['Contando desde el que menos gasta por el trabajo, usted está entre el puesto ', from, ' y el ', to];
    return [...place, ` de ${of}${everywhere ? ': nada indica su puesto.' : '; nadie puede precisarlo más.'}`];
  });
}

const PLACES = {
  same: {
    en: 'It leaves you at about the same place.',
    es: 'Lo deja más o menos en el mismo puesto.',
  },
  kinder: {
    en: 'You gain more by it than most, so your place is clearly better: do not rest on the score alone.',
    es: 'Usted gana con ella más que la mayoría, así que su puesto es claramente mejor: no se apoye solo en la puntuación.',
  },
  harsher: {
    en: 'Others gain more by it than you, so your place is clearly worse: do not rest on the score alone.',
    es: 'Otros ganan con ella más que usted, así que su puesto es claramente peor: no se apoye solo en la puntuación.',
  },
  'another-order': {
    en: 'But it puts the districts in quite another order, so take neither for settled.',
    es: 'Pero pone a los distritos en un orden muy distinto, así que no dé ninguno por seguro.',
  },
} as const;

const SILENT = {
  'order-m': {
    'no-rival': {
      en: 'Drawing look-alikes by lot, so that no single odd district sways it, says nothing here: too few districts like you do at least as much work.',
      es: 'Sortear parecidos, para que ningún distrito raro pese solo, aquí no dice nada: muy pocos distritos como usted hacen al menos tanto trabajo.',
    },
    'all-chance': {
      en: 'Drawing look-alikes by lot, so that no single odd district sways it, gives all districts the same, so it says nothing here.',
      es: 'Sortear parecidos, para que ningún distrito raro pese solo, da lo mismo a todos los distritos, así que aquí no dice nada.',
    },
  },
  'stochastic-frontier': {
    'no-rival': {
      en: 'A way that allows for chance says nothing here: it needs some of every kind of work.',
      es: 'Una forma que cuenta con el azar aquí no dice nada: necesita algo de cada tipo de trabajo.',
    },
    'all-chance': {
      en: 'A way that allows for chance cannot tell these districts apart: all of the differences may be chance.',
      es: 'Una forma que cuenta con el azar no distingue estos distritos: todas las diferencias pueden ser azar.',
    },
  },
} as const;

/** Shares nearer than this are said to be about the same. */
const SAME_SHARE_WITHIN = 0.01;

/** Against the score's share, by its own number. */
function beside(share: number, score: number, language: Language): string {
  const more = share - score;
  const [same, larger, smaller] =
    language === 'en'
      ? ['about what the score says', 'a larger share than the score', 'a smaller share than the score']
      : [
          'más o menos lo que dice la puntuación',
          'una proporción mayor que la puntuación',
          'una proporción menor que la puntuación',
        ];
  return (Math.abs(more) < SAME_SHARE_WITHIN ? same : more > 0 ? larger : smaller) ?? '';
}

function byOrderM(share: Figure, language: Language): Words {
  const value = share.value ?? Number.NaN;
  const part = opening(share.id, figureValue(value, 'share', language));
  const already = value > 1 + 0.005;
  return language === 'en'
    ? [
        `Another way compares you with the best of ${RIVALS_DRAWN} drawn by lot that do at least as much of everything, so that no single odd district sways it. That one spends on average `,
        part,
        already ? ' of what you do: you already spend less.' : ' of what you do.',
        ' No district looks worse this way than by the score.',
      ]
    : [
        `Otra forma lo compara con el mejor de ${RIVALS_DRAWN} sorteados que hacen al menos tanto de todo, para que ningún distrito raro pese solo. Gasta en promedio el `,
        part,
        already ? ' de lo que gasta usted: usted ya gasta menos.' : ' de lo que gasta usted.',
        ' Así ningún distrito sale peor que con la puntuación.',
      ];
}

/** What another way of measuring says, how that stands beside the score, and whether it leaves the district at its place. */
export function opinionSentence({ method, says }: SecondOpinion, share: Figure | null, score: Figure): Sentence {
  if (says === 'all-chance' || says === 'no-rival') {
    return sentence((language) => [SILENT[method][says][language]]);
  }
  if (share === null) throw new RangeError(`A second opinion that says ${says} has a share.`);
  return sentence((language) => {
    const places = ` ${PLACES[says][language]}`;
    if (method === 'order-m') return [...byOrderM(share, language), places];
    const part = opening(share.id, figureValue(share.value, 'share', language));
    const than = beside(share.value ?? Number.NaN, score.value ?? Number.NaN, language);
    return language === 'en'
      ? ['A way that allows for chance says that your work needs about ', part, ` of your dollars, ${than}.${places}`]
      : [
          'Una forma que cuenta con el azar dice que su trabajo necesita cerca del ',
          part,
          ` de su dinero, ${than}.${places}`,
        ];
  });
}
