import { type Figure, figureValue, type Language, type Sentence } from '@leeway/model';
import type { CertaintyFigures } from '../peer-score/certainty-figures.ts';
import { RIVALS_DRAWN, type SecondOpinion } from '../peer-score/second-opinions.ts';
import { opening, sentence, shown } from './sentence.ts';

type Certainty = NonNullable<CertaintyFigures['certainty']>;

/** How low the true part may be; said also of a district that nobody outdoes. */
export function rangeSentence(certainty: CertaintyFigures['certainty']): Sentence {
  if (certainty === null) {
    return sentence((language) => [
      language === 'en'
        ? 'How sure this is cannot be said: nearly all districts compared are among the best, so nothing tells how far districts usually are from it.'
        : 'No se puede decir cuán seguro es: casi todos los distritos comparados están entre los mejores, así que nada indica a qué distancia suelen estar.',
    ]);
  }
  return sentence((language) =>
    language === 'en'
      ? ['The true part may be as low as ', shown(certainty.low, language), '.']
      : ['La parte verdadera podría ser tan baja como el ', shown(certainty.low, language), '.'],
  );
}

/** What the range rests on, and how often one like it was right. */
export function sureSentence({ low }: Certainty, score: Figure): Sentence {
  return sentence((language) =>
    language === 'en'
      ? [
          'The true part very likely lies between ',
          shown(low, language),
          ' and ',
          shown(score, language),
          ', since better districts than those on record may exist. In about 95 of 100 tests, made without chance in the dollars, a range like this held it.',
        ]
      : [
          'La parte verdadera está muy probablemente entre el ',
          shown(low, language),
          ' y el ',
          shown(score, language),
          ', pues puede haber distritos mejores que los registrados. En unas 95 de cada 100 pruebas, hechas sin azar en el dinero, un rango así la contuvo.',
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
      const place = ['Counting from the least spent for its work, it stands between ', from, ' and ', to, ` of ${of}`];
      return [...place, everywhere ? ': nothing tells its place.' : '; nobody can say it closer.'];
    }
    const place = ['Contando desde el que menos gasta para su trabajo, está entre el puesto ', from, ' y el ', to];
    return [...place, ` de ${of}${everywhere ? ': nada indica su puesto.' : '; nadie puede precisarlo más.'}`];
  });
}

const SAYS = {
  same: {
    en: 'This is milder to all of them, and puts it at about the same place.',
    es: 'Esto es más indulgente con todos, y lo pone más o menos en el mismo puesto.',
  },
  kinder: {
    en: 'That puts it at a clearly better place, so do not rest on the score alone.',
    es: 'Eso lo pone en un puesto claramente mejor, así que no se apoye solo en la puntuación.',
  },
  harsher: {
    en: 'That puts it at a clearly worse place, so do not rest on the score alone.',
    es: 'Eso lo pone en un puesto claramente peor, así que no se apoye solo en la puntuación.',
  },
  'another-order': {
    en: 'But it puts the districts in quite another order, so take neither for settled.',
    es: 'Pero pone a los distritos en un orden muy distinto, así que no dé ninguno por seguro.',
  },
} as const;

const SILENT = {
  'order-m': {
    en: 'A partial frontier (order-m), which no single odd district can move far, says nothing here: too few districts like it do at least as much work.',
    es: 'Una frontera parcial (orden m), que ningún distrito raro puede mover mucho, aquí no dice nada: muy pocos distritos como este hacen al menos tanto trabajo.',
  },
  'stochastic-frontier': {
    en: 'A stochastic frontier, which allows for chance, cannot tell these districts apart: all of the differences may be chance.',
    es: 'Una frontera estocástica, que cuenta con el azar, no distingue estos distritos: todas las diferencias pueden ser azar.',
  },
} as const;

const NO_WORK_OF_A_KIND = {
  en: 'A stochastic frontier, which allows for chance, says nothing here: it needs some of every kind of work.',
  es: 'Una frontera estocástica, que cuenta con el azar, aquí no dice nada: necesita algo de cada tipo de trabajo.',
} as const;

/** What another way of measuring says, and in one sentence whether it agrees. */
export function opinionSentence({ method, says }: SecondOpinion, share: Figure | null): Sentence {
  if (share === null || says === 'all-chance' || says === 'no-rival') {
    const words = method === 'stochastic-frontier' && says === 'no-rival' ? NO_WORK_OF_A_KIND : SILENT[method];
    return sentence((language) => [words[language]]);
  }
  return sentence((language) => {
    const part = opening(share.id, figureValue(share.value, 'share', language));
    const verdict = ` ${SAYS[says][language]}`;
    if (method === 'order-m') {
      return language === 'en'
        ? [
            `By a partial frontier (order-m), which no single odd district can move far, the best of ${RIVALS_DRAWN} that do as much work spends on average `,
            part,
            `${(share.value ?? 0) > 1.005 ? ' of what it does, so more than it' : ' of what it does'}.${verdict}`,
          ]
        : [
            `Según una frontera parcial (orden m), que ningún distrito raro puede mover mucho, el mejor de ${RIVALS_DRAWN} que hacen tanto trabajo gasta en promedio el `,
            part,
            `${(share.value ?? 0) > 1.005 ? ' de lo que gasta este, o sea más' : ' de lo que gasta este'}.${verdict}`,
          ];
    }
    return language === 'en'
      ? ['By a stochastic frontier, which allows for chance, its work needs about ', part, ` of its dollars.${verdict}`]
      : [
          'Según una frontera estocástica, que cuenta con el azar, su trabajo necesita cerca del ',
          part,
          ` de su dinero.${verdict}`,
        ];
  });
}
