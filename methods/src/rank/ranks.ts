import { MethodError } from '../errors/method-error.ts';
import { requireFinite, requireLength } from '../errors/requirements.ts';

/** Ranks from 1 for the smallest; equal values share the mean of their places. Throws `not-finite`. */
export function ranks(values: ArrayLike<number>): Float64Array {
  requireFinite('Values', values);
  const order = Int32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const rank = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[start] as number]) end += 1;
    for (let k = start; k <= end; k += 1) rank[order[k] as number] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return rank;
}

/** Pearson's correlation; null where either side does not vary. Throws `shape`, `not-finite`, `too-few-rows` (under 2). */
export function correlation(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  requireFinite('First', first);
  requireFinite('Second', second);
  requireLength('Second', second, first.length);
  if (first.length < 2)
    throw new MethodError('too-few-rows', `A correlation needs two pairs, but got ${first.length}.`);
  const [a, b] = [centred(first), centred(second)];
  let [cross, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    cross += (a[i] as number) * (b[i] as number);
    squareA += (a[i] as number) ** 2;
    squareB += (b[i] as number) ** 2;
  }
  if (squareA === 0 || squareB === 0) return null;
  return Math.max(-1, Math.min(1, cross / Math.sqrt(squareA) / Math.sqrt(squareB)));
}

/** Spearman's rank correlation (1904), ties by mean rank. Null and errors as `correlation`. */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  requireLength('Second', second, first.length);
  return correlation(ranks(first), ranks(second));
}

function centred(values: ArrayLike<number>): Float64Array {
  let mean = 0;
  for (let i = 0; i < values.length; i += 1) mean += (values[i] as number) / values.length;
  return Float64Array.from(values, (value) => value - mean);
}
