import { requireOpenShare } from '../errors/requirements.ts';
import { matrixFromColumns, matrixRow, selectEntries, selectRows } from '../linear-algebra/matrix.ts';
import { estimateAt, type MetaRegressionData, type MetaRegressionPriors, metaRegression } from './meta-regression.ts';
import { chanceAbove, mixtureQuantile } from './normal-mixture.ts';
import { defaultTauPrior } from './priors.ts';

/** One estimate foretold by all others. */
export type LeftOut = {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly inside: boolean;
  /** Chance of a smaller estimate than the one seen: uniform on 0..1 where the model holds. */
  readonly rank: number;
};

/**
 * Pools all estimates but one, each in turn, and asks whether the one lies in the predictive range (its own sampling error
 * included). The prior on τ is settled once, from all standard errors. `confidence` defaults to 0.9. Throws as
 * `metaRegression`, `too-few-rows` one estimate earlier.
 */
export function leaveOneOut(
  data: MetaRegressionData,
  priors: MetaRegressionPriors = {},
  confidence = 0.9,
): { readonly predictions: readonly LeftOut[]; readonly coverage: number } {
  requireOpenShare('Confidence', confidence);
  const count = data.estimates.length;
  const design = data.moderators ?? matrixFromColumns([new Array<number>(count).fill(1)]);
  const tau = priors.tau ?? defaultTauPrior(data.standardErrors);
  const predictions = Array.from({ length: count }, (_, left) => {
    const others = Array.from({ length: count - 1 }, (__, i) => (i < left ? i : i + 1));
    const { nodes } = metaRegression(
      {
        estimates: selectEntries(data.estimates, others),
        standardErrors: selectEntries(data.standardErrors, others),
        moderators: selectRows(design, others),
      },
      { ...priors, tau },
    );
    const foretold = estimateAt(nodes, matrixRow(design, left), data.standardErrors[left] as number);
    const estimate = data.estimates[left] as number;
    const low = mixtureQuantile(foretold, (1 - confidence) / 2);
    const high = mixtureQuantile(foretold, (1 + confidence) / 2);
    return {
      estimate,
      low,
      high,
      inside: estimate >= low && estimate <= high,
      rank: 1 - chanceAbove(foretold, estimate),
    };
  });
  return { predictions, coverage: predictions.filter(({ inside }) => inside).length / count };
}
