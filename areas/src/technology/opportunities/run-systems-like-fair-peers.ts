import { gapRule } from '../../sizing/gap-proposal.ts';

export const runSystemsLikeFairPeers = gapRule({
  area: 'technology',
  id: 'technology.run-systems-like-fair-peers',
  question: {
    en: 'Why do information systems cost more here than in fair peers?',
    es: '¿Por qué los sistemas de información cuestan aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do information systems cost more here than they must?',
    es: '¿Cuestan los sistemas de información aquí más de lo necesario?',
  },
  cashable: 'mixed',
  serviceEffect: {
    en: 'Slower support or older systems if cut without redesign.',
    es: 'Soporte más lento o sistemas más viejos si se recorta sin rediseñar.',
  },
  guardrail: {
    en: 'First-contact resolution and system availability hold',
    es: 'Se mantienen la solución en el primer contacto y la disponibilidad de los sistemas',
  },
  decision: 'D-TEC-01',
  narrow: {
    en: 'Load the ledger by object and the contract register, to see systems, licences and posts apart.',
    es: 'Cargue el libro contable por objeto y el registro de contratos, para ver por separado sistemas, licencias y puestos.',
  },
});
