import type { Assumption } from '../experiment-reading/evidence.ts';
import { type BlockPanel, meanOf, type SplitPanel, splitPanel, weightedPool } from './block-panel.ts';
import { matchingProblem } from './matching-problem.ts';
import { type SimplexSolution, simplexLeastSquares } from './simplex-least-squares.ts';

export type SyntheticDifference = {
  readonly estimate: number;
  readonly donors: Int32Array;
  readonly unitWeights: Float64Array;
  /** Weight of each period before the start. */
  readonly periodWeights: Float64Array;
  /** Effect in each period from the start on; their mean is the estimate. */
  readonly effects: Float64Array;
  /** Standard deviation of the donors' year-on-year changes before the start, which sets the penalty. */
  readonly noise: number;
  readonly dualityGap: number;
  readonly assumptions: readonly Assumption[];
};

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, algorithm 1): unit weights with
 * intercept and penalty ζ² = √(treated × periods after) × noise², period weights with intercept and a penalty of (10⁻⁶ noise)²
 * that only makes them unique, both exact. Throws as `splitPanel`.
 */
export function syntheticDifference(panel: BlockPanel): SyntheticDifference {
  const split = splitPanel(panel);
  const { before, after, pool, target, donors } = split;
  const noise = yearOnYearSpread(split);
  const penalty = Math.sqrt(new Set(panel.treated).size * after) * noise * noise;
  const units = unitMatch(split, before * penalty);
  const periods = periodMatch(split, donors.length * (1e-6 * noise) ** 2);
  const path = weightedPool(pool, units.weights);
  const gaps = target.map((value, t) => value - (path[t] as number));
  let level = 0;
  for (let t = 0; t < before; t += 1) level += (periods.weights[t] as number) * (gaps[t] as number);
  const effects = gaps.slice(before).map((gap) => gap - level);
  return {
    estimate: meanOf(effects, 0, after),
    donors,
    unitWeights: units.weights,
    periodWeights: periods.weights,
    effects,
    noise,
    dualityGap: Math.max(units.dualityGap, periods.dualityGap),
    assumptions: ['parallel-trends', 'donors-untouched', 'stable-factor-structure', 'no-anticipation'],
  };
}

/** Difference in differences with all donors and all periods alike. Throws as `splitPanel`. */
export function blockDifference(panel: BlockPanel): number {
  const { before, target, pool } = splitPanel(panel);
  const path = weightedPool(pool, new Float64Array(pool.rows).fill(1 / pool.rows));
  const change = (values: Float64Array) => meanOf(values, before, values.length) - meanOf(values, 0, before);
  return change(target) - change(path);
}

function yearOnYearSpread({ pool, before }: SplitPanel): number {
  const changes: number[] = [];
  for (let t = 1; t < before; t += 1) {
    for (let j = 0; j < pool.rows; j += 1) {
      changes.push((pool.values[t * pool.rows + j] as number) - (pool.values[(t - 1) * pool.rows + j] as number));
    }
  }
  if (changes.length < 2) return 0;
  const mean = meanOf(changes, 0, changes.length);
  return Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (changes.length - 1));
}

function unitMatch({ pool, target, before }: SplitPanel, ridge: number): SimplexSolution {
  const values = pool.values.slice(0, before * pool.rows);
  for (let j = 0; j < pool.rows; j += 1) {
    let mean = 0;
    for (let t = 0; t < before; t += 1) mean += (values[t * pool.rows + j] as number) / before;
    for (let t = 0; t < before; t += 1) values[t * pool.rows + j] = (values[t * pool.rows + j] as number) - mean;
  }
  const level = meanOf(target, 0, before);
  const own = target.slice(0, before).map((value) => value - level);
  return simplexLeastSquares(matchingProblem({ donors: pool.rows, count: before, values }, own, { ridge }));
}

/** Here periods are the "donors" and units the features: which past weighs so that it foretells the donors' later mean. */
function periodMatch({ pool, before }: SplitPanel, ridge: number): SimplexSolution {
  const units = pool.rows;
  const values = new Float64Array(units * before);
  const later = new Float64Array(units);
  for (let j = 0; j < units; j += 1) {
    for (let t = before; t < pool.columns; t += 1) {
      later[j] = (later[j] as number) + (pool.values[t * units + j] as number) / (pool.columns - before);
    }
    for (let t = 0; t < before; t += 1) values[j * before + t] = pool.values[t * units + j] as number;
  }
  const overall = meanOf(later, 0, units);
  for (let t = 0; t < before; t += 1) {
    const mean = meanOf(pool.values, t * units, (t + 1) * units);
    for (let j = 0; j < units; j += 1) values[j * before + t] = (values[j * before + t] as number) - mean;
  }
  const target = later.map((value) => value - overall);
  return simplexLeastSquares(matchingProblem({ donors: before, count: units, values }, target, { ridge }));
}
