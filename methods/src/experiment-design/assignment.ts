import { MethodError } from '../errors/method-error.ts';
import { requireLength } from '../errors/requirements.ts';
import { type Matrix, withIntercept } from '../linear-algebra/matrix.ts';
import { thinQr } from '../linear-algebra/thin-qr.ts';
import { unit as uniformDraw } from '../random/draws.ts';
import { permutation } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import { perfectMatching } from './perfect-matching.ts';

/** Matched pairs of units, closest first, and the one left out of an odd number. */
export type PairPlan = {
  readonly pairs: readonly { readonly units: readonly [number, number]; readonly distance: number }[];
  readonly leftOut: number | null;
  /** Sum of distances, and the least that any pairing of the same units has. */
  readonly totalDistance: number;
  readonly totalDistanceBound: number;
};

/** 1 for treated; the stratum (pair, block) within which the draw was made; what the reading must know of the rule. */
export type Assignment = {
  readonly treated: Uint8Array;
  readonly stratum: Int32Array;
};

/** Whitened covariate columns, in which the Euclidean distance is Mahalanobis': orthonormal, times √(units − 1). */
function whitened(covariates: Matrix): readonly Float64Array[] {
  const { q, rank } = thinQr(withIntercept(covariates));
  const { rows } = covariates;
  return Array.from({ length: rank - 1 }, (_, k) =>
    q.values.slice((k + 1) * rows, (k + 2) * rows).map((value) => value * Math.sqrt(rows - 1)),
  );
}

function distance(columns: readonly Float64Array[], i: number, j: number): number {
  return Math.sqrt(columns.reduce((sum, column) => sum + ((column[i] as number) - (column[j] as number)) ** 2, 0));
}

/**
 * Optimal pairs on the Mahalanobis distance of covariates (units × covariates): the pairing with the least sum of distances
 * (Greevy, Lu, Silber and Rosenbaum 2004), with its lower bound. Of an odd number the unit is left out whose loss makes the
 * others' pairs closest, by a partner at distance zero from all. Throws `too-few-rows`, `not-finite`.
 */
export function matchedPairs(covariates: Matrix): PairPlan {
  const units = covariates.rows;
  if (units < 2) throw new MethodError('too-few-rows', `${units} units cannot be paired.`);
  const columns = whitened(covariates);
  const even = units + (units % 2);
  const distances = new Float64Array(even * even);
  for (let i = 0; i < units; i += 1)
    for (let j = 0; j < units; j += 1) distances[i * even + j] = distance(columns, i, j);
  const { partner, weight, weightBound } = perfectMatching(distances, even);
  const pairs = Array.from({ length: units }, (_, i) => i).flatMap((i) => {
    const j = partner[i] as number;
    return j > i && j < units ? [{ units: [i, j] as const, distance: distances[i * even + j] as number }] : [];
  });
  return {
    pairs: pairs.sort((a, b) => a.distance - b.distance),
    leftOut: even === units ? null : (partner[units] as number),
    totalDistance: weight,
    totalDistanceBound: weightBound,
  };
}

/** Treats one of each pair by a fair coin. A unit left out belongs to no arm: its stratum is −1 and it is not treated. */
export function assignWithinPairs(random: RandomStream, plan: PairPlan, units: number): Assignment {
  const treated = new Uint8Array(units);
  const stratum = new Int32Array(units).fill(-1);
  plan.pairs.forEach(({ units: pair }, place) => {
    const chosen = pair[uniformDraw(random) < 0.5 ? 0 : 1];
    treated[chosen] = 1;
    for (const one of pair) stratum[one] = place;
  });
  return { treated, stratum };
}

/** Treats half of each stratum (of an odd one the smaller half or the larger, by a coin). */
export function assignWithinStrata(random: RandomStream, strata: ArrayLike<number>): Assignment {
  const stratum = Int32Array.from(strata);
  const treated = new Uint8Array(stratum.length);
  for (const one of new Set(stratum)) {
    const members = Array.from(stratum.keys()).filter((i) => stratum[i] === one);
    const half = members.length / 2;
    const count = Number.isInteger(half) ? half : Math.floor(half) + (uniformDraw(random) < 0.5 ? 1 : 0);
    for (const place of permutation(random, members.length).subarray(0, count)) treated[members[place] as number] = 1;
  }
  return { treated, stratum };
}

/**
 * Mahalanobis distance of the arms' covariate means, in the form that is a chi-square with as many degrees of freedom as
 * covariates when the draw is complete (Morgan and Rubin 2012, eq. 3).
 */
export function balanceDistance(covariates: Matrix, treated: ArrayLike<number>): number {
  requireLength('Treated', treated, covariates.rows);
  const units = covariates.rows;
  let arm = 0;
  for (let i = 0; i < units; i += 1) arm += treated[i] as number;
  return whitened(covariates).reduce((sum, column) => {
    let inArm = 0;
    for (let i = 0; i < units; i += 1) inArm += (treated[i] as number) * (column[i] as number);
    return sum + (inArm / arm + inArm / (units - arm)) ** 2 * ((arm * (units - arm)) / units);
  }, 0);
}
