import type { Matrix } from '../linear-algebra/matrix.ts';
import type { RadialEfficiency } from './radial-result.ts';
import { type RadialOptions, startRadialEfficiency, stepRadialEfficiency } from './radial-run.ts';

/**
 * Radial data envelopment analysis (Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984) with slacks maximised in
 * a second phase, peers, targets and prices; against the others alone with `superEfficiency` (Andersen and Petersen 1993).
 * `inputs` and `outputs` are units × measures, not negative. The efficient frame is built as it is needed (BuildHull; Dulá 2011)
 * and each unit starts from the facet of an earlier one by the dual simplex method.
 * Throws `shape`, `not-finite`, `out-of-range`, `too-few-rows`, `no-convergence`.
 */
export function radialEfficiency(inputs: Matrix, outputs: Matrix, options: RadialOptions): RadialEfficiency {
  const run = startRadialEfficiency(inputs, outputs, options);
  for (;;) {
    const result = stepRadialEfficiency(run, Number.POSITIVE_INFINITY);
    if (result !== null) return result;
  }
}
