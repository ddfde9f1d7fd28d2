import { gapRule } from '../../sizing/gap-proposal.ts';

export const serveFamiliesLikeFairPeers = gapRule({
  area: 'engagement',
  id: 'engagement.serve-families-like-fair-peers',
  question: {
    en: 'Why do community services cost more here than in fair peers?',
    es: '¿Por qué los servicios a la comunidad cuestan aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do community services cost more here than they must?',
    es: '¿Cuestan los servicios a la comunidad aquí más de lo necesario?',
  },
  cashable: 'mixed',
  serviceEffect: {
    en: 'Community programmes may be what residents want: ask first.',
    es: 'Los programas comunitarios pueden ser lo que los vecinos quieren: pregunte antes.',
  },
  guardrail: {
    en: 'Response time and reach by language hold',
    es: 'Se mantienen el tiempo de respuesta y el alcance por idioma',
  },
  decision: 'D-ENG-03',
  narrow: {
    en: 'Load the ledger by object and fees received, to see what community programmes pay for themselves.',
    es: 'Cargue el libro contable por objeto y las cuotas cobradas, para ver qué programas comunitarios se pagan solos.',
  },
});
