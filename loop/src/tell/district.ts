import {
  count,
  type Figure,
  type FiscalYear,
  type Language,
  moneyRange,
  type OpportunityTotal,
  percent,
  type Sentence,
  schoolYearOf,
  type Text,
} from '@leeway/model';
import { capital, listed, numberWord, opening, sentence, shown } from './sentence.ts';

export function leewayQuestion(name: string): Text {
  return { en: `Where does ${name} have leeway?`, es: `¿Dónde tiene margen ${name}?` };
}

/** What is known of a district's spending, for the first sentence of its page. */
export type SpendingKnown = {
  readonly name: string;
  readonly year: FiscalYear;
  readonly costPerPupil: Figure;
  /** Where functions are not on record: a published total, if there is one. */
  readonly publishedTotal: Figure | null;
  readonly expected: { readonly low: number; readonly high: number } | null;
  readonly pupils: number | null;
  readonly fewestPupils: number;
  /** A cost driver without which the district cannot be compared, though others can. */
  readonly unknownDriver: Text | null;
  /** In what the districts of the range are like it. */
  readonly alike: Text;
  /** Items of the file that could not be read for it. */
  readonly unreadable: readonly string[];
};

/** One cell that cannot be read hides itself, and nothing else. */
function unreadableWords(items: readonly string[], language: Language): string {
  const names = listed(items, language);
  if (language === 'en')
    return `${names} ${items.length === 1 ? 'is' : 'are'} unreadable in the file; the rest stands.`;
  return items.length === 1
    ? `${names} es ilegible en el archivo; lo demás se mantiene.`
    : `${names} son ilegibles en el archivo; lo demás se mantiene.`;
}

/** '0.9–2.2 %'. */
export function percentRange(low: number, high: number, language: Language): string {
  const [from, to] = [percent(low, 1, language), percent(high, 1, language)];
  if (from === to) return from;
  if (low < 0 || high < 0) return language === 'en' ? `${from} to ${to}` : `${from} a ${to}`;
  return `${from.replace('\u00a0%', '')}\u2013${to}`;
}

function notOnRecord({ name, year, publishedTotal }: SpendingKnown): Sentence {
  const schoolYear = schoolYearOf(year);
  if (publishedTotal?.value == null) {
    return sentence((language) => [
      language === 'en'
        ? `Spending of ${name} in ${schoolYear} is not on record, so no area can be seen.`
        : `El gasto de ${name} en ${schoolYear} no consta, así que no se ve ningún área.`,
    ]);
  }
  return sentence((language) => [
    language === 'en' ? `${name} spent ` : `${name} gastó `,
    shown(publishedTotal, language),
    language === 'en'
      ? ` in ${schoolYear}. Only this total is on record: what each area costs is not.`
      : ` en ${schoolYear}. Solo consta este total, no lo que cuesta cada área.`,
  ]);
}

function noFairRange(known: SpendingKnown, language: Language): string {
  const { pupils, fewestPupils } = known;
  if (pupils !== null && pupils < fewestPupils) {
    return language === 'en'
      ? ` a pupil. With ${count(pupils)} pupils it is too small for a fair comparison.`
      : ` por alumno. Con ${count(pupils, 'es')} alumnos es demasiado pequeño para una comparación justa.`;
  }
  if (known.unknownDriver !== null) {
    return language === 'en'
      ? ` a pupil. There is no fair comparison, because this is not on record for it: ${known.unknownDriver.en}.`
      : ` por alumno. No hay comparación justa porque de él no consta: ${known.unknownDriver.es}.`;
  }
  return language === 'en'
    ? ' a pupil. Too few districts on record compare with it for a fair range.'
    : ' por alumno. Muy pocos distritos registrados son comparables como para dar un rango justo.';
}

