import { type Figure, type Language, percent, type Segment, type Sentence } from '@leeway/model';
import { opening, sentence } from './sentence.ts';

/**
 * A year in which the best moved by more than this, or the district by more than that, is marked: in Texas 2012–15 the best of nine in ten
 * comparisons of all areas together moved by under 7 %, and nine in ten districts by under 13 % (docs/decisions/0072).
 */
const BEST_MOVED_ODDLY = 0.1;
const YOU_MOVED_ODDLY = 0.25;

export type ChangeKnown = {
  readonly from: number;
  readonly to: number;
  readonly index: Figure;
  readonly catchingUp: Figure;
  readonly frontierShift: Figure;
};

/** −1, 0 or 1 as the shown per cent is below, at or above zero. */
const wayOf = ({ value }: Figure): number => (Math.abs(value ?? 0) < 0.005 ? 0 : Math.sign(value ?? 0));

function moved(figure: Figure, language: Language, work: Readonly<Record<Language, string>>): Segment {
  const way = wayOf(figure);
  const size = percent(Math.abs(figure.value ?? 0), 0, language);
  const words =
    language === 'en'
      ? way === 0
        ? `about as much${work.en}`
        : `${size} ${way > 0 ? 'more' : 'less'}${work.en}`
      : way === 0
        ? `casi lo mismo${work.es}`
        : `un ${size} ${way > 0 ? 'más' : 'menos'}${work.es}`;
  return opening(figure.id, words);
}

function gap(catchingUp: Figure, language: Language): Segment {
  const way = wayOf(catchingUp);
  const [narrowed, widened, same] =
    language === 'en' ? ['narrowed', 'widened', 'stayed about the same'] : ['se redujo', 'creció', 'quedó casi igual'];
  return opening(catchingUp.id, (way > 0 ? narrowed : way < 0 ? widened : same) ?? '');
}

/** Whose doing it is that the gap moved; nothing where both had a hand in it and yours was the larger. */
function because({ index, catchingUp, frontierShift }: ChangeKnown, language: Language): string {
  const english = language === 'en';
  const [you, best, nearer] = [wayOf(index), wayOf(frontierShift), wayOf(catchingUp)];
  if (nearer === 0 || best !== -nearer) return '';
  const bestMoreThanYou = Math.abs(Math.log1p(frontierShift.value ?? 0)) > Math.abs(Math.log1p(index.value ?? 0));
  if (!bestMoreThanYou) return '';
  const mostly = you === nearer ? (english ? 'mostly ' : 'sobre todo ') : '';
  if (nearer > 0) {
    return english
      ? `, ${mostly}because the best became dearer, not because you caught up`
      : `, ${mostly}porque los mejores se encarecieron, no porque usted los alcanzara`;
  }
  return english
    ? `, ${mostly}because the best got more for a dollar, not because you fell back`
    : `, ${mostly}porque los mejores lograron más por dólar, no porque usted retrocediera`;
}

/** What the district did for a dollar, what the best like it did, and what that made of the gap between them. */
export function changeSentence(known: ChangeKnown): Sentence {
  const { from, to, index, catchingUp, frontierShift } = known;
  return sentence((language) =>
    language === 'en'
      ? [
          `From fiscal ${from} to ${to} you did `,
          moved(index, language, { en: ' work for a dollar', es: '' }),
          ' and the best like you ',
          moved(frontierShift, language, { en: '', es: '' }),
          '; so the gap to them ',
          gap(catchingUp, language),
          `${because(known, language)}. There is no range for changes, so small ones may be chance.`,
        ]
      : [
          `Del año fiscal ${from} al ${to} usted hizo `,
          moved(index, language, { en: '', es: ' de trabajo por dólar' }),
          ' y los mejores como usted, ',
          moved(frontierShift, language, { en: '', es: '' }),
          '; así que la distancia a ellos ',
          gap(catchingUp, language),
          `${because(known, language)}. No hay rango para los cambios, así que los pequeños pueden ser azar.`,
        ],
  );
}

const yearsOf = (changes: readonly ChangeKnown[]): string => changes.map(({ to }) => String(to)).join(', ');

/** A warning where a year moved more than work usually does; null where none did. */
export function changeWarning(changes: readonly ChangeKnown[]): Sentence | null {
  const best = changes.filter(({ frontierShift }) => Math.abs(frontierShift.value ?? 0) > BEST_MOVED_ODDLY);
  const you = changes.filter(({ index }) => Math.abs(index.value ?? 0) > YOU_MOVED_ODDLY);
  if (best.length === 0 && you.length === 0) return null;
  return sentence((language) => {
    const english = language === 'en';
    const limits = [BEST_MOVED_ODDLY, YOU_MOVED_ODDLY].map((limit) => percent(limit, 0, language));
    const moves = [
      ...(best.length === 0
        ? []
        : [
            english
              ? `the best like you moved by more than ${limits[0]} in fiscal ${yearsOf(best)}`
              : `los mejores como usted cambiaron más del ${limits[0]} en el año fiscal ${yearsOf(best)}`,
          ]),
      ...(you.length === 0
        ? []
        : [
            english
              ? `you moved by more than ${limits[1]} in fiscal ${yearsOf(you)}`
              : `usted cambió más del ${limits[1]} en el año fiscal ${yearsOf(you)}`,
          ]),
    ].join(english ? ', and ' : ', y ');
    return [
      english
        ? `Look here: ${moves}. Work seldom changes so much in a year; the records may have instead (an account moved, a service newly bought, a one-off cost).`
        : `Atención: ${moves}. El trabajo rara vez cambia tanto en un año; quizá cambiaron los registros (una cuenta movida, un servicio ahora comprado, un costo único).`,
    ];
  });
}

const isOdd = ({ index, frontierShift }: ChangeKnown): boolean =>
  Math.abs(frontierShift.value ?? 0) > BEST_MOVED_ODDLY || Math.abs(index.value ?? 0) > YOU_MOVED_ODDLY;

const EVERY_YEAR_ODD: Sentence = sentence((language) => [
  language === 'en'
    ? 'In every year on record you or the best like you moved more than work does in a year, so the records may have changed rather than the work, and no split into yours and theirs is shown.'
    : 'En todos los años registrados usted o los mejores como usted cambiaron más de lo que cambia el trabajo en un año, así que quizá cambiaron los registros y no el trabajo, y no se muestra qué parte es suya y cuál de ellos.',
]);

/** Changes with their words. Where every year is odd there is no split, and a sentence says why. */
export function changesTold<Change extends ChangeKnown>(
  changes: readonly Change[],
): { readonly changes: Change[]; readonly changed: Sentence | null; readonly changeWarning: Sentence | null } {
  const last = changes.at(-1);
  if (last === undefined) return { changes: [], changed: null, changeWarning: null };
  if (changes.every(isOdd)) return { changes: [], changed: null, changeWarning: EVERY_YEAR_ODD };
  return { changes: [...changes], changed: changeSentence(last), changeWarning: changeWarning(changes) };
}
