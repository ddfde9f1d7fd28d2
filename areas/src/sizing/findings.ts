import type { AreaId, DistrictView, Figure, Finding, Text } from '@leeway/model';

/** The dollars that a question is about are not on record. */
export function baseNotOnRecord(opportunity: string, base: Figure, narrow: Text): Finding {
  return {
    code: 'sizing.base-not-on-record',
    severity: 'note',
    what: { en: `Not on record: ${base.label.en}.`, es: `Sin registro: ${base.label.es}.` },
    soWhat: { en: 'This question has no dollars here.', es: 'Esta pregunta no tiene montos aquí.' },
    fix: narrow,
    evidence: { opportunity, base: base.id },
  };
}

/** A question has no fair comparison: its area's dollars are mixed with others, or too few districts compare. */
export function noFairComparison(area: AreaId, district: DistrictView, question: Text, wouldShow: Text): Finding {
  const separate = district.visibility(area) === 'alone';
  return {
    code: separate ? 'sizing.too-few-comparable' : 'sizing.area-not-separate',
    severity: 'note',
    what: separate
      ? {
          en: `No fair comparison answers “${question.en}”`,
          es: `Ninguna comparación justa responde a «${question.es}»`,
        }
      : {
          en: `The record does not separate the dollars of “${question.en}”`,
          es: `El registro no separa el dinero de «${question.es}»`,
        },
    soWhat: {
      en: 'There is no honest estimate of what fair peers would spend.',
      es: 'No hay una estimación honesta de lo que gastarían distritos comparables.',
    },
    fix: wouldShow,
    evidence: { area },
  };
}
