import type { Matrix } from '../linear-algebra/matrix.ts';

export type Tree = {
  readonly feature: Int16Array;
  readonly limit: Float64Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly value: Float64Array;
};
export type Boosted = { readonly start: number; readonly trees: readonly Tree[]; readonly rate: number };

const BINS = 64;

function quantileOf(values: number[], level: number): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))] ?? 0;
}

/** Histogram gradient boosting with pinball loss; leaf values are the level's quantile of the leaf's residuals. */
export function quantileBoosting(
  drivers: Matrix,
  response: ArrayLike<number>,
  level: number,
  { trees: count = 200, rate = 0.05, depth = 3, leafRows = 40 } = {},
): Boosted {
  const { rows, columns, values } = drivers;
  const bins = new Uint8Array(rows * columns);
  const edges: number[][] = [];
  for (let j = 0; j < columns; j += 1) {
    const sorted = Array.from(values.subarray(j * rows, (j + 1) * rows)).sort((a, b) => a - b);
    const cut = [
      ...new Set(Array.from({ length: BINS - 1 }, (_, k) => sorted[Math.floor(((k + 1) * rows) / BINS)] ?? 0)),
    ];
    edges.push(cut);
    for (let i = 0; i < rows; i += 1) {
      const v = values[j * rows + i] as number;
      let b = 0;
      while (b < cut.length && v >= (cut[b] as number)) b += 1;
      bins[j * rows + i] = b;
    }
  }
  const start = quantileOf(Array.from(response), level);
  const fitted = new Float64Array(rows).fill(start);
  const trees: Tree[] = [];
  for (let t = 0; t < count; t += 1) {
    const gradient = Float64Array.from({ length: rows }, (_, i) =>
      (response[i] as number) < (fitted[i] as number) ? level - 1 : level,
    );
    const nodes: { feature: number; limit: number; left: number; right: number; value: number }[] = [];
    const grow = (members: Int32Array, left: number): number => {
      const at = nodes.length;
      nodes.push({ feature: -1, limit: 0, left: -1, right: -1, value: 0 });
      let best = { gain: 1e-9, feature: -1, bin: 0 };
      if (left > 0 && members.length >= 2 * leafRows) {
        let total = 0;
        for (const i of members) total += gradient[i] as number;
        for (let j = 0; j < columns; j += 1) {
          const sum = new Float64Array(BINS + 1);
          const n = new Float64Array(BINS + 1);
          for (const i of members) {
            const b = bins[j * rows + i] as number;
            sum[b] = (sum[b] as number) + (gradient[i] as number);
            n[b] = (n[b] as number) + 1;
          }
          let [s, c] = [0, 0];
          for (let b = 0; b < (edges[j]?.length ?? 0); b += 1) {
            s += sum[b] as number;
            c += n[b] as number;
            const rest = members.length - c;
            if (c < leafRows || rest < leafRows) continue;
            const gain = (s * s) / c + (total - s) ** 2 / rest - (total * total) / members.length;
            if (gain > best.gain) best = { gain, feature: j, bin: b };
          }
        }
      }
      const node = nodes[at];
      if (node === undefined) return at;
      if (best.feature < 0) {
        node.value = quantileOf(
          Array.from(members, (i) => (response[i] as number) - (fitted[i] as number)),
          level,
        );
        return at;
      }
      node.feature = best.feature;
      node.limit = edges[best.feature]?.[best.bin] ?? 0;
      node.left = grow(
        members.filter((i) => (bins[best.feature * rows + i] as number) <= best.bin),
        left - 1,
      );
      node.right = grow(
        members.filter((i) => (bins[best.feature * rows + i] as number) > best.bin),
        left - 1,
      );
      return at;
    };
    grow(
      Int32Array.from({ length: rows }, (_, i) => i),
      depth,
    );
    const tree: Tree = {
      feature: Int16Array.from(nodes, (n) => n.feature),
      limit: Float64Array.from(nodes, (n) => n.limit),
      left: Int16Array.from(nodes, (n) => n.left),
      right: Int16Array.from(nodes, (n) => n.right),
      value: Float64Array.from(nodes, (n) => n.value),
    };
    trees.push(tree);
    for (let i = 0; i < rows; i += 1)
      fitted[i] = (fitted[i] as number) + rate * leaf(tree, (j) => values[j * rows + i] as number);
  }
  return { start, trees, rate };
}
const leaf = (tree: Tree, at: (column: number) => number): number => {
  let k = 0;
  while ((tree.feature[k] as number) >= 0)
    k =
      at(tree.feature[k] as number) < (tree.limit[k] as number) ? (tree.left[k] as number) : (tree.right[k] as number);
  return tree.value[k] as number;
};
export const boostedAt = (model: Boosted, row: ArrayLike<number>): number =>
  model.trees.reduce((sum, tree) => sum + model.rate * leaf(tree, (j) => row[j] as number), model.start);
