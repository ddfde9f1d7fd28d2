import { normalCdf } from '../distributions/normal.ts';
import { studentTCdf, studentTQuantile } from '../distributions/student-t.ts';
import { matrixFromColumns, withIntercept } from '../linear-algebra/matrix.ts';
import { randomEffects } from '../pooling/random-effects.ts';
import { requireEstimates } from '../pooling/shrinkage.ts';
import { weightedFit } from '../pooling/weighted-fit.ts';
import { type Checked, ENOUGH_ESTIMATES, FEWEST_ESTIMATES, unchecked } from './checkable.ts';

export type FunnelAsymmetry = {
  /** How much the estimate moves per unit of standard error; 0 where small studies say the same as large ones. */
  readonly slope: number;
  readonly slopeError: number;
  readonly statistic: number;
  /** Null where the statistic is normal. */
  readonly degreesOfFreedom: number | null;
  readonly pValue: number;
  /** The estimate that a study without sampling error would give, with 95 % limits. */
  readonly atZeroError: { readonly mean: number; readonly low: number; readonly high: number };
};

/**
 * Whether small studies report other effects than large ones. `dispersion` is Egger's regression (Egger et al. 1997) with
 * Student's t; `random-effects` lets true effects differ, τ² by maximum likelihood, with a normal statistic. Asymmetry has
 * other causes than unpublished studies: small pilots may be better run, and some scales tie estimate and error together.
 * Throws `shape`, `not-finite`, `out-of-range`.
 */
export function funnelAsymmetry(
  estimates: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  model: 'dispersion' | 'random-effects' = 'dispersion',
): Checked<FunnelAsymmetry> {
  const { values, variances } = requireEstimates(estimates, standardErrors);
  const errors = variances.map(Math.sqrt);
  if (values.length < FEWEST_ESTIMATES) return unchecked('too-few-estimates');
  if (Math.max(...errors) - Math.min(...errors) <= 1e-8 * Math.max(...errors)) return unchecked('errors-too-alike');
  const design = withIntercept(matrixFromColumns([errors]));
  const problem = { estimates: values, variances, design };
  const result = model === 'dispersion' ? byDispersion(problem) : byRandomEffects(problem);
  const weaknesses = [
    'asymmetry-has-other-causes',
    ...(values.length < ENOUGH_ESTIMATES ? ['low-power-under-ten'] : []),
  ];
  return { result, why: null, weaknesses };
}

type Problem = Parameters<typeof weightedFit>[0];

function byDispersion(problem: Problem): FunnelAsymmetry {
  const fit = weightedFit(problem, 0);
  const degrees = problem.estimates.length - 2;
  const dispersion = Math.sqrt(fit.weightedSquares / degrees);
  const [meanError, slopeError] = [
    dispersion * (fit.standardErrors[0] as number),
    dispersion * (fit.standardErrors[1] as number),
  ];
  const [mean, slope] = [fit.coefficients[0] as number, fit.coefficients[1] as number];
  const reach = studentTQuantile(0.975, degrees) * meanError;
  const statistic = slopeError > 0 ? slope / slopeError : 0;
  return {
    slope,
    slopeError,
    statistic,
    degreesOfFreedom: degrees,
    pValue: 2 * studentTCdf(-Math.abs(statistic), degrees),
    atZeroError: { mean, low: mean - reach, high: mean + reach },
  };
}

function byRandomEffects({ estimates, variances, design }: Problem): FunnelAsymmetry {
  const fit = randomEffects({ estimates, variances, moderators: design }, 'maximum-likelihood');
  const [slope, slopeError] = [fit.coefficients[1] as number, fit.standardErrors[1] as number];
  return {
    slope,
    slopeError,
    statistic: slope / slopeError,
    degreesOfFreedom: null,
    pValue: 2 * normalCdf(-Math.abs(slope / slopeError)),
    atZeroError: { mean: fit.coefficients[0] as number, low: fit.low[0] as number, high: fit.high[0] as number },
  };
}
