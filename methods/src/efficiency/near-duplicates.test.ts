import { describe, expect, it } from 'vitest';
import { scorePass } from '../efficiency-inference/radial-kernel.ts';
import { radialProblem } from '../efficiency-inference/radial-problem.ts';
import { matrixFromRows } from '../linear-algebra/matrix.ts';
import { normal, unit as uniformDraw } from '../random/draws.ts';
import { stream } from '../random/stream.ts';
import { checkCertificate } from './certificate.ts';
import { radialEfficiency } from './radial-efficiency.ts';

const CLEAR = /^Units \d+ and \d+ differ, but by less than a millionth in every measure/;

/** Every unit five times over, the copies apart by a share of `apart` in each of three inputs and two outputs. */
function nearCopies(rows: number, apart: number, seed: number) {
  const random = stream(seed, 'near copies');
  const originals = Array.from({ length: rows / 5 }, () => {
    const size = Math.exp(normal(random, 5, 2));
    return Array.from({ length: 5 }, () => size * (0.3 + uniformDraw(random)));
  });
  const all = Array.from({ length: rows }, (_, j) =>
    (originals[j % originals.length] ?? []).map((value) => value * (1 + apart * (2 * uniformDraw(random) - 1))),
  );
  return {
    inputs: matrixFromRows(all.map((row) => row.slice(0, 3))),
    outputs: matrixFromRows(all.map((row) => row.slice(3))),
  };
}

const CASES = [0, 1e-13, 1e-11, 1e-10, 1e-9, 1e-8].flatMap((apart) =>
  [1, 2, 3, 4, 5].flatMap((seed) =>
    (['constant', 'variable'] as const).flatMap((returns) =>
      (['input', 'output'] as const).map((orientation) => ({ apart, seed, returns, orientation })),
    ),
  ),
);

/** What a search gives, or null where it refuses, which it must do in the one clear sentence. */
function answerOrRefusal<Answer>(search: () => Answer): Answer | null {
  try {
    return search();
  } catch (error) {
    expect(String(error instanceof Error ? error.message : error)).toMatch(CLEAR);
    return null;
  }
}

describe('units that differ only in the ninth digit or thereabouts', () => {
  it('have a certified score or the two are named, never a score that is wrong', () => {
    let certified = 0;
    for (const { apart, seed, returns, orientation } of CASES) {
      const { inputs, outputs } = nearCopies(40, apart, seed);
      const result = answerOrRefusal(() => radialEfficiency(inputs, outputs, { returns, orientation }));
      result?.scores.forEach((_, unit) => {
        const { gap, worstProfit, worstShortfall } = checkCertificate(inputs, outputs, result, unit);
        expect(Math.max(gap, worstProfit, worstShortfall)).toBeLessThan(1e-8);
      });
      if (apart < 1e-12) expect(result).not.toBeNull();
      if (result !== null) certified += 1;
    }
    expect(certified).toBeGreaterThan(50);
  });

  it('have the same scores from the kernel of the bootstrap, or the two are named', () => {
    let compared = 0;
    for (const { apart, seed, returns, orientation } of CASES) {
      const { inputs, outputs } = nearCopies(40, apart, seed);
      const scores = new Float64Array(40);
      const inTurn = Int32Array.from(scores, (_, unit) => unit);
      const noCandidates = { nearness: new Float64Array(40).fill(1), cut: 0 };
      const kernel = radialProblem(inputs, outputs, returns, orientation);
      const found = answerOrRefusal(() => {
        scorePass(kernel, inTurn, noCandidates, scores, 0);
        return scores;
      });
      const truth = answerOrRefusal(() => radialEfficiency(inputs, outputs, { returns, orientation }));
      if (found === null || truth === null) continue;
      compared += 1;
      found.forEach((score, unit) => {
        const certain = truth.scores[unit] ?? 0;
        expect(Math.abs(score - certain)).toBeLessThan(1e-7 * Math.max(1, certain));
      });
    }
    expect(compared).toBeGreaterThan(50);
  });
});
