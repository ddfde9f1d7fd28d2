import {
  type AreaSight,
  count,
  EXPLAINS_LITTLE_BELOW,
  type FairCost,
  type Figure,
  type Language,
  moneyRange,
  percent,
  type Sentence,
  type Text,
  type Visibility,
} from '@leeway/model';
import { capital, numberWord, opening, sentence, shown } from './sentence.ts';
import { NEXT_TO_NOTHING, worthInWords } from './worth.ts';

export type AreaKnown = {
  readonly area: string;
  readonly sight: AreaSight;
  readonly visibility: Visibility;
  readonly cost: Figure;
  /** Items of the area that the file carries and that could not be read. */
  readonly unreadable?: readonly string[];
  /** In what the districts of the range are like it. */
  readonly alike: Text;
  readonly fair: Pick<FairCost, 'low' | 'high' | 'gap' | 'gapSd' | 'chanceAbove' | 'beyondChance'> | null;
};

const NOT_SEPARATE: Text = {
  en: 'The public record does not show this area apart. ',
  es: 'El registro público no muestra esta área por separado. ',
};

function position(fair: NonNullable<AreaKnown['fair']>, actual: number, language: Language): string {
  const english = language === 'en';
  const most = Math.max(0, fair.gap + 1.2816 * fair.gapSd);
  const least = Math.max(0, fair.gap - 1.2816 * fair.gapSd);
  const lasting = moneyRange(least, most, language);
  if (fair.beyondChance === 'above') {
    return english
      ? `That is above the range and beyond chance: ${lasting} a pupil is likely to last from year to year.`
      : `Está por encima del rango y más allá del azar: es probable que ${lasting} por alumno perdure de un año a otro.`;
  }
  if (fair.beyondChance === 'below') {
    return english ? 'That is below the range and beyond chance.' : 'Está por debajo del rango y más allá del azar.';
  }
  if (actual > fair.high || actual < fair.low) {
    return english
      ? 'That is outside the range this year, but over the years on record it may be chance.'
      : 'Este año está fuera del rango, pero según los años registrados puede ser azar.';
  }
  return english ? 'That is within the range.' : 'Está dentro del rango.';
}

/** What the area costs and how that stands against fair peers: one to three sentences. */
export function areaSentences({ area, sight, visibility, cost, unreadable = [], alike, fair }: AreaKnown): Sentence[] {
  if (visibility === 'not-separate') {
    return [sentence((language) => [NOT_SEPARATE[language], sight.wouldShow[language]])];
  }
  const { value } = cost;
  if (value === null && unreadable.length > 0) {
    const names = unreadable.join(', ');
    return [
      sentence((language) => [
        language === 'en'
          ? `Unreadable in the file for this year: ${names}.`
          : `Ilegible en el archivo de este año: ${names}.`,
      ]),
    ];
  }
  if (value === null) {
    return [
      sentence((language) => [
        language === 'en' ? 'What it costs is not on record for this year.' : 'Lo que cuesta no consta para este año.',
      ]),
    ];
  }
  const mixed =
    visibility === 'with-others'
      ? [
          sentence((language) => [
            language === 'en'
              ? 'The record keeps these dollars together with those of other areas.'
              : 'El registro junta este dinero con el de otras áreas.',
          ]),
        ]
      : [];
  if (fair === null) {
    const alone = sentence((language) => [
      language === 'en' ? 'It costs ' : 'Cuesta ',
      shown(cost, language),
      language === 'en'
        ? ' a pupil. There is no fair comparison on record.'
        : ' por alumno. No consta una comparación justa.',
    ]);
    return [alone, ...mixed];
  }
  const beside = sentence((language) => {
    const range = opening(`${area}.expected-per-pupil`, moneyRange(fair.low, fair.high, language));
    return language === 'en'
      ? [
          'It costs ',
          shown(cost, language),
          ` a pupil; nine in ten districts with its ${alike.en} would spend `,
          range,
          '.',
        ]
      : [
          'Cuesta ',
          shown(cost, language),
          ` por alumno; nueve de cada diez distritos con sus ${alike.es} gastarían `,
          range,
          '.',
        ];
  });
  return [beside, sentence((language) => [position(fair, value, language)]), ...mixed];
}

/** How many opportunities could be sized here and what the largest is worth; null where there is none. */
export function sizedSentence(sized: readonly { readonly id: string; readonly netMid: number }[]): Sentence | null {
  const [largest] = [...sized].sort((a, b) => b.netMid - a.netMid);
  if (largest === undefined) return null;
  return sentence((language) => {
    const worth = opening(`${largest.id}.net`, worthInWords(largest.netMid, language));
    const little = largest.netMid < NEXT_TO_NOTHING;
    const many = sized.length;
    return language === 'en'
      ? [
          many === 1
            ? `One opportunity can be sized here, worth ${little ? '' : 'about '}`
            : `${capital(numberWord(many, 'en'))} opportunities can be sized here; the largest is worth ${little ? '' : 'about '}`,
          worth,
          ' a year.',
        ]
      : [
          many === 1
            ? `Aquí se puede estimar una oportunidad, ${little ? 'que vale ' : 'de unos '}`
            : `Aquí se pueden estimar ${numberWord(many, 'es')} oportunidades; la mayor vale ${little ? '' : 'unos '}`,
          worth,
          ' al año.',
        ];
  });
}

/** How well the drivers explain differences between districts. */
export function fitSentence(
  r2: { readonly mean: number; readonly sd: number } | null,
  districts: number,
  alike: Text,
): Sentence {
  return sentence((language) => {
    const english = language === 'en';
    if (r2 === null) {
      return [
        english
          ? `Only ${count(districts)} districts compare, too few to say how well they explain.`
          : `Solo ${count(districts, 'es')} distritos son comparables, muy pocos para decir cuánto explican.`,
      ];
    }
    const explained = `${percent(Math.max(0, r2.mean), 0, language)} ± ${percent(r2.sd, 0, language)}`;
    const base = english
      ? `${capital(alike.en)} explain ${explained} of the differences among ${count(districts)} districts, tested on districts left out.`
      : `${capital(alike.es)} explican ${explained} de las diferencias entre ${count(districts, 'es')} distritos, probado con distritos excluidos.`;
    const little = english
      ? ' Peers explain little here, so the range is wide: read it as a question, not a target.'
      : ' Aquí los pares explican poco y el rango es amplio: tómelo como pregunta, no como meta.';
    return [r2.mean < EXPLAINS_LITTLE_BELOW ? base + little : base];
  });
}
