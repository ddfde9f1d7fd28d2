import type { Figure, WorkVolume } from '@leeway/model';
import type { AreaOrAll } from '../record/atlas.ts';
import { measureFigure, type Subject, spendingFigure } from '../record/figures.ts';
import { inputItems } from './amounts.ts';
import { type CertaintyFigures, certaintyFigures } from './certainty-figures.ts';
import { type CostChange, costChange, type WorkChange } from './cost-change.ts';
import { type DollarFigures, dollarFigures } from './dollar-figures.ts';
import type { PeerScore } from './peer-score.ts';
import { CHANGE_METHOD, CREDIT_METHOD, comparedWith, SCORE_METHOD } from './score-words.ts';
import { volumeFigure, volumeLabel } from './volumes.ts';

export type ScoredDistrict = Extract<PeerScore, { kind: 'scored' }>;

/** Every number of a score that a page shows, each open down to rows. */
export type ScoreFigures = CertaintyFigures & {
  readonly score: Figure;
  readonly dollars: DollarFigures;
  /** `blend` is how much of it the look-alikes' blend does. */
  readonly outputs: readonly {
    readonly amount: Figure;
    readonly blend: Figure;
    /** How much more of it the blend does, as a share of the district's; null where the district does none. */
    readonly ratio: Figure;
    readonly credit: Figure | null;
  }[];
  readonly lookAlikes: readonly { readonly unit: number; readonly weight: Figure }[];
  readonly changes: readonly (WorkChange & { readonly cost: CostChange })[];
};

/** The same tree under ids of its own, so that it is never taken for the district's. */
function renamed(figure: Figure, prefix: string, name: string): Figure {
  const { because } = figure;
  return {
    ...figure,
    id: `${prefix}.${figure.id}`,
    label: { en: `${figure.label.en}: ${name}`, es: `${figure.label.es}: ${name}` },
    because: 'of' in because ? { ...because, of: because.of.map((part) => renamed(part, prefix, name)) } : because,
  };
}

/** Dollars as recorded, the wages that they are set by, and the work of a district in one year. */
function ownFigures(
  subject: Subject,
  area: AreaOrAll,
  { comparison }: ScoredDistrict,
): Record<'inputs' | 'outputs' | 'wages', Figure[]> {
  const { frame, yardstick } = comparison;
  return {
    inputs: yardstick.inputs.map((input) =>
      spendingFigure(
        subject,
        {
          id: `${area}.score-input.${input.id}`,
          label: { en: `${input.label.en}: dollars in`, es: `${input.label.es}: dinero empleado` },
          unit: 'cents',
        },
        inputItems(frame.chart, input),
      ),
    ),
    outputs: yardstick.volumes.map((volume) => volumeFigure(subject, volume, `${area}.score-output.${volume}`)),
    wages: yardstick.wagesOf === null ? [] : [measureFigure(subject, 'wage-index')],
  };
}

function lookAlikeFigures(subject: Subject, area: AreaOrAll, found: ScoredDistrict): ScoreFigures['lookAlikes'] {
  const { comparison, scored } = found;
  return scored.lookAlikes.map(({ row, weight }) => {
    const unit = comparison.units[row] ?? -1;
    const { id, name } = subject.ledger.units[unit] ?? { id: '', name: '' };
    const own = ownFigures({ ...subject, unit }, area, found);
    const parts = [...own.inputs, ...own.outputs, ...own.wages];
    return {
      unit,
      weight: {
        id: `${area}.score-look-alike.${id}`,
        label: { en: `Share of the blend: ${name}`, es: `Proporción de la combinación: ${name}` },
        unit: 'share',
        value: weight,
        because: {
          kind: 'model',
          method: SCORE_METHOD,
          of: parts.map((part) => renamed(part, `peer.${id}`, name)),
          fittedOn: comparedWith(comparison),
        },
      },
    };
  });
}

function changeFigures(subject: Subject, area: AreaOrAll, found: ScoredDistrict): ScoreFigures['changes'] {
  return found.changes().map(({ from, to, compared, ...change }) => {
    const of = [from, to].flatMap((year) => {
      const own = ownFigures({ ...subject, year }, area, found);
      return [...own.inputs, ...own.outputs, ...own.wages].map((part) => renamed(part, `${year}`, `${year}`));
    });
    const figure = (
      name: 'change' | 'catching-up' | 'frontier-shift',
      en: string,
      es: string,
      value: number,
    ): Figure => ({
      id: `${area}.score-${name}.${from}-${to}`,
      label: { en: `${en}, fiscal ${from} to ${to}`, es: `${es}, año fiscal ${from} a ${to}` },
      unit: 'share',
      value: value - 1,
      because: {
        kind: 'model',
        method: CHANGE_METHOD,
        of,
        fittedOn: {
          en: `${compared} districts like you that are on record in every year`,
          es: `${compared} distritos como usted registrados en todos los años`,
        },
      },
    });
    const work: WorkChange = {
      index: figure('change', 'Your change in work for a dollar', 'Su cambio en trabajo por dólar', change.index),
      catchingUp: figure(
        'catching-up',
        'Nearer to the best (catching up)',
        'Más cerca de los mejores (acercamiento)',
        change.catchingUp,
      ),
      frontierShift: figure(
        'frontier-shift',
        'The best’s change in work for a dollar (frontier shift)',
        'Cambio de los mejores en trabajo por dólar (desplazamiento de la frontera)',
        change.frontierShift,
      ),
    };
    return { ...work, cost: costChange(work) };
  });
}

