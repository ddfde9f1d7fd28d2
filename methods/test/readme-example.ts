import {
  bandAt,
  matrixFromColumns,
  normal,
  peerModel,
  peersOf,
  quantileRegression,
  shrink,
  simulatedProduct,
  splitConformalBand,
  stream,
  unit,
  withIntercept,
} from '@leeway/methods';

// 400 places whose log cost depends on size and wages; seed 7 makes it reproducible.
const random = stream(7, 'example');
const size = Array.from({ length: 400 }, () => 5 + 4 * unit(random));
const wage = Array.from({ length: 400 }, () => normal(random, 0, 0.1));
const logCost = size.map((value, i) => 7 - 0.05 * value + (wage[i] ?? 0) + normal(random, 0, 0.12));
const drivers = matrixFromColumns([size, wage]);
const design = withIntercept(drivers);

// What would a place in the cheaper quarter spend at size 6 and average wages?
const quarter = quantileRegression(design, logCost, 0.25);
const [constant = 0, perSize = 0] = quarter.coefficients;
console.log('cheaper quarter:', Math.round(Math.exp(constant + 6 * perSize)));

// A range that holds nine places in ten, calibrated on places that the fit has not seen.
const band = splitConformalBand({ design, response: logCost }, { miscoverage: 0.1, random: stream(7, 'split') });
console.log('nine in ten:', bandAt(band, [1, 6, 0]));

// Place 12's peers, adjusted to its own size and wages, and how well such peers guess unseen places.
const model = peerModel(drivers, logCost, { random: stream(7, 'peers') });
console.log('explained out of sample:', model.score.rSquared, peersOf(model, 12, { count: 3 }));

// Five noisy gaps with standard errors: shrunk before they are ranked.
const gaps = shrink([40, 5, -10, 22, 15], [20, 8, 25, 10, 12], { tau: { kind: 'half-cauchy', scale: 10 } });
console.log(gaps.effects.map(({ mean, chanceAboveZero }) => [mean, chanceAboveZero]));

// Addressable dollars × effect × cashable share, each a 10–50–90 % range.
const saving = simulatedProduct(
  [
    { name: 'addressable', range: { kind: 'known', value: 1_200_000 } },
    { name: 'effect', range: { kind: 'p10-p50-p90', low: -0.02, mid: 0.06, high: 0.12 } },
    { name: 'cashable', range: { kind: 'triangular', low: 0.2, mid: 0.5, high: 0.9 } },
  ],
  { random: stream(7, 'saving') },
);
console.log('saving:', saving.p10, saving.p50, saving.p90, 'chance of any:', saving.chanceAboveZero);
