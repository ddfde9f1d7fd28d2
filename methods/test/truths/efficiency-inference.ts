import { readFileSync } from 'node:fs';
import { bootstrapPlan, matrixFromColumns, stream } from '../../src/index.ts';
import { publishedPath } from '../published.ts';
import { largestDifference, type Truth } from './truth.ts';

type Case = {
  readonly file: string;
  readonly line: number;
  readonly call: string;
  readonly quantity: string;
  readonly inputs: { readonly X: number[]; readonly Y: number[] };
  readonly expected: number[];
};

export const EFFICIENCY_INFERENCE_TRUTHS: readonly Truth[] = [
  {
    id: 'efficiency-inference.reference-scores',
    method: { en: 'Intervals of efficiency scores', es: 'Intervalos de las puntuaciones de eficiencia' },
    quantity: {
      en: 'the scores that the bootstrap starts from, five units',
      es: 'las puntuaciones de las que parte el remuestreo, cinco unidades',
    },
    reference: 'DataEnvelopmentAnalysis.jl 338c0d2',
    tables: ['dea_julia_cases.json'],
    tolerance: 1e-8,
    scale: 'absolute',
    compare() {
      const { cases } = JSON.parse(readFileSync(publishedPath('dea_julia_cases.json'), 'utf8')) as { cases: Case[] };
      const bootstraps = cases.filter(({ file }) => file.endsWith('deaboot.jl'));
      const fixed = bootstraps.filter(({ quantity }) => quantity.endsWith('.effref'));
      const differences = fixed.map(({ call, inputs, expected }) => {
        const { scores } = bootstrapPlan(matrixFromColumns([inputs.X]), matrixFromColumns([inputs.Y]), {
          returns: 'variable',
          orientation: call.includes(':Input') ? 'input' : 'output',
          random: stream(1),
        });
        return largestDifference(scores, expected);
      });
      return {
        compared: fixed.reduce((sum, { expected }) => sum + expected.length, 0),
        largestDifference: Math.max(...differences),
        leftOut: bootstraps
          .filter((one) => !fixed.includes(one))
          .map(({ file, line, quantity }) => ({
            what: `${file}:${line} ${quantity}`,
            why: 'depends on the random numbers of another generator; coverage of known truth is tested instead',
          })),
      };
    },
  },
];
