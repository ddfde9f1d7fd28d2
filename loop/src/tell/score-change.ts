import { type Figure, type Language, percent, type Segment, type Sentence, type Text } from '@leeway/model';
import type { CostChange, WorkChange } from '../peer-score/cost-change.ts';
import { opening, sentence } from './sentence.ts';

/**
 * A year in which the best moved by more than this, or the district by more than that, is marked: in Texas 2012–15 the best of nine in ten
 * comparisons of all areas together moved by under 7 %, and nine in ten districts by under 13 % (docs/decisions/0072).
 */
const BEST_MOVED_ODDLY = 0.1;
const YOU_MOVED_ODDLY = 0.25;

export type ChangeKnown = WorkChange & {
  readonly from: number;
  readonly to: number;
  readonly cost: CostChange;
};

/** −1, 0 or 1 as the shown per cent is below, at or above zero. */
const wayOf = ({ value }: Figure): number => (Math.abs(value ?? 0) < 0.005 ? 0 : Math.sign(value ?? 0));

function moved(figure: Figure, language: Language): Segment {
  const way = wayOf(figure);
  const size = percent(Math.abs(figure.value ?? 0), 0, language);
  const words =
    language === 'en'
      ? way === 0
        ? 'stayed about the same'
        : `${way > 0 ? 'rose' : 'fell'} ${size}`
      : way === 0
        ? 'quedó casi igual'
        : `${way > 0 ? 'subió' : 'bajó'} un ${size}`;
  return opening(figure.id, words);
}

function gapMoved(gap: Figure, language: Language): Segment {
  const way = wayOf(gap);
  const [narrowed, widened, same] =
    language === 'en' ? ['narrowed', 'widened', 'stayed about the same'] : ['se redujo', 'creció', 'quedó casi igual'];
  return opening(gap.id, (way < 0 ? narrowed : way > 0 ? widened : same) ?? '');
}

/** Whose doing it is that the gap moved; nothing where both had a hand in it and yours was the larger. */
function because({ own, gap, cheapest }: CostChange, language: Language): string {
  const english = language === 'en';
  const [you, theirs, wider] = [wayOf(own), wayOf(cheapest), wayOf(gap)];
  if (wider === 0 || theirs !== -wider) return '';
  const theyMoreThanYou = Math.abs(Math.log1p(cheapest.value ?? 0)) > Math.abs(Math.log1p(own.value ?? 0));
  if (!theyMoreThanYou) return '';
  const mostly = you === wider ? (english ? 'mostly ' : 'sobre todo ') : '';
  if (wider < 0) {
    return english
      ? `, ${mostly}because they became dearer, not because you became cheaper`
      : `, ${mostly}porque ellos se encarecieron, no porque usted se abaratara`;
  }
  return english
    ? `, ${mostly}because they became cheaper, not because you became dearer`
    : `, ${mostly}porque ellos se abarataron, no porque usted se encareciera`;
}

const NO_RANGE: Text = {
  en: ' There is no range for changes, so small ones may be chance.',
  es: ' No hay rango para los cambios, así que los pequeños pueden ser azar.',
};

/** What a unit of work cost the district and the cheapest like it, and what that made of the gap, where anybody is cheaper. */
export function changeSentence({ from, to, cost }: ChangeKnown, nobodyCheaper: boolean): Sentence {
  return sentence((language) => {
    const english = language === 'en';
    const between = nobodyCheaper
      ? []
      : [
          english ? '; so the gap to them ' : '; así que la distancia a ellos ',
          gapMoved(cost.gap, language),
          because(cost, language),
        ];
    return [
      english
        ? `From fiscal ${from} to ${to} your cost per unit of work `
        : `Del año fiscal ${from} al ${to} su costo por unidad de trabajo `,
      moved(cost.own, language),
      english ? ', that of the cheapest like you ' : '; el de los más baratos como usted ',
      moved(cost.cheapest, language),
      ...between,
      `.${NO_RANGE[language]}`,
    ];
  });
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
              ? `the cheapest like you moved by more than ${limits[0]} in fiscal ${yearsOf(best)}`
              : `los más baratos como usted cambiaron más del ${limits[0]} en el año fiscal ${yearsOf(best)}`,
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
    ? 'In every year on record your cost per unit of work, or that of the cheapest like you, jumped more than real work does in a year. The records may have changed instead (an account moved, a service newly bought, a one-off cost), so no changes are shown.'
    : 'En todos los años registrados su costo por unidad de trabajo, o el de los más baratos como usted, saltó más de lo que cambia el trabajo real en un año. Quizá cambiaron los registros (una cuenta movida, un servicio ahora comprado, un costo único), así que no se muestran cambios.',
]);

/** Changes with their words. Where every year is odd there is no split, and a sentence says why. */
export function changesTold<Change extends ChangeKnown>(
  changes: readonly Change[],
  nobodyCheaper: boolean,
): { readonly changes: Change[]; readonly changed: Sentence | null; readonly changeWarning: Sentence | null } {
  const last = changes.at(-1);
  if (last === undefined) return { changes: [], changed: null, changeWarning: null };
  if (changes.every(isOdd)) return { changes: [], changed: null, changeWarning: EVERY_YEAR_ODD };
  return { changes: [...changes], changed: changeSentence(last, nobodyCheaper), changeWarning: changeWarning(changes) };
}
