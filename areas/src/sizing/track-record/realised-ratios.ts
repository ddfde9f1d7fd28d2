import type { Parameter, Source } from '@leeway/model';
import { REALISED_CLAIMS } from './realised-claims.ts';

const SOURCE: Source = {
  publisher: 'Leeway',
  title: 'First claims set against later results: eleven hand-picked cases, each with its own source',
  reference: null,
  year: null,
};

/** The value below which a share `at` of sorted values lies, by straight lines between them. */
function quantileOf(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = at * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

const ratioAt = (at: number, id: string, en: string, es: string): Parameter => ({
  id,
  label: { en, es },
  unit: 'share',
  values: [
    {
      from: '2024',
      value: quantileOf(
        REALISED_CLAIMS.map((claim) => claim.ratio),
        at,
      ),
      source: SOURCE,
    },
  ],
});

/** How much of a first claim was found later: spread over the cases on record. */
export const REALISED_RATIO = {
  p10: ratioAt(
    0.1,
    'sizing.realised-ratio-p10',
    'Realised share of a claim, 10th percentile',
    'Parte realizada de lo afirmado, percentil 10',
  ),
  p50: ratioAt(
    0.5,
    'sizing.realised-ratio-median',
    'Realised share of a claim, median',
    'Parte realizada de lo afirmado, mediana',
  ),
  p90: ratioAt(
    0.9,
    'sizing.realised-ratio-p90',
    'Realised share of a claim, 90th percentile',
    'Parte realizada de lo afirmado, percentil 90',
  ),
} as const;
