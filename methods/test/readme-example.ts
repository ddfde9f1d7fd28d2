import {
  bandAt,
  checkCertificate,
  matrixFromColumns,
  normal,
  panelForecast,
  peerModel,
  peersOf,
  pooledSummary,
  quantileRegression,
  radialEfficiency,
  shrink,
  simulatedProduct,
  splitConformalBand,
  stream,
  unit,
  unitEfficiency,
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

// Three sites: what share of its staff would do, compared with which others, and by how much that could be wrong?
const staff = matrixFromColumns([[2, 4, 8]]);
const pupils = matrixFromColumns([[2, 2, 4]]);
const sites = radialEfficiency(staff, pupils, { returns: 'constant', orientation: 'input' });
const proof = checkCertificate(staff, pupils, sites, 2);
console.log('scores:', sites.scores, 'peers of the last:', unitEfficiency(sites, 2).peers, 'gap:', proof.gap);

// The five gaps again: their average, and what a sixth place may expect.
const pooled = pooledSummary([40, 5, -10, 22, 15], [20, 8, 25, 10, 12]);
console.log('average:', pooled.mu, pooled.interval, 'a new place gains:', pooled.predictive.chanceOfBenefit);

// Two series carried on by the method that errs least in a back-test over both, with bands from its errors.
const rows = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].flatMap((time, t) => [
  { id: 'north', time, value: 100 + 10 * t },
  { id: 'south', time, value: 500 + 7 * t },
]);
const ahead = panelForecast(rows, { horizon: 2 });
console.log('by', ahead.method, ahead.forecasts);
