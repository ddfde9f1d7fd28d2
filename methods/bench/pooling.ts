import {
  addPilot,
  type EvidenceBase,
  leaveOneOut,
  NO_EVIDENCE,
  nestedEffects,
  nestedPosterior,
  normal,
  normalInformation,
  optimalSize,
  poolEvidence,
  predictEvidence,
  removePilot,
  stepSelection,
  stream,
} from '../src/index.ts';
import type { BenchCase } from './cases.ts';

const random = stream(48, 'pilots');
const pilots = Array.from({ length: 200 }, (_, i) => ({
  id: `pilot-${i}`,
  estimate: 0.2 + normal(random, 0, 0.3),
  standardError: 0.1 + 0.002 * i,
  design: i % 3 === 0 ? 'randomised' : 'matched',
  context: [normal(random), normal(random)],
  year: 2010 + (i % 15),
}));
const base: EvidenceBase = pilots.reduce(addPilot, NO_EVIDENCE);
const smaller = removePilot(base, 'pilot-77');
const added = pilots[77];
const rules = {
  tau: { kind: 'half-cauchy', scale: 0.3 },
  bias: { matched: { mean: 0.05, shared: 0.05, own: 0.1 } },
  halfLife: 10,
  asOfYear: 2026,
} as const;
const estimates = pilots.map(({ estimate }) => estimate);
const standardErrors = pilots.map(({ standardError }) => standardError);
const clusters = pilots.map((_, i) => i % 40);
const prior = { kind: 'half-normal', scale: 0.5 } as const;
const effect = { mean: 0.1, standardDeviation: 0.2 };

export const POOLING_CASES: readonly BenchCase[] = [
  {
    name: 'one more pilot among 200 with two moderators and a shared bias, in a warm process',
    goal: 0.005,
    times: 41,
    run: () => poolEvidence(added === undefined ? smaller : addPilot(smaller, added), rules),
  },
  {
    name: 'the same, with a district’s predictive range',
    goal: 0.01,
    run: () => predictEvidence(poolEvidence(base, rules), [0.3, -0.2], { threshold: 0.1 }),
  },
  {
    name: 'leave-one-out of 40 estimates',
    goal: 0.1,
    run: () => leaveOneOut({ estimates: estimates.slice(0, 40), standardErrors: standardErrors.slice(0, 40) }),
  },
  {
    name: 'three levels by REML, 200 schools in 40 districts',
    goal: 0.02,
    run: () => nestedEffects({ estimates, standardErrors, clusters }),
  },
  {
    name: 'three levels by quadrature, 200 schools in 40 districts',
    goal: 0.15,
    run: () => nestedPosterior({ estimates, standardErrors, clusters }, { cluster: prior, member: prior }),
  },
  {
    name: 'selection model of 200 estimates',
    goal: 0.05,
    run: () => stepSelection(estimates, standardErrors),
  },
  {
    name: 'optimal size among 100,000',
    goal: 0.005,
    run: () =>
      optimalSize((error) => normalInformation(effect, error, { worth: 1e6, cost: 9e4 }).sample, {
        ...{ unitError: 3, fixedCost: 2000, costPerUnit: 20, smallest: 10, largest: 100_000 },
      }),
  },
];
