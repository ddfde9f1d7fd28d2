import type { Matrix } from '../linear-algebra/matrix.ts';
import { type SlackSide, type SlackWeighting, slackWeights, spreadOf, type WeightOf } from './additive-weights.ts';
import { openSession, type Session, solvedProgramme } from './column-generation.ts';
import { advantage, bestAlone } from './free-disposal.ts';
import { type Measures, type Mixing, measureAt, referenceSet, requireMeasures } from './reference-set.ts';
import { emptyProgramme } from './unit-programme.ts';
import { type ModelCertificate, type Prices, type Projection, pricesOf, projection, sizeOf } from './unit-result.ts';

export type AdditiveUnit = Projection & {
  /** Largest weighted sum of slacks; 0 exactly when no mixture of units does as well everywhere and better somewhere. */
  readonly inefficiency: number;
  /** 1 − inefficiency under the weightings that keep it within 0 and 1 (range- and bounded-adjusted); null under the others. */
  readonly efficiency: number | null;
  /** Null for the free disposal hull, which has no prices. */
  readonly prices: Prices | null;
  readonly certificate: ModelCertificate;
};

export type AdditiveEfficiency = {
  readonly units: readonly AdditiveUnit[];
  /** `returns-…`, `slacks-weighted-…`, `counted-…`, and what is fixed. */
  readonly assumptions: readonly string[];
};

export type AdditiveOptions = {
  readonly returns: Mixing;
  /** `ones` unless given. */
  readonly weights?: SlackWeighting;
  /** Which slacks count; `graph` (all) unless given. */
  readonly side?: SlackSide;
  /** `weak`: measures of the side that does not count must be met exactly instead of at least. */
  readonly disposability?: 'strong' | 'weak';
};

/**
 * Weighted additive model: the most slack that a mixture of units leaves (Charnes, Cooper, Golany, Seiford and Stutz 1985). A counted
 * measure with weight 0 keeps slack 0; the bounded-adjusted measure under returns that are not variable keeps targets within
 * what was observed (Cooper et al. 2011). Measures must not be negative unless returns are variable and weights are no proportions.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function additiveEfficiency(inputs: Matrix, outputs: Matrix, options: AdditiveOptions): AdditiveEfficiency {
  const { returns, weights = 'ones', side = 'graph', disposability = 'strong' } = options;
  const measures = { inputs, outputs };
  requireMeasures(measures, returns === 'variable' && weights !== 'inefficiency-proportions');
  const model: Model = {
    measures,
    weightOf: slackWeights(weights, measures, side),
    side,
    weak: disposability === 'weak',
  };
  const within = weights === 'bounded-adjusted' && returns !== 'variable' && returns !== 'free-disposal';
  const adjusted = weights === 'range-adjusted' || weights === 'bounded-adjusted';
  const solved = returns === 'free-disposal' ? aloneUnits(model) : mixedUnits(model, returns, within);
  return {
    units: solved.map((unit) => ({ ...unit, efficiency: adjusted ? 1 - unit.inefficiency : null })),
    assumptions: [
      `returns-${returns}`,
      `slacks-weighted-${typeof weights === 'string' ? weights : 'given'}`,
      `counted-${side}`,
      ...(within ? ['targets-within-observed'] : []),
      ...(disposability === 'weak' ? ['uncounted-side-met-exactly'] : []),
    ],
  };
}

type Model = {
  readonly measures: Measures;
  readonly weightOf: WeightOf;
  readonly side: SlackSide;
  readonly weak: boolean;
};
type Solved = Omit<AdditiveUnit, 'efficiency'>;

/** True where a measure must be met exactly: counted with weight 0, or not counted under weak disposability. */
function isFixed({ measures, weightOf, side, weak }: Model, unit: number, measure: number): boolean {
  const ofInput = measure < measures.inputs.columns;
  const counted = side === 'graph' || ofInput === (side === 'input');
  return counted ? weightOf(unit, measure) === 0 : weak;
}

function mixedUnits(model: Model, returns: Exclude<Mixing, 'free-disposal'>, within: boolean): Solved[] {
  const reference = referenceSet(model.measures, returns);
  const session = openSession(reference, 0);
  const count = reference.inputs + reference.outputs;
  const spreads = within ? Array.from({ length: count }, (_, i) => spreadOf(model.measures, i)) : [];
  const limits = spreads.map(({ least, most }, i) => (i < reference.inputs ? -least : most));
  return Array.from({ length: reference.units }, (_, unit) => mixedUnit(model, session, unit, limits));
}

function mixedUnit(model: Model, session: Session, unit: number, limits: readonly number[]): Solved {
  const { reference } = session;
  const { measures, weightOf } = model;
  const programme = emptyProgramme(reference, 0);
  let atRest = 0;
  for (let i = 0; i < reference.inputs + reference.outputs; i += 1) {
    const own = (i < reference.inputs ? -1 : 1) * measureAt(measures, unit, i);
    programme.rowLower[i] = own;
    programme.rowUpper[i] = isFixed(model, unit, i) ? own : Math.max(own, limits[i] ?? Number.POSITIVE_INFINITY);
    programme.rowCosts[i] = -weightOf(unit, i);
    atRest += weightOf(unit, i) * own;
  }
  const size = sizeOf(reference, measures, unit);
  const solved = solvedProgramme(session, programme, size);
  const placed = projection(reference, solved, size, (i) => measureAt(measures, unit, i));
  return {
    ...placed,
    inefficiency: weightedSlack(placed, weightOf, unit),
    prices: pricesOf(reference, solved.prices),
    certificate: {
      primal: -solved.certificate.primal - atRest,
      dualBound: -solved.certificate.dualBound - atRest,
      worstViolation: solved.certificate.worstViolation,
    },
  };
}

function weightedSlack({ inputSlacks, outputSlacks }: Projection, weightOf: WeightOf, unit: number): number {
  let sum = 0;
  inputSlacks.forEach((slack, i) => {
    sum += slack * weightOf(unit, i);
  });
  outputSlacks.forEach((slack, r) => {
    sum += slack * weightOf(unit, inputSlacks.length + r);
  });
  return sum;
}

function aloneUnits(model: Model): Solved[] {
  const { measures, weightOf } = model;
  const reference = referenceSet(measures, 'variable');
  const count = reference.inputs + reference.outputs;
  return Array.from({ length: reference.units }, (_, unit) => {
    const merit = (other: number) => {
      let sum = 0;
      for (let i = 0; i < count; i += 1) {
        const slack = advantage(measures, other, i, measureAt(measures, unit, i));
        if (slack < 0 || (slack > 0 && isFixed(model, unit, i))) return Number.NEGATIVE_INFINITY;
        sum += slack * weightOf(unit, i);
      }
      return sum;
    };
    const best = bestAlone(measures, unit, merit) ?? { unit, merit: 0 };
    const peers = [{ unit: best.unit, weight: 1 }];
    const placed = projection(reference, { peers }, sizeOf(reference, measures, unit), (i) =>
      measureAt(measures, unit, i),
    );
    const certificate = { primal: best.merit, dualBound: best.merit, worstViolation: 0 };
    return { ...placed, inefficiency: best.merit, prices: null, certificate };
  });
}
