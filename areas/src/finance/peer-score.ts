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
      en: 'staff of the business office, and legal and insurance bills apart',
      es: 'el personal de la oficina administrativa, y los gastos legales y de seguros por separado',
    },
    from: { en: 'your business manager', es: 'su dirección de finanzas' },
  },
  cannotSee: {
    en: 'Legal and insurance load, growth, and districts that keep the books of others: a fiscal agent pays for pupils who are not its own.',
    es: 'La carga legal y de seguros, el crecimiento y los distritos que llevan las cuentas de otros: un agente fiscal paga por alumnos que no son suyos.',
  },
};