/** What the district spends beside what districts like it would spend. */
export function spendingSentence(known: SpendingKnown): Sentence {
  const { costPerPupil, expected, alike } = known;
  const { unreadable } = known;
  if (costPerPupil.value === null && unreadable.length > 0) {
    return sentence((language) => [
      language === 'en'
        ? `What it spends in all is not known: ${unreadableWords(unreadable, 'en')}`
        : `No se sabe cuánto gasta en total: ${unreadableWords(unreadable, 'es')}`,
    ]);
  }
  if (costPerPupil.value === null) return notOnRecord(known);
  if (expected === null && unreadable.length > 0) {
    return sentence((language) =>
      language === 'en'
        ? [
            'It spends ',
            shown(costPerPupil, language),
            ` a pupil by the record’s own total. ${unreadableWords(unreadable, 'en')}`,
          ]
        : [
            'Gasta ',
            shown(costPerPupil, language),
            ` por alumno según el total del propio registro. ${unreadableWords(unreadable, 'es')}`,
          ],
    );
  }
  return sentence((language) => {
    const spends = [language === 'en' ? 'It spends ' : 'Gasta ', shown(costPerPupil, language)];
    if (expected === null) return [...spends, noFairRange(known, language)];
    const range = opening('all.expected-per-pupil', moneyRange(expected.low, expected.high, language));
    return language === 'en'
      ? [...spends, ` a pupil; nine in ten districts with its ${alike.en} would spend `, range, '.']
      : [...spends, ` por alumno; nueve de cada diez distritos con sus ${alike.es} gastarían `, range, '.'];
  });
}

export type Standout = { readonly title: Text; readonly direction: 'above' | 'below' };

/** How many areas stand out beyond chance, and which. Null where none can be compared. */
export function standoutSentence(areas: number, standouts: readonly Standout[]): Sentence | null {
  if (areas === 0) return null;
  const names = (direction: Standout['direction'], language: Language): string =>
    listed(
      standouts.filter((one) => one.direction === direction).map((one) => one.title[language]),
      language,
    );
  return sentence((language) => {
    const english = language === 'en';
    const n = numberWord(standouts.length, language);
    const of = numberWord(areas, language);
    const [above, below] = [names('above', language), names('below', language)];
    const parts = [
      ...(above ? [english ? `above: ${above}` : `por encima: ${above}`] : []),
      ...(below ? [english ? `below: ${below}` : `por debajo: ${below}`] : []),
    ].join('; ');
    if (standouts.length === 0) {
      return [
        english ? `None of ${of} areas stands out beyond chance.` : `Ninguna de ${of} áreas destaca más allá del azar.`,
      ];
    }
    const verb = english
      ? standouts.length === 1
        ? 'stands'
        : 'stand'
      : standouts.length === 1
        ? 'destaca'
        : 'destacan';
    return [
      english
        ? `${capital(n)} of ${of} areas ${verb} out beyond chance (${parts}).`
        : `${capital(n)} de ${of} áreas ${verb} más allá del azar (${parts}).`,
    ];
  });
}

/** What the opportunities are worth together. `standing` is how many count in the total. */
export function totalSentence(total: OpportunityTotal, standing: number): Sentence {
  if (standing === 0) {
    return sentence((language) => [
      language === 'en'
        ? 'No opportunity on what is on record is worth more than it costs.'
        : 'Con lo registrado, ninguna oportunidad vale más de lo que cuesta.',
    ]);
  }
  return sentence((language) => {
    const english = language === 'en';
    const { p10, p90 } = total.net;
    const money = opening('total.net', moneyRange(p10, p90, language));
    const share = total.shareOfBudget;
    const ofBudget = share
      ? [
          ', ',
          opening('total.share-of-budget', percentRange(share.p10, share.p90, language)),
          english ? ' of current spending' : ' del gasto corriente',
        ]
      : [];
    const chance =
      p10 < 0
        ? english
          ? `; the chance of saving anything is ${percent(total.chanceOfAny, 0)}`
          : `; la probabilidad de ahorrar algo es ${percent(total.chanceOfAny, 0, 'es')}`
        : '';
    const subject =
      standing === 1
        ? english
          ? 'The one opportunity that counts is worth '
          : 'La única oportunidad que cuenta vale '
        : english
          ? 'Taken together, without counting a dollar twice, the opportunities are worth '
          : 'En conjunto, sin contar dos veces ningún dólar, las oportunidades valen ';
    return [subject, money, english ? ' a year' : ' al año', ...ofBudget, `${chance}.`];
  });
}
