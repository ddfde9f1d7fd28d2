import { MethodError } from '../errors/method-error.ts';
import { requireLength } from '../errors/requirements.ts';
import type { Matrix } from '../linear-algebra/matrix.ts';
import { sampleWithoutReplacement } from '../random/permutation.ts';
import type { RandomStream } from '../random/stream.ts';
import type { BalanceRule } from './balance-rule.ts';
import { rowsByCluster } from './cluster-correction.ts';
import { binomial, subsetSums } from './subset-sums.ts';

/** How units came by their arms: the observed draw, the strata inside which it was drawn, and what draws were accepted. */
export type AssignmentDesign = {
  /** 1 for treated, 0 for control; one entry for each unit that was drawn (a school, not a pupil). */
  readonly treated: ArrayLike<number>;
  /** Within each stratum the number treated is fixed; a pair is a stratum of two. Without it all units are one stratum. */
  readonly stratum?: ArrayLike<number | string>;
  /** Rerandomisation: only draws that satisfy the rule could have been made. */
  readonly balance?: { readonly covariates: Matrix; readonly distanceMax: number };
};

export type Stratum = {
  readonly members: Int32Array;
  readonly treated: number;
  readonly observed: Int32Array;
};

/** All assignments that the design allows, or a sample: for each stratum, sums of vectors over the treated. */
export type AssignmentSet = {
  readonly exact: boolean;
  /** Assignments before the balance rule. */
  readonly count: number;
  readonly strata: readonly Stratum[];
  /** For each stratum, sums over the treated of `vectors`, one row for each subset (exact) or each draw. */
  readonly sums: (vectors: readonly ArrayLike<number>[]) => readonly Float64Array[];
  /** 1 where the balance rule accepts the assignment; null where all are accepted. */
  readonly accepted: Uint8Array | null;
};

/** Splits units into strata. Throws `shape`, `out-of-range` (an arm that is neither 0 nor 1), `too-few-rows` (an empty arm). */
export function strataOf(design: AssignmentDesign): Stratum[] {
  const units = design.treated.length;
  if (design.stratum !== undefined) requireLength('Stratum', design.stratum, units);
  for (let i = 0; i < units; i += 1) {
    const arm = design.treated[i] as number;
    if (arm !== 0 && arm !== 1) throw new MethodError('out-of-range', `Treated[${i}] is ${arm}; it must be 0 or 1.`);
  }
  return rowsByCluster(design.stratum ?? new Uint8Array(units)).map((members) => {
    const observed = members.filter((unit) => design.treated[unit] === 1);
    if (observed.length === 0 || observed.length === members.length) {
      throw new MethodError(
        'too-few-rows',
        `A stratum of ${members.length} units has ${observed.length} treated; both arms need a unit.`,
      );
    }
    return { members, treated: observed.length, observed };
  });
}

/** How many assignments the strata allow, before any balance rule; may be Infinity. */
export function assignmentCount(strata: readonly Stratum[]): number {
  return strata.reduce((ways, { members, treated }) => ways * binomial(members.length, treated), 1);
}

/** Every assignment, strata in product order: the last stratum turns fastest. */
export function allAssignments(strata: readonly Stratum[], balance: BalanceRule | null): AssignmentSet {
  const count = assignmentCount(strata);
  const sums = (vectors: readonly ArrayLike<number>[]) =>
    strata.map(({ members, treated }) => subsetSums(members, treated, vectors));
  return {
    exact: true,
    count,
    strata,
    sums,
    accepted: balance === null ? null : acceptedProduct(sums, balance, count),
  };
}

/** `draws` assignments from the design; a draw that the balance rule refuses is drawn again. Throws `no-convergence`. */
export function sampledAssignments(
  strata: readonly Stratum[],
  balance: BalanceRule | null,
  sample: { readonly draws: number; readonly random: RandomStream },
): AssignmentSet {
  const chosen = strata.map(({ treated }) => new Int32Array(treated * sample.draws));
  const columns = balance?.columns ?? [];
  let refused = 0;
  for (let draw = 0; draw < sample.draws; ) {
    drawInto(chosen, strata, { draw, random: sample.random });
    if (balance === null || drawDistance(chosen, strata, columns, draw) <= balance.limit) {
      draw += 1;
      continue;
    }
    refused += 1;
    if (refused > 1000 * sample.draws) {
      throw new MethodError('no-convergence', 'The balance rule accepts fewer than one draw in a thousand.');
    }
  }
  const sums = (vectors: readonly ArrayLike<number>[]) =>
    strata.map(({ treated }, k) => sumsOfDraws(chosen[k] as Int32Array, treated, vectors));
  return { exact: false, count: sample.draws, strata, sums, accepted: null };
}

/** The observed assignment alone, in the same form. */
export function observedSums(strata: readonly Stratum[], vectors: readonly ArrayLike<number>[]): Float64Array[] {
  return strata.map(({ observed, treated }) => sumsOfDraws(observed, treated, vectors));
}

function drawInto(
  chosen: readonly Int32Array[],
  strata: readonly Stratum[],
  { draw, random }: { readonly draw: number; readonly random: RandomStream },
): void {
  strata.forEach(({ members, treated }, k) => {
    const picked = sampleWithoutReplacement(random, members.length, treated);
    for (let i = 0; i < treated; i += 1) {
      (chosen[k] as Int32Array)[draw * treated + i] = members[picked[i] as number] as number;
    }
  });
}

function sumsOfDraws(chosen: Int32Array, treated: number, vectors: readonly ArrayLike<number>[]): Float64Array {
  const draws = chosen.length / treated;
  const width = vectors.length;
  const sums = new Float64Array(draws * width);
  vectors.forEach((vector, v) => {
    for (let k = 0; k < chosen.length; k += 1) {
      const at = Math.floor(k / treated) * width + v;
      sums[at] = (sums[at] as number) + (vector[chosen[k] as number] as number);
    }
  });
  return sums;
}

function drawDistance(
  chosen: readonly Int32Array[],
  strata: readonly Stratum[],
  columns: readonly Float64Array[],
  draw: number,
): number {
  let distance = 0;
  for (const column of columns) {
    let sum = 0;
    for (let k = 0; k < chosen.length; k += 1) {
      const treated = (strata[k] as Stratum).treated;
      for (let i = 0; i < treated; i += 1) {
        sum += column[(chosen[k] as Int32Array)[draw * treated + i] as number] as number;
      }
    }
    distance += sum * sum;
  }
  return distance;
}

function acceptedProduct(sums: AssignmentSet['sums'], balance: BalanceRule, count: number): Uint8Array {
  const distance = new Float64Array(count);
  const total = new Float64Array(count);
  for (const column of balance.columns) {
    expandProduct(sums([column]), total);
    for (let i = 0; i < count; i += 1) distance[i] = (distance[i] as number) + (total[i] as number) ** 2;
  }
  return Uint8Array.from(distance, (value) => (value <= balance.limit ? 1 : 0));
}

/** Outer sum of the strata's values into `total`, whose length is the product of their lengths. */
export function expandProduct(values: readonly Float64Array[], total: Float64Array): void {
  total[0] = 0;
  let length = 1;
  for (const stratum of values) {
    const width = stratum.length;
    for (let i = length - 1; i >= 0; i -= 1) {
      const base = total[i] as number;
      for (let c = width - 1; c >= 0; c -= 1) total[i * width + c] = base + (stratum[c] as number);
    }
    length *= width;
  }
}
