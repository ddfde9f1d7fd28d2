import type { Evidence, EvidenceGrade, Text } from '@leeway/model';
import { REALISED_CLAIMS } from './realised-claims.ts';

type Told = { readonly words: Text; readonly grade: EvidenceGrade; readonly direction: Evidence['direction'] };

/** The cases that speak about an opportunity in this product, told in both languages. */
const TOLD = {
  'Boston routing 2017': {
    words: {
      en: 'Boston 2017: 50 to 77 fewer buses promised; 50 fewer and $5 million found',
      es: 'Boston 2017: se prometieron de 50 a 77 autobuses menos; resultaron 50 menos y $5 millones',
    },
    grade: 'C',
    direction: 'supports',
  },
  'JCPS AlphaRoute 2023': {
    words: {
      en: 'Jefferson County 2023: fewer routes promised; schools closed about a week and the last pupil home near 10 pm',
      es: 'Jefferson County 2023: se prometieron menos rutas; las escuelas cerraron cerca de una semana y el último alumno llegó a casa hacia las 10 de la noche',
    },
    grade: 'C',
    direction: 'doubts',
  },
  'School closures: rule of thumb vs case studies': {
    words: {
      en: 'Closures: a rule of thumb says 4 % of budget per 1 in 15 schools; case studies in six cities found relatively little',
      es: 'Cierres: una regla general habla del 4 % del presupuesto por 1 de cada 15 escuelas; los estudios en seis ciudades hallaron relativamente poco',
    },
    grade: 'C',
    direction: 'doubts',
  },
  'Unused licences, two vendors same year': {
    words: {
      en: 'Unused licences: one vendor counted 67 %, another 27 % in the same year',
      es: 'Licencias sin uso: un proveedor contó el 67 % y otro el 27 % en el mismo año',
    },
    grade: 'D',
    direction: 'doubts',
  },
} as const satisfies Partial<Record<(typeof REALISED_CLAIMS)[number]['title'], Told>>;

/** A case of the track record as evidence, beside the studies that it supports or doubts. */
export function realisedEvidence(title: keyof typeof TOLD): Evidence {
  const row = REALISED_CLAIMS.find((claim) => claim.title === title);
  if (!row) throw new RangeError(`No claim '${title}' in the track record.`);
  const told = TOLD[title];
  return {
    claim: told.words,
    grade: told.grade,
    provenance: 'seen',
    source: row.source,
    year: null,
    direction: told.direction,
  };
}

/** What every estimate must be read against. */
export const CLAIMS_SHRINK: Evidence = {
  claim: {
    en: 'In eleven cases on record a first claim came true to 40 % at the median; some came to nothing',
    es: 'En once casos registrados se cumplió el 40 % de lo afirmado en la mediana; algunos quedaron en nada',
  },
  grade: 'D',
  provenance: 'estimate',
  source: 'Leeway: first claims set against later results, hand-picked cases',
  year: null,
  direction: 'doubts',
};
