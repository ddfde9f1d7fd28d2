import type { Text } from '@leeway/model';

export const GRADES = {
  A: { en: 'randomised or pooled studies', es: 'estudios aleatorizados o combinados' },
  B: { en: 'strong comparison', es: 'comparación sólida' },
  C: { en: 'documented case', es: 'caso documentado' },
  D: { en: 'expert judgement or weak evidence', es: 'juicio experto o evidencia débil' },
  E: { en: 'none beyond arithmetic', es: 'ninguna más allá de la aritmética' },
} satisfies Record<string, Text>;

const PROVENANCE: Readonly<Record<string, Text>> = {
  seen: { en: 'read in the source', es: 'leído en la fuente' },
  memory: { en: 'recalled, not checked', es: 'recordado, sin verificar' },
  estimate: { en: 'an estimate', es: 'una estimación' },
  computed: { en: 'computed from the record', es: 'calculado del registro' },
};

/** How a number came to us; unknown words are shown as they are. */
export const provenanceWords = (provenance: string): Text =>
  PROVENANCE[provenance] ?? { en: provenance, es: provenance };

export const KINDS = {
  gap: { en: 'gap', es: 'brecha' },
  lever: { en: 'lever', es: 'palanca' },
  engine: { en: 'engine', es: 'cálculo' },
} satisfies Record<string, Text>;

export const KIND_MEANINGS = {
  gap: {
    en: 'Gap: cost above what fair peers would spend',
    es: 'Brecha: costo por encima de lo que gastarían pares justos',
  },
  lever: {
    en: 'Lever: what has been tried elsewhere, carried over with care',
    es: 'Palanca: lo probado en otros lugares, trasladado con cautela',
  },
  engine: { en: 'Engine: computed for this district', es: 'Cálculo: computado para este distrito' },
} satisfies Record<string, Text>;
