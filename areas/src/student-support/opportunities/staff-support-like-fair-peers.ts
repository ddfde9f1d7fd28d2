import { gapRule } from '../../sizing/gap-proposal.ts';

export const staffSupportLikeFairPeers = gapRule({
  area: 'student-support',
  id: 'student-support.staff-support-like-fair-peers',
  question: {
    en: 'Why does pupil support cost more here than in fair peers?',
    es: '¿Por qué el apoyo a los alumnos cuesta aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Does pupil support cost more here than it must?',
    es: '¿Cuesta el apoyo a los alumnos aquí más de lo necesario?',
  },
  cashable: 'pay',
  serviceEffect: {
    en: 'Services in an IEP are never reduced; other support may be spread differently.',
    es: 'Los servicios del IEP nunca se reducen; otros apoyos pueden repartirse de otro modo.',
  },
  guardrail: {
    en: 'IEP minutes delivered stay at 100 %; caseloads hold',
    es: 'Los minutos del IEP impartidos siguen al 100 %; se mantienen las cargas de casos',
  },
  decision: 'D-SPE-02',
  narrow: {
    en: 'Load the ledger by programme and the service log, to see who serves whom.',
    es: 'Cargue el libro contable por programa y el registro de servicios, para ver quién atiende a quién.',
  },
});
