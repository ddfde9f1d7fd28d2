import {
  type AreaId,
  COMMON_FUNCTIONS,
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
  /** Where the difference is beyond chance. */
  readonly question: Text;
  /** Where it may be chance: asks whether, not why. */
  readonly questionIfChance: Text;
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

/** Expected cost × what is likely to last of the difference × pupils. */
function addressable(sizing: GapSizing, fair: FairCost, pupils: Figure): Figure {
  const over = fair.years > 1;
  const gap = combinedFigure(
    {
      id: `${sizing.area}.lasting-gap-per-pupil`,
      label: {
        en: `Cost per pupil above what fair peers would spend${over ? `, over ${fair.years} years` : ''}, less what is likely to be chance`,
        es: `Costo por alumno por encima de lo que gastarían distritos comparables${over ? `, en ${fair.years} años` : ''}, menos lo que se debe al azar`,
      },
      unit: 'cents-per-pupil',
    },
    [fair.expected, fair.lasting],
    'times',
  );
  return combinedFigure(
    {
      id: `${sizing.id}.addressable`,
      label: { en: 'Spending above fair peers', es: 'Gasto por encima de distritos comparables' },
      unit: 'cents',
    },
    [gap, pupils],
    'times',
  );
}

/** Functions of the common chart whose dollars are the area's. */
const functionsOf = (area: AreaId): readonly string[] =>
  COMMON_FUNCTIONS.filter((entry) => entry.area === area).map(({ code }) => code);

function proposal(sizing: GapSizing, fair: FairCost, base: Figure): Proposal {
  const beyondChance = fair.beyondChance === 'above';
  const least = Math.max(0, fair.gap - P10_DEVIATIONS * fair.gapSd) / fair.gap;
  const transfer = transferOfGap();
  const cashable = CASHABLE[sizing.cashable];
  const oneOff = oneOffCost('medium', (base.value ?? 0) * transfer.mid);
  return {
    id: sizing.id,
    area: sizing.area,
    kind: 'gap',
    question: beyondChance ? sizing.question : sizing.questionIfChance,
    beyondChance,
    addressable: base,
    claim: { base: sizing.area, functions: functionsOf(sizing.area), exclusiveGroup: null },
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
