import type { Figure, FigureUnit, Text } from '@leeway/model';
import type { AreaOrAll } from '../record/atlas.ts';
import type { PeerScore } from './peer-score.ts';
import { comparedWith, ORDER_M_METHOD, PLACE_METHOD, RANGE_METHOD, STOCHASTIC_METHOD } from './score-words.ts';
import type { SecondOpinion } from './second-opinions.ts';

/** How far a score can be trusted, in figures that open down to rows. */
export type CertaintyFigures = {
  /** Far end of the range and the ends of the places; null where nearly all compared are among the best. */
  readonly certainty: {
    readonly low: Figure;
    readonly best: Figure;
    readonly worst: Figure;
    readonly of: number;
  } | null;
  readonly opinions: readonly { readonly opinion: SecondOpinion; readonly share: Figure | null }[];
};

const OPINIONS: Readonly<Record<SecondOpinion['method'], { readonly label: Text; readonly method: Text }>> = {
  'order-m': {
    label: { en: 'Second opinion, gentler (order-m)', es: 'Segunda opinión, más benévola (orden m)' },
    method: ORDER_M_METHOD,
  },
  'stochastic-frontier': {
    label: { en: 'Second opinion, with room for chance', es: 'Segunda opinión, que cuenta con el azar' },
    method: STOCHASTIC_METHOD,
  },
};

/** `of` are the dollars, work and wages that all of these rest on. */
export function certaintyFigures(
  area: AreaOrAll,
  found: Extract<PeerScore, { kind: 'scored' }>,
  of: readonly Figure[],
): CertaintyFigures {
  const fittedOn = comparedWith(found.comparison);
  const figure = (
    name: string,
    { label, method }: { readonly label: Text; readonly method: Text },
    value: number,
    unit: FigureUnit = 'share',
  ): Figure => ({
    id: `${area}.score-${name}`,
    label,
    unit,
    value,
    because: { kind: 'model', method, of, fittedOn },
  });
  const certainty = found.certainty();
  const place = (which: 'best' | 'worst', label: Text) =>
    figure(`place-${which}`, { label, method: PLACE_METHOD }, certainty?.rank[which] ?? Number.NaN, 'count');
  return {
    certainty: certainty && {
      low: figure(
        'low',
        {
          label: { en: 'Peer-fair score: low end of the range', es: 'Puntuación justa: extremo bajo del rango' },
          method: RANGE_METHOD,
        },
        certainty.low,
      ),
      best: place('best', { en: 'Best place you may have', es: 'Mejor puesto que puede tener' }),
      worst: place('worst', { en: 'Worst place you may have', es: 'Peor puesto que puede tener' }),
      of: certainty.rank.of,
    },
    opinions: found.secondOpinions().map((opinion) => ({
      opinion,
      share: opinion.share === null ? null : figure(opinion.method, OPINIONS[opinion.method], opinion.share),
    })),
  };
}
