import { MethodError } from '../errors/method-error.ts';
import type { RandomStream } from '../random/stream.ts';

/** Share of simulated trials that found the effect, and the standard error of that share. */
export type SimulatedPower = { readonly power: number; readonly monteCarloError: number; readonly runs: number };

/**
 * Power of any design and analysis: `found` draws one trial from its own stream, analyses it, and says whether it found the
 * effect. Every run has its own named stream, so that more runs leave the first ones as they were. Throws `out-of-range`.
 */
export function simulatedPower(
  random: RandomStream,
  runs: number,
  found: (random: RandomStream) => boolean,
): SimulatedPower {
  if (!(Number.isInteger(runs) && runs > 0)) throw new MethodError('out-of-range', `${runs} runs say nothing.`);
  let hits = 0;
  for (let run = 0; run < runs; run += 1) if (found(random.branch('run', run))) hits += 1;
  const power = hits / runs;
  return { power, monteCarloError: Math.sqrt((power * (1 - power)) / runs), runs };
}
