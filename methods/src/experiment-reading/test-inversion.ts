/** P-values of one hypothesised effect. */
export type EffectTest = (effect: number) => {
  readonly greater: number;
  readonly less: number;
  readonly twoSided: number;
  readonly assignments: number;
};

export type InvertedInterval = { readonly low: number; readonly high: number; readonly monotone: boolean };

const SCAN = 12;

/**
 * Effects that two one-sided tests, each at half the miscoverage, do not reject. Each limit is bracketed by doubling steps from the
 * estimate, scanned at a dozen points for turning back, and then bisected at the outermost crossing to eleven digits.
 */
export function testInversion(
  test: EffectTest,
  estimate: number,
  { confidence, scale }: { readonly confidence: number; readonly scale: number },
): InvertedInterval {
  const level = (1 - confidence) / 2;
  const low = limit((distance) => test(estimate - distance).greater, level, scale);
  const high = limit((distance) => test(estimate + distance).less, level, scale);
  return { low: estimate - low.distance, high: estimate + high.distance, monotone: low.monotone && high.monotone };
}

/** Largest distance from the estimate at which the p-value is above the level; rejected beyond. */
function limit(
  pValue: (distance: number) => number,
  level: number,
  scale: number,
): { readonly distance: number; readonly monotone: boolean } {
  if (scale === 0) return { distance: 0, monotone: true };
  const notRejected = (distance: number) => pValue(distance) > level + 1e-12;
  let outside = scale / 2;
  while (notRejected(outside)) {
    outside *= 2;
    // A p-value that no effect can push below the level: too few assignments.
    if (outside > scale * 2 ** 24) return { distance: Infinity, monotone: true };
  }
  outside *= 2;
  while (notRejected(outside) && outside <= scale * 2 ** 24) outside *= 2;
  let inside = 0;
  let monotone = true;
  let before = pValue(0);
  for (let k = 1; k <= SCAN; k += 1) {
    const distance = (outside * k) / SCAN;
    const here = pValue(distance);
    if (here > before + 1e-12) monotone = false;
    if (here > level + 1e-12) inside = distance;
    before = here;
  }
  let beyond = inside === 0 ? outside / SCAN : inside + outside / SCAN;
  for (let step = 0; step < 60 && beyond - inside > 1e-11 * beyond; step += 1) {
    const middle = (inside + beyond) / 2;
    if (notRejected(middle)) inside = middle;
    else beyond = middle;
  }
  return { distance: (inside + beyond) / 2, monotone };
}