function creditFigures(area: AreaOrAll, found: ScoredDistrict, outputs: readonly Figure[]): (Figure | null)[] {
  const { scored, comparison } = found;
  return comparison.yardstick.volumes.map((volume, j): Figure | null => {
    const value = scored.credit[j];
    if (value === undefined) return null;
    const label = volumeLabel(volume);
    return {
      id: `${area}.score-credit.${volume}`,
      label: { en: `${label.en}: share of the score`, es: `${label.es}: proporción de la puntuación` },
      unit: 'share',
      value,
      because: { kind: 'model', method: CREDIT_METHOD, of: outputs, fittedOn: comparedWith(comparison) },
    };
  });
}

/** How much of each kind of work the blend does. */
function blendFigures(area: AreaOrAll, { scored, comparison }: ScoredDistrict, weights: readonly Figure[]): Figure[] {
  const { rows, values } = comparison.amounts.outputs;
  return comparison.yardstick.volumes.map((volume, j) => {
    const label = volumeLabel(volume);
    return {
      id: `${area}.score-blend.${volume}`,
      label: { en: `${label.en}: what the blend does`, es: `${label.es}: lo que hace la combinación` },
      unit: 'count',
      value: scored.lookAlikes.reduce((sum, one) => sum + one.weight * (values[j * rows + one.row] ?? Number.NaN), 0),
      because: {
        kind: 'formula',
        formula: {
          en: 'sum of share of the blend × its work',
          es: 'suma de proporción de la combinación × su trabajo',
        },
        of: weights,
      },
    };
  });
}

function ratioFigure(area: AreaOrAll, volume: WorkVolume, amount: Figure, blend: Figure): Figure {
  const label = volumeLabel(volume);
  const own = amount.value ?? 0;
  return {
    id: `${area}.score-blend-ratio.${volume}`,
    label: {
      en: `${label.en}: how much more of it the blend does`,
      es: `${label.es}: cuánto más hace la combinación`,
    },
    unit: 'share',
    value: own > 0 ? (blend.value ?? Number.NaN) / own - 1 : null,
    because: {
      kind: 'formula',
      formula: {
        en: 'what the blend does ÷ what you do − 1',
        es: 'lo que hace la combinación ÷ lo que hace usted − 1',
      },
      of: [blend, amount],
    },
  };
}

/** The figures of a district's score. */
export function scoreFigures(subject: Subject, area: AreaOrAll, found: ScoredDistrict): ScoreFigures {
  const { scored, comparison } = found;
  const { inputs, outputs, wages } = ownFigures(subject, area, found);
  const lookAlikes = lookAlikeFigures(subject, area, found);
  const weights = lookAlikes.map(({ weight }) => weight);
  const credit = creditFigures(area, found, outputs);
  const blends = blendFigures(area, found, weights);
  const score: Figure = {
    id: `${area}.score`,
    label: { en: 'Peer-fair score', es: 'Puntuación justa entre pares' },
    unit: 'share',
    value: scored.score,
    because: {
      kind: 'model',
      method: SCORE_METHOD,
      of: [...inputs, ...outputs, ...wages, ...weights],
      fittedOn: comparedWith(comparison),
    },
  };
  const sure = certaintyFigures(area, found, [...inputs, ...outputs, ...wages]);
  const low = sure.certainty?.low ?? null;
  return {
    ...sure,
    score,
    dollars: dollarFigures({
      area,
      found,
      score,
      low,
      opinions: sure.opinions,
      blends,
      spent: inputs,
      work: outputs,
      weights,
      wages,
    }),
    outputs: comparison.yardstick.volumes.map((volume, j) => {
      const [amount, blend] = [outputs[j], blends[j]];
      if (amount === undefined || blend === undefined) throw new RangeError(`There is no ${volume} of the blend.`);
      return { amount, blend, ratio: ratioFigure(area, volume, amount, blend), credit: credit[j] ?? null };
    }),
    lookAlikes,
    changes: changeFigures(subject, area, found),
  };
}
