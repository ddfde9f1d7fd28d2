import type { Evidence } from '@leeway/methods';
import type { Text } from '@leeway/model';

const STRENGTH: Readonly<Record<Evidence['strength'], Text>> = {
  strong: { en: 'strong', es: 'fuerte' },
  moderate: { en: 'moderate', es: 'moderada' },
  suggestive: { en: 'suggestive', es: 'indicativa' },
  weak: { en: 'weak', es: 'débil' },
};
const PRECISION: Readonly<Record<Evidence['precision'], Text>> = {
  precise: { en: 'precise', es: 'precisa' },
  moderate: { en: 'of moderate precision', es: 'de precisión media' },
  imprecise: { en: 'imprecise', es: 'imprecisa' },
};
const PRE_TREND: Readonly<Record<Evidence['preTrend'], Text>> = {
  alike: { en: 'alike before', es: 'iguales antes' },
  untested: { en: 'not tested before', es: 'sin comprobar antes' },
  apart: { en: 'apart already before', es: 'distintos ya antes' },
};

/** How strong a reading is, and what makes it so. */
export function evidenceWords({ design, strength, precision, preTrend }: Evidence): Text {
  const trend = design === 'randomised' ? null : PRE_TREND[preTrend];
  return {
    en: `Evidence: ${STRENGTH[strength].en} (${PRECISION[precision].en}${trend === null ? '' : `, ${trend.en}`}).`,
    es: `Evidencia: ${STRENGTH[strength].es} (${PRECISION[precision].es}${trend === null ? '' : `, ${trend.es}`}).`,
  };
}
