import type { PeerScoreRule } from '@leeway/model';
import { about } from './about.ts';

export const peerScore: PeerScoreRule = {
  kind: 'scored',
  inputs: [{ id: 'finance', label: about.title, areas: ['finance'] }],
  outputs: [
    { anyOf: ['pupils'], ifMissing: { en: 'Pupils are not on record.', es: 'No constan los alumnos.' } },
    {
      anyOf: ['disadvantaged-pupils', 'children-in-poverty'],
      ifMissing: {
        en: 'Pupils whose programmes bring more paperwork are not on record.',
        es: 'No constan los alumnos cuyos programas traen más trámites.',
      },
    },
    {
      anyOf: ['schools'],
      ifMissing: {
        en: 'The number of schools served is not on record.',
        es: 'No consta el número de escuelas atendidas.',
      },
    },
  ],
  returns: 'variable',
  orientation: 'input',
  leastShare: 0.1,
  uncounted: { en: 'invoices, payslips or audits', es: 'facturas, nóminas ni auditorías' },
  settle: {
    figures: {
      en: 'posts of the business office, and what legal, audit and insurance bills come to',
      es: 'los puestos de la oficina administrativa y lo que suman las facturas legales, de auditoría y de seguros',
    },
    from: { en: 'your business manager', es: 'su dirección de finanzas' },
    dearer: {
      en: 'spend more per pupil on such posts and bills',
      es: 'gasta más por alumno en esos puestos y facturas',
    },
  },
  cannotSee: {
    en: 'Legal and insurance load, growth, and districts that keep the books of others: a fiscal agent pays for pupils who are not its own.',
    es: 'La carga legal y de seguros, el crecimiento y los distritos que llevan las cuentas de otros: un agente fiscal paga por alumnos que no son suyos.',
  },
};
