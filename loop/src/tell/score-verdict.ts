import { type Figure, type Language, percent, type Segment, type Sentence } from '@leeway/model';
import type { CertaintyFigures } from '../peer-score/certainty-figures.ts';
import type { SecondOpinion } from '../peer-score/second-opinions.ts';
import type { Verdict } from '../peer-score/verdict.ts';
import { opening, sentence } from './sentence.ts';

/** A score from here on is said to be 1: rounding would otherwise call a district dearer by nothing. */
const AS_GOOD_AS_ONE = 0.995;
/** A share from here on says that the district already spends less. */
const SPENDS_LESS_ALREADY = 1.005;

type Opinion = { readonly opinion: SecondOpinion; readonly share: Figure | null };

export type VerdictKnown = {
  readonly verdict: Verdict;
  readonly score: Figure;
  readonly certainty: CertaintyFigures['certainty'];
  readonly opinions: readonly Opinion[];
};

const LEAD: Readonly<Record<Verdict['level'], Record<Language, string>>> = {
  firm: {
    en: 'Firm – all three ways of measuring find that districts like you did as much work for clearly less: ',
    es: 'Firme, pues las tres formas de medir hallan que distritos como usted hicieron tanto trabajo por claramente menos: ',
  },
  agreed: {
    en: 'A strong question – all three ways of measuring find that districts like you did as much work for clearly less, but what the record lacks may explain it: ',
    es: 'Una pregunta seria, pues las tres formas de medir hallan que distritos como usted hicieron tanto trabajo por claramente menos, aunque quizá lo explique lo que falta en el registro: ',
  },
  question: {
    en: 'Treat this as a question, not a finding: ',
    es: 'Tómelo como pregunta, no como hallazgo: ',
  },
  none: {
    en: 'No sign that districts like you did as much work for clearly less: ',
    es: 'No hay señal de que distritos como usted hicieran tanto trabajo por claramente menos: ',
  },
};

const whole = (figure: Figure, language: Language): Segment =>
  opening(figure.id, percent(figure.value ?? Number.NaN, 0, language));

function strictest({ score, certainty }: VerdictKnown, language: Language): Segment[] {
  const english = language === 'en';
  if ((score.value ?? 0) >= AS_GOOD_AS_ONE) {
    const nobody = english ? 'nobody who did as much for less' : 'que nadie hizo tanto por menos';
    return [
      english ? 'the strictest way of measuring finds ' : 'la forma más estricta de medir halla ',
      opening(score.id, nobody),
    ];
  }
  if (english) {
    const range = certainty === null ? [] : [whole(certainty.low, language), ' to '];
    return ['the strictest way of measuring says that ', ...range, whole(score, language), ' of your dollars would do'];
  }
  const range = certainty === null ? ['el '] : ['entre el ', whole(certainty.low, language), ' y el '];
  return ['la forma más estricta de medir dice que bastaría ', ...range, whole(score, language), ' de su dinero'];
}

function gentler({ opinion, share }: Opinion, language: Language): Segment[] {
  const english = language === 'en';
  if (share === null) {
    if (opinion.says === 'all-chance')
      return [english ? 'a gentler one tells nobody apart' : 'una más benévola no distingue a nadie'];
    return [
      english
        ? 'a gentler one has too few districts to compare you with'
        : 'una más benévola tiene muy pocos distritos con quienes compararlo',
    ];
  }
  if ((share.value ?? 0) > SPENDS_LESS_ALREADY) {
    return english
      ? ['a gentler one finds that ', opening(share.id, 'you already spend less'), ' than good districts like you']
      : [
          'una más benévola halla que ',
          opening(share.id, 'usted ya gasta menos'),
          ' que buenos distritos como el suyo',
        ];
  }
  return english
    ? ['a gentler one says ', whole(share, language)]
    : ['una más benévola dice el ', whole(share, language)];
}

function allowingForChance({ opinion, share }: Opinion, language: Language): Segment[] {
  const english = language === 'en';
  if (share !== null) {
    return english
      ? ['one that allows for chance says ', whole(share, language)]
      : ['una que cuenta con el azar dice el ', whole(share, language)];
  }
  if (opinion.says === 'all-chance') {
    return [
      english ? 'a third cannot tell the differences from chance' : 'una tercera no distingue las diferencias del azar',
    ];
  }
  return [
    english
      ? 'a third cannot be used here, for want of one kind of work'
      : 'una tercera no sirve aquí, porque falta un tipo de trabajo',
  ];
}

function tail({ verdict, certainty }: VerdictKnown, language: Language): string {
  const english = language === 'en';
  const places = english
    ? '; and they place you differently among those compared'
    : '; y lo colocan en puestos distintos entre los comparados';
  const unsure = english
    ? '; how sure the strictest is cannot be said, since nearly all districts compared are among the best'
    : '; no se puede decir cuán segura es la más estricta, pues casi todos los comparados están entre los mejores';
  return `${verdict.placesDiffer ? places : ''}${certainty === null ? unsure : ''}.`;
}

/** The first sentence of a score: what the three ways of measuring come to together, and what each says. */
export function verdictSentence(known: VerdictKnown): Sentence {
  const by = (method: SecondOpinion['method']): Opinion =>
    known.opinions.find(({ opinion }) => opinion.method === method) ?? {
      opinion: { method, share: null, says: 'no-rival' },
      share: null,
    };
  return sentence((language) => [
    LEAD[known.verdict.level][language],
    strictest(known, language),
    ', ',
    gentler(by('order-m'), language),
    language === 'en' ? ', and ' : ' y ',
    allowingForChance(by('stochastic-frontier'), language),
    tail(known, language),
  ]);
}
