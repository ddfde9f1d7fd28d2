import { describe, expect, it } from 'vitest';
import { radialBootstrap } from '../src/index.ts';
import { type FrontierDesign, frontierSample } from './frontier-samples.ts';

const BASE: FrontierDesign = {
  inputs: 1,
  outputs: 1,
  units: 100,
  returns: 'variable',
  orientation: 'input',
  inefficiency: 'half-normal',
  spread: 0.4,
  sizes: 'lognormal',
};

/** Share of the true scores that the 95 % intervals hold. None of these samples had a part in deriving their widening. */
function heldShare(design: Partial<FrontierDesign>, samples: number): number {
  const whole = { ...BASE, ...design };
  let held = 0;
  for (let run = 0; run < samples; run += 1) {
    const { inputs, outputs, distances, random } = frontierSample(whole, 1000 + run);
    const { returns, orientation } = whole;
    const { units } = radialBootstrap(inputs, outputs, { returns, orientation, random, replicates: 150 });
    units.forEach(({ low, high }, i) => {
      const truth = orientation === 'input' ? 1 / (distances[i] ?? 1) : (distances[i] ?? 1);
      if (low - 1e-9 <= truth && truth <= high + 1e-9) held += 1 / (samples * whole.units);
    });
  }
  return held;
}

// Units of a sample share one frontier and are held together, so samples count and not units: the Monte Carlo error is about a point.
describe('95 % intervals of efficiency scores hold 93 to 97 of 100 true scores', () => {
  it.each<[string, Partial<FrontierDesign>]>([
    ['one in, two out', { outputs: 2 }],
    ['one in, three out, no measure below a tenth', { outputs: 3, units: 145, leastShare: 0.1 }],
    ['two in, two out', { inputs: 2, outputs: 2, sizes: 'uniform' }],
    ['two in, two out, output-oriented', { inputs: 2, outputs: 2, sizes: 'uniform', orientation: 'output' }],
  ])('%s', (_name, design) => {
    const share = heldShare(design, 60);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });
});
