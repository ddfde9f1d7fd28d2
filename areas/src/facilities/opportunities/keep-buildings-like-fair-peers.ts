import { gapRule } from '../../sizing/gap-proposal.ts';

export const keepBuildingsLikeFairPeers = gapRule({
  area: 'facilities',
  id: 'facilities.keep-buildings-like-fair-peers',
  question: {
    en: 'Why do buildings cost more to run here than in fair peers?',
    es: '¿Por qué mantener los edificios cuesta aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do buildings cost more to run here than they must?',
    es: '¿Cuesta mantener los edificios aquí más de lo necesario?',
  },
  cashable: 'mixed',
  serviceEffect: {
    en: 'Comfort, cleanliness and repairs may suffer if only the budget is cut.',
    es: 'El confort, la limpieza y las reparaciones pueden empeorar si solo se recorta el presupuesto.',
  },
  guardrail: {
    en: 'Cleanliness inspections, comfort complaints and the condition of buildings hold',
    es: 'Se mantienen las inspecciones de limpieza, las quejas de confort y el estado de los edificios',
  },
  decision: 'D-FAC-04',
  narrow: {
    en: 'Load floor area and utility bills by building, to see cost per square foot instead of per pupil.',
    es: 'Cargue la superficie y las facturas por edificio, para ver el costo por pie cuadrado en lugar de por alumno.',
  },
});
