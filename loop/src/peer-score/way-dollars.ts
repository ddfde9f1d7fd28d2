import type { Figure, Text } from '@leeway/model';
import type { AreaOrAll } from '../record/atlas.ts';
import type { SecondOpinion } from './second-opinions.ts';

/** The dollars between a district and its blend: from the score itself to the far end of its range. Cents; negative where the blend spends more. */
export type Less = { readonly least: Figure; readonly most: Figure };

type Opinion = { readonly opinion: SecondOpinion; readonly share: Figure | null };

/** What each way of measuring comes to in dollars; cents a year, never below zero. */
export type WayDollars = {
  /** Null where the way has nothing to say, or finds nothing but chance. */
  readonly byOpinion: Readonly<Record<SecondOpinion['method'], Figure | null>>;
  /** From the least to the most that any way says, zero where one finds nothing but chance. Null where the score has no range. */
  readonly all: Less | null;
};

/** Whole dollars: cents would claim what a model cannot know. */
export const wholeDollars = (cents: number): number => Math.round(cents / 100) * 100;

const LABELS: Readonly<Record<SecondOpinion['method'], Text>> = {
  'order-m': {
    en: 'Less by, against the cheapest drawn by lot',
    es: 'Menos en, frente al más barato sorteado',
  },
  'stochastic-frontier': { en: 'Less by, allowing for chance', es: 'Menos en, contando con el azar' },
};

function lessBy(area: AreaOrAll, { opinion, share }: Opinion, spent: readonly Figure[]): Figure | null {
  if (share === null) return null;
  const dollars = spent.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0);
  return {
    id: `${area}.score-less-${opinion.method}`,
    label: LABELS[opinion.method],
    unit: 'cents',
    value: Math.max(0, wholeDollars(dollars * (1 - (share.value ?? Number.NaN)))),
    because: {
      kind: 'formula',
      formula: {
        en: 'your dollars × (1 − share that would do), at least zero',
        es: 'su dinero × (1 − proporción que bastaría), al menos cero',
      },
      of: [...spent, share],
    },
  };
}

/** `less` is what the score itself and the far end of its range come to. */
export function wayDollars(
  area: AreaOrAll,
  less: Less | null,
  opinions: readonly Opinion[],
  spent: readonly Figure[],
): WayDollars {
  const by = (method: SecondOpinion['method']): Figure | null => {
    const found = opinions.find(({ opinion }) => opinion.method === method);
    return found === undefined ? null : lessBy(area, found, spent);
  };
  const byOpinion = { 'order-m': by('order-m'), 'stochastic-frontier': by('stochastic-frontier') };
  if (less === null) return { byOpinion, all: null };
  const chanceAlone = opinions.some(({ opinion }) => opinion.says === 'all-chance');
  const of = [less.least, less.most, ...Object.values(byOpinion).filter((one) => one !== null)];
  const told = of.map(({ value }) => Math.max(0, value ?? Number.NaN));
  const end = (name: 'least' | 'most', label: Text, value: number, formula: Text): Figure => ({
    id: `${area}.score-less-all-ways-${name}`,
    label,
    unit: 'cents',
    value,
    because: { kind: 'formula', formula, of },
  });
  return {
    byOpinion,
    all: {
      least: end(
        'least',
        { en: 'Least that any way says', es: 'Lo menos que dice alguna forma' },
        chanceAlone ? 0 : Math.min(...told),
        chanceAlone
          ? { en: 'zero, since one way finds nothing but chance', es: 'cero, pues una forma solo halla azar' }
          : { en: 'least of all ways', es: 'lo menor de todas las formas' },
      ),
      most: end('most', { en: 'Most that any way says', es: 'Lo más que dice alguna forma' }, Math.max(...told), {
        en: 'most of all ways',
        es: 'lo mayor de todas las formas',
      }),
    },
  };
}
