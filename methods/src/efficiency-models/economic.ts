import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { openSession, solvedProgramme } from './column-generation.ts';
import { type Direction, directionOf } from './direction.ts';
import { directionalEfficiency } from './directional.ts';
import { bestAlone } from './free-disposal.ts';
import { radialAgainst } from './radial-against.ts';
import {
  type Measures,
  type Mixing,
  measureAt,
  type ReferenceSet,
  referenceSet,
  requireMeasures,
  requireSameShape,
} from './reference-set.ts';
import { emptyProgramme } from './unit-programme.ts';
import { type ModelCertificate, type PeerWeight, sizeOf } from './unit-result.ts';

export type EconomicUnit = {
  /** Share of the observed cost that would do, or observed revenue as a share of the most possible: `technical` × `allocative`. */
  readonly economic: number;
  /** Radial part: using less of everything, or making more of everything. */
  readonly technical: number;
  /** What is lost by the mix, given the prices. */
  readonly allocative: number;
  /** Observed cost or revenue, and the best one, in the prices' money. */
  readonly observed: number;
  readonly best: number;
  /** Inputs of least cost, or outputs of most revenue. */
  readonly optimum: Float64Array;
  readonly peers: readonly PeerWeight[];
  /** Bounds on `best`. */
  readonly certificate: ModelCertificate;
};

export type EconomicEfficiency = { readonly units: readonly EconomicUnit[]; readonly assumptions: readonly string[] };

export type EconomicOptions = {
  readonly returns: Mixing;
  /** `weak`: what is not chosen (outputs for cost, inputs for revenue) must be met exactly. */
  readonly disposability?: 'strong' | 'weak';
};

/**
 * Cost efficiency (Farrell 1957; Färe, Grosskopf and Lovell 1985): the least cost, at each unit's own input prices (units × inputs, not
 * negative), of making its outputs. Throws `shape`, `not-finite`, `out-of-range` (also for a unit that costs nothing), `too-few-rows`, `no-convergence`.
 */
export function costEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  prices: Matrix,
  options: EconomicOptions,
): EconomicEfficiency {
  requireSameShape('Prices of inputs', prices, inputs);
  return economic({ inputs, outputs }, prices, { ...options, chosen: 'input' });
}

/**
 * Revenue efficiency (Färe, Grosskopf and Lovell 1985): observed revenue ÷ the most, at each unit's own output prices (units × outputs, not
 * negative), that its inputs could earn. Throws as `costEfficiency`.
 */
export function revenueEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  prices: Matrix,
  options: EconomicOptions,
): EconomicEfficiency {
  requireSameShape('Prices of outputs', prices, outputs);
  return economic({ inputs, outputs }, prices, { ...options, chosen: 'output' });
}

type Choice = EconomicOptions & { readonly chosen: 'input' | 'output' };

function economic(measures: Measures, prices: Matrix, options: Choice): EconomicEfficiency {
  requireMeasures(measures);
  const { returns, chosen, disposability = 'strong' } = options;
  const negative = prices.values.findIndex((price) => price < 0);
  if (negative >= 0)
    throw new MethodError('out-of-range', `Price ${negative} is ${prices.values[negative]}; it must not be negative.`);
  const technical = technicalParts(measures, options);
  const best =
    returns === 'free-disposal' ? bestUnits(measures, prices, options) : bestMixtures(measures, prices, options);
  const units = best.map((found, unit) => {
    const observed = worth(measures, prices, chosen, unit, unit);
    if (!(observed > 0))
      throw new MethodError(
        'out-of-range',
        `Unit ${unit} has a ${chosen === 'input' ? 'cost' : 'revenue'} of ${observed}.`,
      );
    const share = chosen === 'input' ? found.best / observed : observed / found.best;
    const radial = technical[unit] as number;
    return { economic: share, technical: radial, allocative: share / radial, observed, ...found };
  });
  return {
    units,
    assumptions: [
      `returns-${returns}`,
      'prices-of-each-unit',
      ...(disposability === 'weak' ? ['unchosen-side-met-exactly'] : []),
    ],
  };
}

/** Worth of the chosen side of unit j at the prices of unit o. */
function worth(measures: Measures, prices: Matrix, chosen: 'input' | 'output', priced: number, unit: number): number {
  const from = chosen === 'input' ? 0 : measures.inputs.columns;
  let sum = 0;
  for (let i = 0; i < prices.columns; i += 1)
    sum += (prices.values[i * prices.rows + priced] as number) * measureAt(measures, unit, from + i);
  return sum;
}

function technicalParts(measures: Measures, { returns, chosen, disposability }: Choice): number[] {
  const exact = {
    inputs: disposability === 'weak' && chosen === 'output',
    outputs: disposability === 'weak' && chosen === 'input',
  };
  if (returns !== 'free-disposal') {
    return radialAgainst(measures, { returns, orientation: chosen, exact })(measures).map(
      (score) => score ?? Number.NaN,
    );
  }
  const moved = directionalEfficiency(measures.inputs, measures.outputs, {
    returns,
    direction: { inputs: chosen === 'input' ? 'observed' : 'zero', outputs: chosen === 'input' ? 'zero' : 'observed' },
    inputDisposability: exact.inputs ? 'weak' : 'strong',
    outputDisposability: exact.outputs ? 'weak' : 'strong',
  });
  return moved.units.map((unit) => (chosen === 'input' ? 1 - (unit?.distance ?? 0) : 1 / (1 + (unit?.distance ?? 0))));
}

