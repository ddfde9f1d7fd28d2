import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkCertificate,
  matrixFromColumns,
  matrixFromRows,
  type Orientation,
  type RadialEfficiency,
  type ReturnsToScale,
  radialEfficiency,
  unitEfficiency,
} from '../src/index.ts';
import { itPublished } from './it-published.ts';
import { column, publishedPath, publishedTable } from './published.ts';

type Case = {
  file: string;
  line: number;
  call: string;
  quantity: string;
  inputs: { X: Measures; Y: Measures };
  expected: number[] | number[][];
};
type Measures = number[] | number[][];

const path = publishedPath('dea_julia_cases.json');
const RADIAL = /^(dea|deam|deabigdata)\(X, Y, orient = :(Input|Output), rts = :(CRS|VRS)\)$/;
const cases: Case[] = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases.filter(({ call }) => RADIAL.test(call))
  : [];

describe('radial efficiency against DataEnvelopmentAnalysis.jl', () => {
  if (cases.length === 0) it.skip('the published assertions, which are not here', () => undefined);
  for (const one of cases) {
    it(`${one.file}:${one.line} ${one.quantity}, ${one.call}`, () => {
      const [, , orient, returns] = RADIAL.exec(one.call) ?? [];
      const result = radialEfficiency(matrix(one.inputs.X), matrix(one.inputs.Y), {
        orientation: orient === 'Input' ? 'input' : 'output',
        returns: returns === 'CRS' ? 'constant' : 'variable',
        slackWeights: 'ones',
      });
      const expected = matrix(one.expected);
      const tolerance = one.quantity.startsWith('multipliers') || one.quantity.startsWith('rts') ? 5e-6 : 1e-8;
      result.scores.forEach((_, i) => {
        const unit = unitEfficiency(result, i);
        const row = quantity(one.quantity, result, i);
        // An efficient corner has many price vectors; only those of inefficient units are unique.
        if (/multipliers|rts/.test(one.quantity) && Math.abs((unit.score ?? 0) - 1) < 1e-6) return;
        // Score 1 with slack: the published peer is the unit itself, before the second phase; ours is the one that it falls short of.
        const slack = [...unit.inputSlacks, ...unit.outputSlacks].some((value) => value > 0);
        if (one.quantity.includes('peers') && Math.abs((unit.score ?? 0) - 1) < 1e-9 && slack) return;
        row.forEach((value, j) => {
          const published = expected.values[j * expected.rows + i] ?? Number.NaN;
          expect(Math.abs(value - published), `unit ${i + 1}, column ${j + 1}: ${value} for ${published}`).toBeLessThan(
            tolerance,
          );
        });
      });
    });
  }
});

describe('Program Follow Through, 70 sites (the copy of deaR, not that of Benchmarking)', () => {
  const scores: readonly [string, ReturnsToScale, Orientation][] = [
    ['crs_io', 'constant', 'input'],
    ['crs_oo', 'constant', 'output'],
    ['vrs_io', 'variable', 'input'],
    ['vrs_oo', 'variable', 'output'],
  ];
  for (const [name, returns, orientation] of scores) {
    itPublished(`has the published scores to 1e-8 and certificates that hold: ${name}`, () => {
      const sites = publishedTable('data_PFT1981.csv');
      const inputs = matrixFromColumns(
        ['Education', 'Occupation', 'Parental', 'Counseling', 'Teachers'].map((key) => column(sites, key)),
      );
      const outputs = matrixFromColumns(['Reading', 'Math', 'Coopersmith'].map((key) => column(sites, key)));
      const result = radialEfficiency(inputs, outputs, { returns, orientation });
      column(publishedTable('dea_PFT1981_expected.csv'), name).forEach((expected, i) => {
        expect(Math.abs((result.scores[i] ?? 0) - expected)).toBeLessThan(1e-8);
        const certificate = checkCertificate(inputs, outputs, result, i);
        expect(Math.max(certificate.gap, certificate.worstProfit, certificate.worstShortfall)).toBeLessThan(1e-8);
      });
    });
  }
});

function quantity(
  name: string,
  result: RadialEfficiency,
  i: number,
): ArrayLike<number> & { forEach: number[]['forEach'] } {
  const unit = unitEfficiency(result, i);
  const measures = (input: Float64Array, output: Float64Array) => Array.from(name.endsWith(':X)') ? input : output);
  if (name.startsWith('efficiency')) return [unit.score ?? Number.NaN];
  if (name.startsWith('slacks')) return measures(unit.inputSlacks, unit.outputSlacks);
  if (name.startsWith('multipliers')) return measures(unit.inputPrices, unit.outputPrices);
  if (name.startsWith('rts')) return [-unit.scalePrice];
  return Array.from(result.scores, (_, j) => unit.peers.find((peer) => peer.unit === j)?.weight ?? 0);
}

function matrix(values: Measures) {
  return Array.isArray(values[0]) ? matrixFromRows(values as number[][]) : matrixFromColumns([values as number[]]);
}
