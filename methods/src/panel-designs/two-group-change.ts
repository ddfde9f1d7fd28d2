import { MethodError } from '../errors/method-error.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { type Matrix, times } from '../linear-algebra/matrix.ts';
import { independentColumns, propensity, weightedCross, weightedGram } from './propensity.ts';

/** How covariates come in: a regression of controls' changes, weights that make controls alike, or both. */
export type CovariateMethod = 'outcome-regression' | 'weighting' | 'doubly-robust';

export type TwoGroupChange = {
  readonly estimate: number;
  /** Influence of each unit; its mean is 0, and the variance of the estimate is its mean square over the number of units. */
  readonly influence: Float64Array;
};

/**
 * Average effect on the treated from changes of two groups: Sant'Anna and Zhao (2020), estimators for panels, with the influence
 * of estimated nuisance parameters. Weighting is Hájek's; doubly robust uses maximum likelihood and least squares. `design` includes
 * the intercept. Throws `no-convergence` without overlap.
 */
export function twoGroupChange(
  change: Float64Array,
  treated: Uint8Array,
  { design: given, method }: { readonly design: Matrix; readonly method: CovariateMethod },
): TwoGroupChange {
  const n = change.length;
  const controls = Int32Array.from({ length: n }, (_, i) => i).filter((i) => treated[i] === 0);
  const design = independentColumns(
    given,
    Int32Array.from({ length: n }, (_, i) => i),
  );
  if (independentColumns(design, controls).columns < design.columns) {
    throw new MethodError(
      'no-convergence',
      'Covariates separate the arms: some vary with treatment and not among controls.',
    );
  }
  const isControl = Float64Array.from(treated, (arm) => 1 - arm);
  const regresses = method !== 'weighting';
  const outcome = regresses ? controlRegression(design, isControl, change) : null;
  const left = outcome === null ? change : change.map((value, i) => value - (outcome.fitted[i] as number));
  const share = treated.reduce((sum, arm) => sum + arm, 0) / n;
  const treatedMean = left.reduce((sum, value, i) => sum + value * (treated[i] as number), 0) / n / share;
  const influence = left.map((value, i) => ((treated[i] as number) * (value - treatedMean)) / share);
  if (outcome !== null) {
    subtract(influence, outcome.influenceOf(means(design, treated)), 1 / share);
  }
  if (method === 'outcome-regression') return { estimate: treatedMean, influence };

  const chance = propensity(design, treated);
  const weights = chance.map((p, i) => ((isControl[i] as number) * p) / (1 - p));
  const weight = weights.reduce((sum, value) => sum + value, 0) / n;
  const controlMean = left.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / n / weight;
  const around = left.map((value, i) => (weights[i] as number) * (value - controlMean));
  subtract(influence, around, 1 / weight);
  subtract(influence, scoreInfluence(design, { chance, treated, along: means(design, around) }), 1 / weight);
  if (outcome !== null) subtract(influence, outcome.influenceOf(means(design, weights)), -1 / weight);
  return { estimate: treatedMean - controlMean, influence };
}

function subtract(from: Float64Array, what: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i += 1) from[i] = (from[i] as number) - factor * (what[i] as number);
}

/** Mean over all rows of weight × column. */
function means(design: Matrix, weights: ArrayLike<number>): Float64Array {
  const ones = new Float64Array(design.rows).fill(1 / design.rows);
  return weightedCross(design, ones, weights);
}

function controlRegression(design: Matrix, isControl: Float64Array, change: Float64Array) {
  const factor = cholesky(weightedGram(design, isControl), design.columns);
  const coefficients = choleskySolve(factor, design.columns, weightedCross(design, isControl, change));
  const fitted = times(design, coefficients);
  const influenceOf = (along: Float64Array): Float64Array => {
    const direction = choleskySolve(factor, design.columns, along);
    return times(design, direction).map(
      (value, i) => value * design.rows * (isControl[i] as number) * ((change[i] as number) - (fitted[i] as number)),
    );
  };
  return { fitted, influenceOf };
}

function scoreInfluence(
  design: Matrix,
  given: { readonly chance: Float64Array; readonly treated: Uint8Array; readonly along: Float64Array },
): Float64Array {
  const { chance, treated, along } = given;
  const information = weightedGram(
    design,
    chance.map((p) => p * (1 - p)),
  );
  const direction = choleskySolve(cholesky(information, design.columns), design.columns, along);
  return times(design, direction).map(
    (value, i) => value * design.rows * ((treated[i] as number) - (chance[i] as number)),
  );
}
