import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { MethodError } from '../errors/method-error.ts';
import { requireOpenShare } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { sampleWithoutReplacement } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import { balanceDistance } from './assignment.ts';

/** A draw that passed the balance rule; the rule itself must go with the reading, which counts only draws that pass. */
export type RerandomisedAssignment = {
  readonly treated: Uint8Array;
  readonly distance: number;
  readonly distanceMax: number;
  readonly tries: number;
};

/** Draws tried before the rule is called unreachable: at an acceptance of 1 % one fails in e^200. */
const TRIES_PER_ACCEPTED = 200;

/**
 * Draws complete randomisations until the arms' covariate means are closer than the quantile of the chi-square that a share
 * `accepted` of draws stays below (Morgan and Rubin 2012). Throws `out-of-range`, and `no-convergence` where no draw passes.
 */
export function rerandomised(
  random: RandomStream,
  covariates: Matrix,
  options: { readonly accepted?: number; readonly treatedUnits?: number } = {},
): RerandomisedAssignment {
  const { accepted = 0.01, treatedUnits = Math.floor(covariates.rows / 2) } = options;
  requireOpenShare('The share accepted', accepted);
  const distanceMax = chiSquareQuantile(accepted, covariates.columns);
  const most = Math.ceil(TRIES_PER_ACCEPTED / accepted);
  for (let tries = 1; tries <= most; tries += 1) {
    const treated = new Uint8Array(covariates.rows);
    for (const unit of sampleWithoutReplacement(random, covariates.rows, treatedUnits)) treated[unit] = 1;
    const distance = balanceDistance(covariates, treated);
    if (distance <= distanceMax) return { treated, distance, distanceMax, tries };
  }
  throw new MethodError(
    'no-convergence',
    `No draw of ${most} was balanced within ${distanceMax}. Accept a larger share.`,
  );
}
