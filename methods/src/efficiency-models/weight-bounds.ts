import type { Orientation, ReturnsToScale } from '../efficiency/technology.ts';
import { MethodError } from '../errors/method-error.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { openSession, type Session, solvedProgramme } from './column-generation.ts';
import { type Measures, measureAt, referenceSet, requireMeasures } from './reference-set.ts';
import { emptyProgramme, type UnitProgramme } from './unit-programme.ts';
import { type ModelCertificate, type PeerWeight, type Prices, pricesOf, sizeOf } from './unit-result.ts';

/** Limits of a measure's share of a unit's virtual input or output (price × own value ÷ sum over the side), each from 0 to 1. */
export type ShareBound = { readonly low?: number; readonly high?: number };

/** Limits of the ratio of two prices. Measures are numbered inputs first, then outputs. */
export type PriceRatio = {
  readonly numerator: number;
  readonly denominator: number;
  readonly low?: number;
  readonly high?: number;
};

export type WeightBounds = {
  /** One per input; null leaves it free. All free unless given. */
  readonly inputShares?: readonly (ShareBound | null)[];
  readonly outputShares?: readonly (ShareBound | null)[];
  readonly priceRatios?: readonly PriceRatio[];
};

export type WeightBoundedUnit =
  | {
      /** As the radial score, under prices that keep the bounds: inputs needed (≤ 1), or multiple of outputs possible (≥ 1). */
      readonly score: number;
      readonly peers: readonly PeerWeight[];
      readonly prices: Prices;
      /** Each measure's share of the virtual input or output under these prices. */
      readonly inputShares: Float64Array;
      readonly outputShares: Float64Array;
      readonly certificate: ModelCertificate;
    }
  /** No prices keep the bounds: `absent-measure` when a measure that must count is 0 for this unit. */
  | { readonly score: null; readonly why: 'absent-measure' | 'no-prices' };

export type WeightBoundedEfficiency = {
  readonly units: readonly WeightBoundedUnit[];
  readonly assumptions: readonly string[];
};

/**
 * Radial efficiency with prices kept within bounds, so that no measure may be ignored: shares of the unit's own virtual inputs and outputs (Wong and
 * Beasley 1990) and ratios of prices (Thompson, Singleton, Thrall and Smith 1986; Charnes, Cooper, Huang and Sun 1990). Each bound is a linear
 * constraint on prices and so a further column beside the peers. Throws `out-of-range` for bounds that no unit could
 * keep, `shape`, `not-finite`, `too-few-rows`, `no-convergence`.
 */
export function weightBoundedEfficiency(
  inputs: Matrix,
  outputs: Matrix,
  options: WeightBounds & { readonly returns: ReturnsToScale; readonly orientation: Orientation },
): WeightBoundedEfficiency {
  const measures = { inputs, outputs };
  requireMeasures(measures);
  const shares = [
    ...requireShares('Input', options.inputShares, inputs.columns),
    ...requireShares('Output', options.outputShares, outputs.columns),
  ];
  const ratios = options.priceRatios ?? [];
  for (const ratio of ratios) requireRatio(ratio, shares.length);
  const reference = referenceSet(measures, options.returns);
  const bounds = shares.reduce((count, { low, high }) => count + (low > 0 ? 1 : 0) + (high < 1 ? 1 : 0), 0);
  const ratioBounds = ratios.reduce(
    (count, { low, high }) => count + (low === undefined ? 0 : 1) + (high === undefined ? 0 : 1),
    0,
  );
  const session = openSession(reference, 1 + bounds + ratioBounds);
  const model = { measures, shares, ratios, byInput: options.orientation === 'input' };
  return {
    units: Array.from({ length: reference.units }, (_, unit) => boundedUnit(session, model, unit)),
    assumptions: [`returns-${options.returns}`, `orientation-${options.orientation}`, 'share-bounds-on-evaluated-unit'],
  };
}

type Limits = { readonly low: number; readonly high: number };
type Model = {
  readonly measures: Measures;
  readonly shares: readonly Limits[];
  readonly ratios: readonly PriceRatio[];
  readonly byInput: boolean;
};

function requireShares(name: string, bounds: readonly (ShareBound | null)[] | undefined, count: number): Limits[] {
  if (bounds !== undefined && bounds.length !== count)
    throw new MethodError('shape', `${bounds.length} share bounds for ${count} ${name.toLowerCase()}s.`);
  const limits = Array.from({ length: count }, (_, i) => ({
    low: bounds?.[i]?.low ?? 0,
    high: bounds?.[i]?.high ?? 1,
  }));
  limits.forEach(({ low, high }, i) => {
    if (!(low >= 0 && low <= high && high <= 1))
      throw new MethodError(
        'out-of-range',
        `${name} ${i} has share bounds ${low} and ${high}; they must be ordered within 0 and 1.`,
      );
  });
  const [least, most] = [
    limits.reduce((sum, { low }) => sum + low, 0),
    limits.reduce((sum, { high }) => sum + high, 0),
  ];
  if (least > 1 + 1e-12 || most < 1 - 1e-12)
    throw new MethodError(
      'out-of-range',
      `${name} shares add up to at least ${least} and at most ${most}; 1 must be possible.`,
    );
  return limits;
}

