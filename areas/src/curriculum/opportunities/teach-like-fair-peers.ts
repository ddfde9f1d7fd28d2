import { gapRule } from '../../sizing/gap-proposal.ts';

export const teachLikeFairPeers = gapRule({
  area: 'curriculum',
  id: 'curriculum.teach-like-fair-peers',
  question: {
    en: 'Why does teaching cost more here than in fair peers?',
    es: '¿Por qué enseñar cuesta aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Does teaching cost more here than it must?',
    es: '¿Cuesta enseñar aquí más de lo necesario?',
  },
  cashable: 'pay',
  serviceEffect: {
    en: 'Depends on what the difference buys: smaller classes, more experience or more programmes.',
    es: 'Depende de lo que compra la diferencia: clases más pequeñas, más experiencia o más programas.',
  },
  guardrail: {
    en: 'Learning gains by subgroup and access to courses hold',
    es: 'Se mantienen el progreso por grupo y el acceso a los cursos',
  },
  decision: 'D-CUR-04',
  narrow: {
    en: 'Load the ledger by object and programme and the positions file, to see whether posts, pay or programmes make the difference.',
    es: 'Cargue el libro contable por objeto y programa y el archivo de puestos, para ver si la diferencia está en los puestos, el pago o los programas.',
  },
});
