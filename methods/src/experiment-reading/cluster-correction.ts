import type { Matrix } from '../linear-algebra/matrix.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';

/** Row numbers of each cluster, clusters in order of first appearance. */
export function rowsByCluster(cluster: ArrayLike<number | string>): Int32Array[] {
  const rows = new Map<number | string, number[]>();
  for (let i = 0; i < cluster.length; i += 1) {
    const name = cluster[i] as number | string;
    const known = rows.get(name);
    if (known === undefined) rows.set(name, [i]);
    else known.push(i);
  }
  return [...rows.values()].map((list) => Int32Array.from(list));
}

/** For each cluster u_g = A_g Q_g a: what each residual weighs in the contrast, its square, and Q_gᵀ u_g. */
export type CorrectedRows = {
  readonly influence: readonly Float64Array[];
  readonly squares: Float64Array;
  readonly onAxes: readonly Float64Array[];
};

/**
 * A_g = (I − Q_g Q_gᵀ)^(−1/2), the pseudo-inverse where a direction of the cluster is fitted exactly. Computed on the small side:
 * with Q_gᵀQ_g = V Λ Vᵀ, A_g Q_g = Q_g V (I − Λ)^(−1/2) Vᵀ, so that no matrix as large as the cluster is ever made.
 */
export function correctedRows(
  q: Matrix,
  groups: readonly Int32Array[],
  axes: Float64Array,
  correct: boolean,
): CorrectedRows {
  const rank = axes.length;
  const influence: Float64Array[] = [];
  const onAxes: Float64Array[] = [];
  const squares = new Float64Array(groups.length);
  groups.forEach((group, g) => {
    const gram = clusterGram(q, group, rank);
    const turned = correct ? inverseRoot(gram, rank, axes) : axes;
    const u = new Float64Array(group.length);
    group.forEach((row, i) => {
      let sum = 0;
      for (let k = 0; k < rank; k += 1) sum += (q.values[k * q.rows + row] as number) * (turned[k] as number);
      u[i] = sum;
      squares[g] = (squares[g] as number) + sum * sum;
    });
    const w = new Float64Array(rank);
    for (let k = 0; k < rank; k += 1) {
      for (let l = 0; l < rank; l += 1)
        w[k] = (w[k] as number) + (gram[k * rank + l] as number) * (turned[l] as number);
    }
    influence.push(u);
    onAxes.push(w);
  });
  return { influence, squares, onAxes };
}

function clusterGram(q: Matrix, group: Int32Array, rank: number): Float64Array {
  const gram = new Float64Array(rank * rank);
  for (let k = 0; k < rank; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      let sum = 0;
      for (let i = 0; i < group.length; i += 1) {
        const row = group[i] as number;
        sum += (q.values[k * q.rows + row] as number) * (q.values[l * q.rows + row] as number);
      }
      gram[k * rank + l] = sum;
      gram[l * rank + k] = sum;
    }
  }
  return gram;
}

function inverseRoot(gram: Float64Array, rank: number, axes: Float64Array): Float64Array {
  const { values, vectors } = symmetricEigen(gram, rank);
  const turned = new Float64Array(rank);
  for (let k = 0; k < rank; k += 1) {
    const left = 1 - (values[k] as number);
    if (left <= 1e-10) continue;
    let amount = 0;
    for (let j = 0; j < rank; j += 1) amount += (vectors[k * rank + j] as number) * (axes[j] as number);
    amount /= Math.sqrt(left);
    for (let j = 0; j < rank; j += 1) turned[j] = (turned[j] as number) + amount * (vectors[k * rank + j] as number);
  }
  return turned;
}
