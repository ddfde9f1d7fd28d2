import {
  type AreaId,
  type EvidenceGrade,
  EXPLAINS_LITTLE_BELOW,
  type FairCost,
  type Figure,
  moneyInWords,
  type OpportunityRule,
  type Proposal,
  range,
  type Text,
} from '@leeway/model';
import { combinedFigure } from '../measure-kinds/ratio-figure.ts';
import { CASHABLE, type CashableKind } from './cashable.ts';
import { noFairComparison } from './findings.ts';
import { oneOffCost } from './one-off.ts';
import { CLAIMS_SHRINK } from './track-record/realised-evidence.ts';
import { TRANSFER_NOTE, transferOfGap } from './transfer.ts';

/** The 10th percentile of a normal distribution lies this many standard deviations below its middle. */
const P10_DEVIATIONS = 1.2816;

export type GapSizing = {
  readonly area: AreaId;
  /** '<area>.<verb-noun>'. */
  readonly id: string;
  readonly question: Text;
  readonly cashable: CashableKind;
  readonly serviceEffect: Text;
  /** What must not fall while cost does. */
  readonly guardrail: Text;
  readonly decision: string;
  /** What to load to see where the gap lies. */
  readonly narrow: Text;
};

/** An opportunity that asks why an area costs more than districts like it would spend. */
export function gapRule(sizing: GapSizing): OpportunityRule {
  return {
    id: sizing.id,
    kind: 'gap',
    propose: (district) => {
      const fair = district.fairCost(sizing.area);
      if (!fair) return noFairComparison(sizing.area, district, sizing.question, sizing.narrow);
      const pupils = district.measure('pupils');
      if (!pupils.value || fair.gap <= 0 || fair.chanceAbove < 0.5) return null;
      const base = addressable(sizing, fair, pupils);
      return base.value ? proposal(sizing, fair, base) : null;
    },
  };
}

/** The lasting gap per pupil, as the model shrank it, times pupils. */
function addressable(sizing: GapSizing, fair: FairCost, pupils: Figure): Figure {
  const lasting: Figure = {
    id: `${sizing.area}.lasting-gap-per-pupil`,
    label: {
      en: 'Cost per pupil above what fair peers would spend, less what is likely to be chance',
      es: 'Costo por alumno por encima de lo que gastarían distritos comparables, menos lo que se debe al azar',
    },
    unit: 'cents-per-pupil',
    value: fair.gap,
    because: {
      kind: 'model',
      method: {
        en: 'Gap between actual and expected cost over the years, shrunk towards zero by how uncertain it is: years, the fit, drivers left out, the wage index’s standard error, and how little the drivers explain',
        es: 'Diferencia entre el costo real y el esperado a lo largo de los años, reducida hacia cero según su incertidumbre: los años, el ajuste, factores omitidos, el error estándar del índice salarial y lo poco que explican los factores',
      },
      of: [fair.actual, fair.expected],
      fittedOn: {
        en: 'Districts of the same record and year, on cost drivers only',
        es: 'Distritos del mismo registro y año, solo con factores de costo',
      },
    },
  };
  return combinedFigure(
    {
      id: `${sizing.id}.addressable`,
      label: { en: 'Spending above fair peers', es: 'Gasto por encima de distritos comparables' },
      unit: 'cents',
    },
    [lasting, pupils],
    'times',
  );
}

function proposal(sizing: GapSizing, fair: FairCost, base: Figure): Proposal {
  const least = Math.max(0, fair.gap - P10_DEVIATIONS * fair.gapSd) / fair.gap;
  const transfer = transferOfGap();
  const cashable = CASHABLE[sizing.cashable];
  const oneOff = oneOffCost('medium', (base.value ?? 0) * transfer.mid);
  return {
    id: sizing.id,
    area: sizing.area,
    kind: 'gap',
    question: sizing.question,
    addressable: base,
    claim: { base: sizing.area, exclusiveGroup: null },
    factors: {
      effectShare: range(least, 1, 1),
      transferShare: transfer,
      scaleShare: range(1, 1, 1, 'bounds'),
      cashableShare: cashable.share,
      oneOffCents: oneOff.cost,
    },
    sizing: [
      { factor: 'effectShare', note: effectNote(fair), provenance: 'computed' },
      { factor: 'transferShare', note: TRANSFER_NOTE, provenance: 'estimate' },
      { factor: 'scaleShare', note: WHOLE_AREA, provenance: 'computed' },
      { factor: 'cashableShare', note: cashable.note, provenance: 'estimate' },
      { factor: 'oneOffCents', note: oneOff.note, provenance: 'estimate' },
    ],
    evidence: [comparison(fair), CLAIMS_SHRINK],
    grade: gradeOf(fair),
    serviceEffect: sizing.serviceEffect,
    guardrail: sizing.guardrail,
    risks: [MAY_BE_SERVICE, ...(explainsLittle(fair) ? [MAY_BE_NEED] : [])],
    decision: sizing.decision,
    narrow: sizing.narrow,
    monthsToEffect: null,
  };
}

/** Whether the drivers explain so little of the differences that peers are hardly a yardstick. */
const explainsLittle = ({ explained }: FairCost): boolean => explained !== null && explained < EXPLAINS_LITTLE_BELOW;

/** A comparison is weak evidence; one whose drivers explain little is arithmetic alone. */
const gradeOf = (fair: FairCost): EvidenceGrade => (explainsLittle(fair) ? 'E' : 'D');

const MAY_BE_NEED: Text = {
  en: 'The drivers on record explain little here, so most of the difference may be a need that no file shows',
  es: 'Los factores registrados explican poco aquí, así que casi toda la diferencia puede ser una necesidad que ningún archivo muestra',
};

const WHOLE_AREA: Text = {
  en: 'The gap is the whole area’s; nothing is left out.',
  es: 'La diferencia es de toda el área; no se deja nada fuera.',
};

const MAY_BE_SERVICE: Text = {
  en: 'The difference may buy a better service, or needs that the record does not show',
  es: 'La diferencia puede pagar un mejor servicio o necesidades que el registro no muestra',
};

function effectNote(fair: FairCost): Text {
  return {
    en: `The gap is ${moneyInWords(fair.gap, 'en')} per pupil, give or take ${moneyInWords(fair.gapSd, 'en')}. It is never sized above its middle.`,
    es: `La diferencia es de ${moneyInWords(fair.gap, 'es')} por alumno, con un margen de ${moneyInWords(fair.gapSd, 'es')}. Nunca se estima por encima de su valor medio.`,
  };
}

function comparison(fair: FairCost): Proposal['evidence'][number] {
  const words = (language: 'en' | 'es'): string =>
    fair.expected.value === null ? '' : moneyInWords(fair.expected.value, language);
  return {
    claim: {
      en: `Districts like this one would spend ${words('en')} per pupil`,
      es: `Distritos como este gastarían ${words('es')} por alumno`,
    },
    grade: gradeOf(fair),
    provenance: 'estimate',
    source: 'Cost model fitted on the public record that is loaded',
    year: null,
    direction: 'supports',
  };
}
