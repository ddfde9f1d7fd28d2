import type { SimplexProblem } from './simplex-least-squares.ts';

/** Features of donors (feature-major: `feature * donors + donor`) and of what they are to add up to. */
export type Features = { readonly donors: number; readonly count: number; readonly values: ArrayLike<number> };

/**
 * The normal equations of Σ importance (target − Σ weight × donor)² + ridge Σ weight². Features are first taken relative to the
 * target, which changes nothing where weights add up to one and keeps digits.
 */
export function matchingProblem(
  features: Features,
  target: ArrayLike<number>,
  { importance, ridge = 0 }: { readonly importance?: ArrayLike<number>; readonly ridge?: number } = {},
): SimplexProblem {
  const { donors, count, values } = features;
  const gram = new Float64Array(donors * donors);
  const away = new Float64Array(donors);
  for (let f = 0; f < count; f += 1) {
    const weight = importance === undefined ? 1 : (importance[f] as number);
    if (weight === 0) continue;
    for (let j = 0; j < donors; j += 1) away[j] = (values[f * donors + j] as number) - (target[f] as number);
    for (let i = 0; i < donors; i += 1) {
      const factor = weight * (away[i] as number);
      const row = i * donors;
      for (let j = 0; j <= i; j += 1) gram[row + j] = (gram[row + j] as number) + factor * (away[j] as number);
    }
  }
  for (let i = 0; i < donors; i += 1) {
    for (let j = 0; j < i; j += 1) gram[j * donors + i] = gram[i * donors + j] as number;
    gram[i * donors + i] = (gram[i * donors + i] as number) + ridge;
  }
  return { gram, order: donors, linear: new Float64Array(donors) };
}
