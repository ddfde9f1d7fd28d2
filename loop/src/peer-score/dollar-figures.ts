import type { Figure, ScoreInput, Text } from '@leeway/model';
import type { AreaOrAll } from '../record/atlas.ts';
import type { CertaintyFigures } from './certainty-figures.ts';
import type { PeerScore } from './peer-score.ts';
import { volumeLabel, volumeOne } from './volumes.ts';
import { type Less, type WayDollars, wayDollars, wholeDollars } from './way-dollars.ts';

export type DollarFigures = {
  readonly inputs: readonly {
    readonly input: ScoreInput;
    readonly spent: Figure;
    readonly target: Figure;
    readonly less: Less | null;
  }[];
  /** Over all inputs. Null where the score has no range. */
  readonly less: Less | null;
  /** What each way of measuring comes to. */
  readonly ways: WayDollars;
  /** All dollars for one of the first kind of work; the blend's the same. */
  readonly each: Figure;
  readonly blendEach: Figure;
};

type Parts = {
  readonly area: AreaOrAll;
  readonly found: Extract<PeerScore, { kind: 'scored' }>;
  readonly score: Figure;
  readonly low: Figure | null;
  readonly opinions: CertaintyFigures['opinions'];
  readonly blends: readonly Figure[];
  readonly spent: readonly Figure[];
  readonly work: readonly Figure[];
  readonly weights: readonly Figure[];
  readonly wages: readonly Figure[];
};

function targetFigure({ area, found, weights, wages }: Parts, input: ScoreInput, j: number): Figure {
  const set = found.comparison.yardstick.wagesOf !== null;
  return {
    id: `${area}.score-target.${input.id}`,
    label: { en: `${input.label.en}: what the blend spends`, es: `${input.label.es}: lo que gasta la combinación` },
    unit: 'cents',
    value: wholeDollars(found.scored.targets[j] ?? Number.NaN),
    because: {
      kind: 'formula',
      formula: {
        en: `sum of share of the blend × its dollars${set ? ' at your wages' : ''}`,
        es: `suma de proporción de la combinación × su dinero${set ? ' a los salarios de usted' : ''}`,
      },
      of: [...weights, ...wages],
    },
  };
}

function lessFigures(parts: Parts, input: ScoreInput, spent: Figure, target: Figure): Less | null {
  const { area, score, low } = parts;
  if (low === null) return null;
  const stretch = (low.value ?? Number.NaN) / (score.value ?? Number.NaN);
  const figure = (
    name: 'least' | 'most',
    label: Text,
    value: number,
    formula: Text,
    of: readonly Figure[],
  ): Figure => ({
    id: `${area}.score-less-${name}.${input.id}`,
    label: { en: `${input.label.en}: ${label.en}`, es: `${input.label.es}: ${label.es}` },
    unit: 'cents',
    value: wholeDollars(value),
    because: { kind: 'formula', formula, of },
  });
  const [own, blend] = [spent.value ?? Number.NaN, target.value ?? Number.NaN];
  return {
    least: figure(
      'least',
      { en: 'less by at least', es: 'menos en al menos' },
      own - blend,
      { en: 'your dollars − what the blend spends', es: 'su dinero − lo que gasta la combinación' },
      [spent, target],
    ),
    most: figure(
      'most',
      { en: 'less by at most', es: 'menos en como mucho' },
      own - blend * stretch,
      {
        en: 'your dollars − what the blend spends × low end of the range ÷ score',
        es: 'su dinero − lo que gasta la combinación × extremo bajo del rango ÷ puntuación',
      },
      [spent, target, low, score],
    ),
  };
}

function totalOf(area: AreaOrAll, all: readonly (Less | null)[]): Less | null {
  const known = all.filter((less) => less !== null);
  if (known.length < all.length) return null;
  const total = (name: 'least' | 'most', label: Text): Figure => {
    const of = known.map((less) => less[name]);
    return {
      id: `${area}.score-less-${name}`,
      label,
      unit: 'cents',
      value: of.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0),
      because: { kind: 'formula', formula: { en: 'sum over dollars', es: 'suma de dinero' }, of },
    };
  };
  return {
    least: total('least', { en: 'Less by at least', es: 'Menos en al menos' }),
    most: total('most', { en: 'Less by at most', es: 'Menos en como mucho' }),
  };
}

function eachFigure(
  { area, found }: Parts,
  { id, whose, dollarsIn, work }: { id: string; whose: Text; dollarsIn: readonly Figure[]; work: readonly Figure[] },
): Figure {
  const [first, volume] = [work[0], found.comparison.yardstick.volumes[0]];
  if (first === undefined || volume === undefined) throw new RangeError(`The score of ${area} rests on no work.`);
  const dollars = dollarsIn.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0);
  const [one, all] = [volumeOne(volume), volumeLabel(volume)];
  return {
    id: `${area}.${id}`,
    label: { en: `${whose.en} per ${one.en}`, es: `${whose.es} por ${one.es}` },
    unit: 'cents-per-pupil',
    value: first.value === null || !(first.value > 0) ? null : dollars / first.value,
    because: {
      kind: 'formula',
      formula: { en: `dollars in ÷ ${all.en.toLowerCase()}`, es: `dinero empleado ÷ ${all.es.toLowerCase()}` },
      of: [...dollarsIn, first],
    },
  };
}

/** What a district spends, what its blend does, and the dollars between them as a range. */
export function dollarFigures(parts: Parts): DollarFigures {
  const inputs = parts.found.comparison.yardstick.inputs.map((input, j) => {
    const spent = parts.spent[j];
    if (spent === undefined) throw new RangeError(`No figure of input ${input.id}.`);
    const target = targetFigure(parts, input, j);
    return { input, spent, target, less: lessFigures(parts, input, spent, target) };
  });
  const less = totalOf(
    parts.area,
    inputs.map((one) => one.less),
  );
  return {
    inputs,
    less,
    ways: wayDollars(parts.area, less, parts.opinions, parts.spent),
    each: eachFigure(parts, {
      id: 'score-each',
      whose: { en: 'Dollars', es: 'Dinero' },
      dollarsIn: parts.spent,
      work: parts.work,
    }),
    blendEach: eachFigure(parts, {
      id: 'score-blend-each',
      whose: { en: 'Dollars of the blend', es: 'Dinero de la combinación' },
      dollarsIn: inputs.map(({ target }) => target),
      work: parts.blends,
    }),
  };
}