function requireRatio(
  { numerator, denominator, low = 0, high = Number.POSITIVE_INFINITY }: PriceRatio,
  count: number,
): void {
  const known = (measure: number) => Number.isInteger(measure) && measure >= 0 && measure < count;
  if (!known(numerator) || !known(denominator) || numerator === denominator)
    throw new MethodError(
      'out-of-range',
      `A price ratio needs two of the ${count} measures, but got ${numerator} and ${denominator}.`,
    );
  if (!(low >= 0 && low <= high && (high < Number.POSITIVE_INFINITY || low > 0)))
    throw new MethodError('out-of-range', `A price ratio has the bounds ${low} and ${high}.`);
}

function boundedUnit(session: Session, model: Model, unit: number): WeightBoundedUnit {
  const { reference } = session;
  const { measures, byInput } = model;
  const { inputs, outputs } = reference;
  if (lacks(model, unit, 0, inputs) || lacks(model, unit, inputs, inputs + outputs))
    return { score: null, why: 'absent-measure' };
  const solved = solvedProgramme(session, boundedProgramme(session, model, unit), sizeOf(reference, measures, unit));
  if (solved.status !== 'optimal') return { score: null, why: 'no-prices' };
  const prices = pricesOf(reference, solved.prices);
  const { primal, dualBound, worstViolation } = solved.certificate;
  const sign = byInput ? 1 : -1;
  return {
    score: solved.extras[0] as number,
    peers: solved.peers,
    prices,
    inputShares: sharesOf(prices.inputs, (i) => measureAt(measures, unit, i)),
    outputShares: sharesOf(prices.outputs, (r) => measureAt(measures, unit, inputs + r)),
    certificate: { primal: sign * primal, dualBound: sign * dualBound, worstViolation },
  };
}

/** True when the measures that a unit has cannot make up its virtual side within the bounds. */
function lacks({ measures, shares }: Model, unit: number, from: number, to: number): boolean {
  let most = 0;
  for (let i = from; i < to; i += 1) {
    const { low, high } = shares[i] as Limits;
    if (measureAt(measures, unit, i) > 0) most += high;
    else if (low > 0) return true;
  }
  return most < 1 - 1e-12;
}

function sharesOf(prices: Float64Array, own: (measure: number) => number): Float64Array {
  const worth = prices.map((price, i) => price * own(i));
  const sum = worth.reduce((total, value) => total + value, 0);
  return worth.map((value) => (sum > 0 ? value / sum : 0));
}

/**
 * Column 0 is the radial factor; each further one is a bound d · prices ≤ 0 with d as its entries. The dual of
 * max u y + w, v x = 1, u yⱼ − v xⱼ + w ≤ 0, d · (v, u) ≤ 0, or of its output-oriented twin.
 */
function boundedProgramme({ reference, extras }: Session, model: Model, unit: number): UnitProgramme {
  const { measures, shares, ratios, byInput } = model;
  const { inputs, outputs } = reference;
  const programme = emptyProgramme(reference, extras);
  const { rows, columns } = programme;
  programme.lower[0] = Number.NEGATIVE_INFINITY;
  programme.costs[0] = byInput ? 1 : -1;
  for (let i = 0; i < inputs + outputs; i += 1) {
    const own = (i < inputs ? -1 : 1) * measureAt(measures, unit, i);
    if (byInput === i < inputs) columns[i] = -own;
    else programme.rowLower[i] = own;
  }
  let next = 1;
  shares.forEach(({ low, high }, measure) => {
    const [from, to] = measure < inputs ? [0, inputs] : [inputs, inputs + outputs];
    for (const [limit, sign, applies] of [
      [low, 1, low > 0],
      [high, -1, high < 1],
    ] as const) {
      if (!applies) continue;
      for (let i = from; i < to; i += 1)
        columns[next * rows + i] = sign * (limit - (i === measure ? 1 : 0)) * measureAt(measures, unit, i);
      next += 1;
    }
  });
  for (const { numerator, denominator, low, high } of ratios) {
    for (const [limit, sign] of [
      [low, 1],
      [high, -1],
    ] as const) {
      if (limit === undefined) continue;
      columns[next * rows + numerator] = -sign;
      columns[next * rows + denominator] = sign * limit;
      next += 1;
    }
  }
  return programme;
}
