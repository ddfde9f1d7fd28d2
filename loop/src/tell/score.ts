import { type Figure, type Language, percent, type Sentence, type Text } from '@leeway/model';
import { capital, listed, opening, sentence } from './sentence.ts';

const NAMED_AT_MOST = 3;

const within = (title: Text, language: Language): string =>
  title[language].charAt(0).toLowerCase() + title[language].slice(1);

/** Who the look-alikes are and how much of each is in the blend, the most first. */
export function whoSentence(lookAlikes: readonly { readonly name: string; readonly weight: Figure }[]): Sentence {
  const most = [...lookAlikes].sort((a, b) => (b.weight.value ?? 0) - (a.weight.value ?? 0));
  const [only] = most;
  return sentence((language) => {
    const english = language === 'en';
    if (most.length === 1 && only) {
      return [english ? `You are measured against ${only.name}.` : `Se le mide frente a ${only.name}.`];
    }
    const first = most
      .slice(0, NAMED_AT_MOST)
      .map(({ name, weight }) => `${percent(weight.value ?? Number.NaN, 0, language)} ${name}`);
    const more = most.length - first.length;
    const names = listed([...first, ...(more > 0 ? [english ? `${more} more` : `${more} más`] : [])], language);
    return [english ? `The cheapest blend is ${names}.` : `La combinación más barata es ${names}.`];
  });
}

/** What counts for the district, in the prices that show it in its best light. */
export function creditSentence(credits: readonly { readonly named: Text; readonly credit: Figure | null }[]): Sentence {
  const known = credits.flatMap(({ named, credit }) => (credit === null ? [] : [{ named, credit }]));
  return sentence((language) => {
    const english = language === 'en';
    if (known.length === 0) {
      return [
        english
          ? 'The districts that you are measured against do more of everything, so no kind of work tips it.'
          : 'Los distritos con los que se le mide hacen más de todo, así que ningún tipo de trabajo inclina la balanza.',
      ];
    }
    const parts = [...known].sort((a, b) => (b.credit.value ?? 0) - (a.credit.value ?? 0));
    const words = parts.flatMap(({ named, credit }, i) => {
      const joint = i === 0 ? '' : i === parts.length - 1 ? (english ? ' and ' : ' y ') : ', ';
      const name = i === 0 ? capital(named[language]) : named[language];
      const verb = english ? (i === 0 ? ' count for ' : ' for ') : i === 0 ? ' cuentan por el ' : ' por el ';
      return [`${joint}${name}${verb}`, opening(credit.id, percent(credit.value ?? 0, 0, language))];
    });
    return [
      ...words,
      english ? ' of the score: the weights that suit you best.' : ' de la puntuación: los pesos que más le favorecen.',
    ];
  });
}

/** Where the blend has more of the work than the district and where less; and that the one then makes up for the other. */
export function blendSentence(
  outputs: readonly {
    readonly label: Text;
    readonly amount: Figure;
    readonly blend: Figure;
    readonly ratio: Figure;
  }[],
): Sentence {
  const ways = outputs.map(({ ratio }) => (Math.abs(ratio.value ?? 1) < ABOUT ? 0 : Math.sign(ratio.value ?? 1)));
  const standsIn = ways.includes(1) && ways.includes(-1);
  return sentence((language) => {
    const english = language === 'en';
    const parts = outputs.map(({ label, amount, blend, ratio }) => {
      const name = within(label, language);
      if (ratio.value === null || amount.value === null) {
        return [
          english ? 'some ' : 'algo de ',
          opening(blend.id, name),
          english ? ' where you have none' : ' donde usted no tiene',
        ];
      }
      return [opening(ratio.id, moreOrFewer(ratio.value, language)), ` ${name}`];
    });
    const joined = parts.flatMap((words, i) => {
      const joint = i === 0 ? '' : i === parts.length - 1 ? (english ? ' and ' : ' y ') : ', ';
      return [joint, ...words];
    });
    const how = standsIn ? outweighs(outputs.map(({ ratio }) => ratio)) : { en: '.', es: '.' };
    return [english ? 'Next to you, it has ' : 'Frente a usted, tiene ', ...joined, how[language]];
  });
}

/** A difference that rounds to 0 %. */
const ABOUT = 0.005;

function moreOrFewer(more: number, language: Language): string {
  if (Math.abs(more) < ABOUT) return language === 'en' ? 'about as many' : 'casi lo mismo de';
  const size = percent(Math.abs(more), 0, language);
  return language === 'en' ? `${size} ${more > 0 ? 'more' : 'fewer'}` : `un ${size} ${more > 0 ? 'más' : 'menos'} de`;
}

/** From half more or less on, two districts are no close match. */
const FAR = 0.5;

function outweighs(ratios: readonly Figure[]): Text {
  const far = ratios.some(({ value }) => value !== null && Math.abs(value) >= FAR);
  return {
    en: `; by the weights kindest to you, the one makes up for the other${far ? ', but it is no close match' : ''}.`,
    es: `; con los pesos que más le favorecen, lo uno compensa lo otro${far ? ', pero no se parece mucho' : ''}.`,
  };
}
