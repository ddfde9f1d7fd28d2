import { requireLength } from '../errors/requirements.ts';
import { type Matrix, withIntercept } from '../linear-algebra/matrix.ts';
import { thinQr } from '../linear-algebra/thin-qr.ts';

/** Orthonormal covariate columns; an assignment passes when Σ (sum over the treated)² is at most `limit`. */
export type BalanceRule = { readonly columns: readonly Float64Array[]; readonly limit: number };

/**
 * The rule "Mahalanobis distance of the arms' covariate means at most `distanceMax`" (Morgan and Rubin 2012) in a form that
 * needs only sums over the treated. Collinear covariates count once.
 */
export function balanceColumns(covariates: Matrix, treated: ArrayLike<number>, distanceMax: number): BalanceRule {
  requireLength('Treated', treated, covariates.rows);
  const { q, rank } = thinQr(withIntercept(covariates));
  const units = covariates.rows;
  let arm = 0;
  for (let i = 0; i < units; i += 1) arm += treated[i] as number;
  const columns = Array.from({ length: rank - 1 }, (_, k) => q.values.slice((k + 1) * units, (k + 2) * units));
  // The rule's own rounding must not refuse an assignment that lies on its edge.
  return { columns, limit: ((distanceMax * arm * (units - arm)) / (units * (units - 1))) * (1 + 1e-9) };
}
