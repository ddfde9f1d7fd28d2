import { gapRule } from '../../sizing/gap-proposal.ts';

export const administerLikeFairPeers = gapRule({
  area: 'finance',
  id: 'finance.administer-like-fair-peers',
  question: {
    en: 'Why does administration cost more here than in fair peers?',
    es: '¿Por qué la administración cuesta aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Does administration cost more here than it must?',
    es: '¿Cuesta la administración aquí más de lo necesario?',
  },
  cashable: 'pay',
  serviceEffect: {
    en: 'Schools may wait longer for central services.',
    es: 'Las escuelas pueden esperar más por los servicios centrales.',
  },
  guardrail: {
    en: 'Principals’ satisfaction with central services and invoices past due hold',
    es: 'Se mantienen la satisfacción de las direcciones con los servicios centrales y las facturas vencidas',
  },
  decision: 'D-FIN-04',
  narrow: {
    en: 'Load the ledger by object and the positions file, to see posts, legal cost and insurance apart.',
    es: 'Cargue el libro contable por objeto y el archivo de puestos, para ver por separado puestos, costos legales y seguros.',
  },
});