type Best = Pick<EconomicUnit, 'best' | 'optimum' | 'peers' | 'certificate'>;

/** Columns of its own: one per chosen measure. Inputs: Σ λ (−x) + chosen ≥ 0. Outputs: Σ λ y − chosen ≥ 0. */
function bestMixtures(measures: Measures, prices: Matrix, { returns, chosen, disposability }: Choice): Best[] {
  const reference = referenceSet(measures, returns === 'free-disposal' ? 'variable' : returns);
  const session = openSession(reference, prices.columns);
  const from = chosen === 'input' ? 0 : reference.inputs;
  const sign = chosen === 'input' ? 1 : -1;
  return Array.from({ length: reference.units }, (_, unit) => {
    const programme = emptyProgramme(reference, prices.columns);
    for (let i = 0; i < reference.inputs + reference.outputs; i += 1) {
      if (i >= from && i < from + prices.columns) continue;
      programme.rowLower[i] = (i < reference.inputs ? -1 : 1) * measureAt(measures, unit, i);
      if (disposability === 'weak') programme.rowUpper[i] = programme.rowLower[i] as number;
    }
    for (let i = 0; i < prices.columns; i += 1) {
      programme.columns[i * programme.rows + from + i] = sign;
      programme.costs[i] = sign * (prices.values[i * prices.rows + unit] as number);
    }
    const { extras, peers, certificate } = solvedProgramme(session, programme, sizeOf(reference, measures, unit));
    const { primal, dualBound, worstViolation } = certificate;
    return {
      best: sign * primal,
      optimum: extras,
      peers,
      certificate: { primal: sign * primal, dualBound: sign * dualBound, worstViolation },
    };
  });
}

function bestUnits(measures: Measures, prices: Matrix, { chosen, disposability }: Choice): Best[] {
  const reference: ReferenceSet = referenceSet(measures, 'variable');
  const from = chosen === 'input' ? 0 : reference.inputs;
  const sign = chosen === 'input' ? -1 : 1;
  return Array.from({ length: reference.units }, (_, unit) => {
    const found = bestAlone(measures, unit, (other) => {
      for (let i = 0; i < reference.inputs + reference.outputs; i += 1) {
        if (i >= from && i < from + prices.columns) continue;
        const [own, theirs] = [measureAt(measures, unit, i), measureAt(measures, other, i)];
        const worse = i < reference.inputs ? theirs > own : theirs < own;
        if (worse || (disposability === 'weak' && theirs !== own)) return Number.NEGATIVE_INFINITY;
      }
      return sign * worth(measures, prices, chosen, unit, other);
    }) ?? { unit, merit: sign * worth(measures, prices, chosen, unit, unit) };
    const best = sign * found.merit;
    const optimum = Float64Array.from({ length: prices.columns }, (_, i) => measureAt(measures, found.unit, from + i));
    return {
      best,
      optimum,
      peers: [{ unit: found.unit, weight: 1 }],
      certificate: { primal: best, dualBound: best, worstViolation: 0 },
    };
  });
}

export type ProfitUnit = {
  /** Profit missed, in directions' worth: `technical` + `allocative`. */
  readonly economic: number;
  /** Directional distance. */
  readonly technical: number;
  readonly allocative: number;
  readonly observed: number;
  readonly best: number;
  /** The unit whose inputs and outputs earn most at these prices. */
  readonly peer: number;
  /** Worth of one direction at these prices; `economic` × this is money. */
  readonly normalisation: number;
};

/**
 * Profit inefficiency (Chambers, Chung and Färe 1998): (most profit − own profit) ÷ worth of the direction. With variable returns, or no
 * mixing at all, the most profit is always that of one unit. Prices are units × measures, not negative. Throws as `directionalEfficiency`, and
 * `out-of-range` where a direction is worth nothing.
 */
export function profitEfficiency(
  measures: Measures,
  prices: Measures,
  options: { readonly returns: 'variable' | 'free-disposal'; readonly direction: Direction },
): readonly ProfitUnit[] {
  const { inputs, outputs } = measures;
  requireSameShape('Prices of inputs', prices.inputs, inputs);
  requireSameShape('Prices of outputs', prices.outputs, outputs);
  const distances = directionalEfficiency(inputs, outputs, options).units;
  const moves = directionOf(options.direction, measures);
  return distances.map((moved, unit) => {
    const profit = (other: number) =>
      worth(measures, prices.outputs, 'output', unit, other) - worth(measures, prices.inputs, 'input', unit, other);
    const most = bestAlone(measures, unit, profit) ?? { unit, merit: profit(unit) };
    let normalisation = 0;
    for (let i = 0; i < inputs.columns + outputs.columns; i += 1)
      normalisation += measureAt(prices, unit, i) * moves(unit, i);
    if (!(normalisation > 0))
      throw new MethodError('out-of-range', `The direction of unit ${unit} is worth ${normalisation}.`);
    const observed = profit(unit);
    const missed = (most.merit - observed) / normalisation;
    const technical = moved?.distance ?? 0;
    return {
      economic: missed,
      technical,
      allocative: missed - technical,
      observed,
      best: most.merit,
      peer: most.unit,
      normalisation,
    };
  });
}
