import { type EvidenceGrade, type Parameter, type Range, range, type Source, type Text } from '@leeway/model';
import { latestValue } from './latest-value.ts';
import { REALISED_RATIO } from './track-record/realised-ratios.ts';

const SOURCE: Source = {
  publisher: 'Leeway',
  title: 'Sizing a lever: claims shrink on the way to results; start at 0.4 to 0.7 by grade of evidence',
  reference: null,
  year: '2024',
};

const transferOf = (grade: EvidenceGrade, value: number): Parameter => ({
  id: `sizing.transfer-grade-${grade.toLowerCase()}`,
  label: {
    en: `Share of a claim that transfers, evidence of grade ${grade}`,
    es: `Parte de lo afirmado que se traslada, evidencia de grado ${grade}`,
  },
  unit: 'share',
  values: [{ from: '2024', value, source: SOURCE }],
});

/** Middle transfer by grade: 0.7 for randomised or pooled evidence down to 0.4, the median of the track record, for none. */
export const TRANSFER: Readonly<Record<EvidenceGrade, Parameter>> = {
  A: transferOf('A', 0.7),
  B: transferOf('B', 0.625),
  C: transferOf('C', 0.55),
  D: transferOf('D', 0.475),
  E: transferOf('E', 0.4),
};

/** The track record's spread, moved so that its median is the grade's middle, and kept inside 0 to 1. */
export function transferByGrade(grade: EvidenceGrade): Range {
  const mid = latestValue(TRANSFER[grade]).value;
  const shift = mid - latestValue(REALISED_RATIO.p50).value;
  const inside = (value: number): number => Math.min(1, Math.max(0, value));
  return range(
    inside(latestValue(REALISED_RATIO.p10).value + shift),
    mid,
    inside(latestValue(REALISED_RATIO.p90).value + shift),
  );
}

/** A gap is a claim too, and of no better kind: the track record as it stands. */
export function transferOfGap(): Range {
  const { p10, p50, p90 } = REALISED_RATIO;
  return range(latestValue(p10).value, latestValue(p50).value, latestValue(p90).value);
}

/** Where the transfer share comes from, in words. */
export const TRANSFER_NOTE: Text = {
  en: 'Claims shrink on the way to results: median 0.40 in eleven cases on record, more where the evidence is better.',
  es: 'Lo afirmado se reduce al aplicarse: mediana de 0.40 en once casos registrados, más cuando la evidencia es mejor.',
};
